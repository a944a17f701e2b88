import { due, matrix, objects, resolveWord, type CompiledRuleset } from '@styrkod/core'
import * as z from 'zod'
import type { Reply } from '#http/call.ts'
import { Problem } from '#http/problem.ts'
import { route, type Route } from '#http/route.ts'
import { yearAfter } from '#http/yearAfter.ts'
import { writeCsv } from '#tables/csv.ts'
import { eventRows } from '#tables/eventRows.ts'
import { auditRows, dueRows, matrixRows, objectRows, type Rows } from '#tables/viewRows.ts'
import { auditOf } from './auditOf.ts'
import { registerOf, rulesetOf } from './find.ts'
import { codeParams, day, id } from './schemas.ts'
import { viewTag } from './viewTag.ts'

const TYPE = 'text/csv; charset=utf-8'
const ANSWERS = { 200: { says: { sv: 'Tabellen', en: 'The table' }, type: 'text/csv' } } as const

const table = (rows: Rows, etag: string, name: string): Reply => ({
  body: writeCsv(rows),
  type: TYPE,
  etag,
  headers: { 'content-disposition': `attachment; filename="${name}.csv"` },
})

const dueTable = route({
  id: 'dueTable',
  method: 'GET',
  path: '/v1/municipalities/{code}/due.csv',
  group: 'tables',
  says: { sv: 'Vad som skall göras, som tabell för Excel', en: 'What must be done, as a table for Excel' },
  right: 'read',
  params: codeParams,
  query: z.strictObject({ at: day.optional(), from: day.optional(), through: day.optional() }),
  headers: ['If-None-Match'],
  answers: ANSWERS,
  handle: async (call) => {
    const { head, register, ruleset } = await registerOf(call, call.params.code)
    const { from = call.today, through = yearAfter(from), at = from } = call.query
    if (through < from) throw new Problem('invalid', { reason: 'through-before-from' })
    const { obligations } = due(ruleset.compiled, { register, at, from, through })
    const rows = dueRows(ruleset.compiled, obligations, call.language)
    return table(rows, viewTag(ruleset, head, from, through, at, call.language), `due-${call.params.code}`)
  },
})

const auditTable = route({
  id: 'auditTable',
  method: 'GET',
  path: '/v1/municipalities/{code}/audit.csv',
  group: 'tables',
  says: { sv: 'Vad som är fel i registret, som tabell', en: 'What is wrong in the register, as a table' },
  right: 'read',
  params: codeParams,
  query: z.strictObject({ at: day.optional() }),
  headers: ['If-None-Match'],
  answers: ANSWERS,
  handle: async (call) => {
    const opened = await registerOf(call, call.params.code)
    const { head, ruleset } = opened
    const { at = call.today } = call.query
    const rows = auditRows(ruleset.compiled, await auditOf(call, opened, at), call.language, at)
    return table(rows, viewTag(ruleset, head, at, call.language), `audit-${call.params.code}`)
  },
})

const objectTable = route({
  id: 'objectTable',
  method: 'GET',
  path: '/v1/municipalities/{code}/objects.csv',
  group: 'tables',
  says: {
    sv: 'Objekten av en typ, med uppgifter och innehavare av roller, som tabell',
    en: 'The objects of a type, with their facts and the holders of their roles, as a table',
  },
  right: 'read',
  params: codeParams,
  query: z.strictObject({ type: z.string().min(1).max(100), at: day.optional() }),
  headers: ['If-None-Match'],
  answers: ANSWERS,
  handle: async (call) => {
    const { head, register, ruleset } = await registerOf(call, call.params.code)
    const { at = call.today } = call.query
    const type = typeOf(ruleset.compiled, call.query.type)
    const { objects: found } = objects(ruleset.compiled, { at, register, type })
    const rows = objectRows(ruleset.compiled, found, call.language)
    return table(rows, viewTag(ruleset, head, type, at, call.language), `${type}-${call.params.code}`)
  },
})

function typeOf(compiled: CompiledRuleset, word: string): string {
  const found = resolveWord(compiled, 'object', word, ['type'])
  if (!found.ok) throw new Problem('invalid', {}, found.issues)
  return found.value
}

const eventTable = route({
  id: 'eventTable',
  method: 'GET',
  path: '/v1/municipalities/{code}/events.csv',
  group: 'tables',
  says: { sv: 'Händelserna som tabell', en: 'The events as a table' },
  right: 'read',
  params: codeParams,
  headers: ['If-None-Match'],
  answers: ANSWERS,
  handle: async (call) => {
    const { head, register, ruleset } = await registerOf(call, call.params.code)
    return table(eventRows(register.events), viewTag(ruleset, head), `events-${call.params.code}`)
  },
})

const matrixTable = route({
  id: 'matrixTable',
  method: 'GET',
  path: '/v1/rulesets/{id}/matrix.csv',
  group: 'tables',
  says: { sv: 'RACI-matrisen som tabell', en: 'The RACI matrix as a table' },
  right: 'public',
  params: z.object({ id }),
  query: z.strictObject({ at: day.optional() }),
  headers: ['If-None-Match'],
  answers: ANSWERS,
  handle: (call) => {
    const ruleset = rulesetOf(call, call.params.id)
    const { at = call.today } = call.query
    const rows = matrixRows(ruleset.compiled, matrix(ruleset.compiled, { at }), call.language)
    return table(rows, `"${[ruleset.hash, at, call.language].join('.')}"`, `matrix-${ruleset.id}`)
  },
})

export const TABLE_ROUTES: readonly Route[] = [dueTable, auditTable, objectTable, eventTable, matrixTable]
