import { resolveWord, type CompiledRuleset } from '@styrkod/core'
import * as z from 'zod'
import type { Call, Reply } from '#http/call.ts'
import { Problem } from '#http/problem.ts'
import { route, type Route } from '#http/route.ts'
import { yearAfter } from '#http/yearAfter.ts'
import type { OpenRegister } from '#registers/registers.ts'
import type { Listed } from '#rulesets/catalogue.ts'
import type { TableQuestion } from '#tables/writeTable.ts'
import { registerOf, rulesetOf } from './find.ts'
import { codeParams, day, id } from './schemas.ts'
import { viewTag } from './viewTag.ts'

const TYPE = 'text/csv; charset=utf-8'
const ANSWERS = { 200: { says: { sv: 'Tabellen', en: 'The table' }, type: 'text/csv' } } as const

/** A table, written beside the requests, for a program to save under a name. */
async function table(
  { parts, today, language }: Call,
  ruleset: Listed,
  question: TableQuestion,
  { name, etag, register }: { readonly name: string; readonly etag: string; readonly register?: OpenRegister },
): Promise<Reply> {
  const input = { question, language }
  return {
    body: await parts.apart.ask({ ruleset, today, work: 'writeTable', input, ...(register && { register }) }),
    type: TYPE,
    etag,
    headers: { 'content-disposition': `attachment; filename="${name}.csv"` },
  }
}

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
    const register = await registerOf(call, call.params.code)
    const { head, ruleset } = register
    const { from = call.today, through = yearAfter(from), at = from } = call.query
    if (through < from) throw new Problem('invalid', { reason: 'through-before-from' })
    const etag = viewTag(ruleset, head, from, through, at, call.language)
    const name = `due-${call.params.code}`
    return table(call, ruleset, { table: 'due', at, from, through }, { name, etag, register })
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
    const register = await registerOf(call, call.params.code)
    const { head, ruleset } = register
    const { at = call.today } = call.query
    const etag = viewTag(ruleset, head, at, call.language)
    return table(call, ruleset, { table: 'audit', at }, { name: `audit-${call.params.code}`, etag, register })
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
    const register = await registerOf(call, call.params.code)
    const { head, ruleset } = register
    const { at = call.today } = call.query
    const type = typeOf(ruleset.compiled, call.query.type)
    const etag = viewTag(ruleset, head, type, at, call.language)
    return table(call, ruleset, { table: 'objects', type, at }, { name: `${type}-${call.params.code}`, etag, register })
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
    const register = await registerOf(call, call.params.code)
    const { head, ruleset } = register
    const etag = viewTag(ruleset, head)
    return table(call, ruleset, { table: 'events' }, { name: `events-${call.params.code}`, etag, register })
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
    const etag = `"${[ruleset.hash, at, call.language].join('.')}"`
    return table(call, ruleset, { table: 'matrix', at }, { name: `matrix-${ruleset.id}`, etag })
  },
})

export const TABLE_ROUTES: readonly Route[] = [dueTable, auditTable, objectTable, eventTable, matrixTable]
