import { due, audit, present } from '@styrkod/core'
import * as z from 'zod'
import { route, type Route } from '#http/route.ts'
import { Problem } from '#http/problem.ts'
import { registerOf } from './find.ts'
import { answer, codeParams, day } from './schemas.ts'
import type { Listed } from '#rulesets/catalogue.ts'
import type { Head } from '@styrkod/store'

/** A view of a register under a ruleset, in a language: any of them may make it another. */
const viewTag = (ruleset: Listed, head: Head, ...rest: readonly string[]): string =>
  `"${[head.version, head.hash.slice(0, 12), ruleset.hash.slice(0, 12), ...rest].join('.')}"`

const readDue = route({
  id: 'readDue',
  method: 'GET',
  path: '/v1/municipalities/{code}/due',
  group: 'views',
  says: { sv: 'Vad som skall göras, och när; det försenade först', en: 'What must be done, and when; overdue first' },
  right: 'read',
  params: codeParams,
  query: z.strictObject({ at: day.optional(), from: day.optional(), through: day.optional() }),
  headers: ['If-None-Match'],
  answers: { 200: { says: { sv: 'Åtagandena', en: 'The obligations' }, schema: answer } },
  handle: async (call) => {
    const { head, register, ruleset } = await registerOf(call, call.params.code)
    const { from = call.today, through = yearAfter(from), at = from } = call.query
    if (through < from) throw new Problem('invalid', { reason: 'through-before-from' })
    const found = due(ruleset.compiled, { register, at, from, through })
    return {
      body: present(ruleset.compiled, found, call.language, at),
      etag: viewTag(ruleset, head, from, through, at, call.language),
    }
  },
})

const readAudit = route({
  id: 'readAudit',
  method: 'GET',
  path: '/v1/municipalities/{code}/audit',
  group: 'views',
  says: { sv: 'Vad som är fel i registret', en: 'What is wrong in the register' },
  right: 'read',
  params: codeParams,
  query: z.strictObject({ at: day.optional() }),
  headers: ['If-None-Match'],
  answers: { 200: { says: { sv: 'Anmärkningarna', en: 'The findings' }, schema: answer } },
  handle: async (call) => {
    const { head, register, ruleset } = await registerOf(call, call.params.code)
    const { at = call.today } = call.query
    return {
      body: present(ruleset.compiled, audit(ruleset.compiled, { at, register }), call.language, at),
      etag: viewTag(ruleset, head, at, call.language),
    }
  },
})

const readHistory = route({
  id: 'readHistory',
  method: 'GET',
  path: '/v1/municipalities/{code}/history',
  group: 'views',
  says: {
    sv: 'Vad som har gjorts med ett objekt, eller av en aktör',
    en: 'What has been done to an object, or by an actor',
  },
  right: 'read',
  params: codeParams,
  query: z.strictObject({
    type: z.string().max(100).optional(),
    id: z.string().max(200).optional(),
    actor: z.string().max(200).optional(),
    action: z.string().max(100).optional(),
    from: day.optional(),
    through: day.optional(),
  }),
  headers: ['If-None-Match'],
  answers: {
    200: {
      says: { sv: 'Händelserna', en: 'The events' },
      schema: z.object({ events: z.array(z.looseObject({ id: z.string() })) }),
    },
  },
  handle: async (call) => {
    const { head, register, ruleset } = await registerOf(call, call.params.code)
    const { type, id, actor, action, from, through } = call.query
    const events = register.events.filter(
      (event) =>
        (type === undefined || event.object.type === type) &&
        (id === undefined || event.object.id === id) &&
        (actor === undefined || event.actor === actor || event.role === actor) &&
        (action === undefined || event.action === action) &&
        (from === undefined || event.day >= from) &&
        (through === undefined || event.day <= through),
    )
    return { body: { events }, etag: viewTag(ruleset, head, JSON.stringify(call.query).replace(/[^\w-]/g, '')) }
  },
})

const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace('-02-29', '-02-28')

export const READ_ROUTES: readonly Route[] = [readDue, readAudit, readHistory]
