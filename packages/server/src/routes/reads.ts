import * as z from 'zod'
import { route, type Route } from '#http/route.ts'
import { Problem } from '#http/problem.ts'
import { yearAfter } from '#http/yearAfter.ts'
import { answerTo, THE_REGISTER } from './answerTo.ts'
import { registerOf } from './find.ts'
import { answer, codeParams, day, pageQuery, sizeOf } from './schemas.ts'
import { viewTag } from './viewTag.ts'

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
    const opened = await registerOf(call, call.params.code)
    const { head, ruleset } = opened
    const { from = call.today, through = yearAfter(from), at = from } = call.query
    if (through < from) throw new Problem('invalid', { reason: 'through-before-from' })
    const question = { question: 'due', register: THE_REGISTER, at, from, through } as const
    return {
      body: await answerTo(call, ruleset, question, opened),
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
    const opened = await registerOf(call, call.params.code)
    const { head, ruleset } = opened
    const { at = call.today } = call.query
    return {
      body: await answerTo(call, ruleset, { question: 'audit', register: THE_REGISTER, at }, opened),
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
    ...pageQuery,
  }),
  headers: ['If-None-Match'],
  answers: {
    200: {
      says: { sv: 'Händelserna', en: 'The events' },
      schema: z.object({ events: z.array(z.looseObject({ id: z.string() })), next: z.string().optional() }),
    },
  },
  handle: async (call) => {
    const { head, register, ruleset } = await registerOf(call, call.params.code)
    const { type, id, actor, action, from, through } = call.query
    const start = Number(call.query.after ?? 0)
    const size = sizeOf(call.query)
    const found: number[] = []
    for (let place = start; place < register.events.length && found.length <= size; place++) {
      const event = register.events[place]!
      if (
        (type === undefined || event.object.type === type) &&
        (id === undefined || event.object.id === id) &&
        (actor === undefined || event.actor === actor || event.role === actor) &&
        (action === undefined || event.action === action) &&
        (from === undefined || event.day >= from) &&
        (through === undefined || event.day <= through)
      )
        found.push(place)
    }
    const events = found.slice(0, size).map((place) => register.events[place]!)
    const next = found.length > size ? { next: String(found[size - 1]! + 1) } : {}
    return {
      body: { events, ...next },
      etag: viewTag(ruleset, head, JSON.stringify(call.query).replace(/[^\w-]/g, '')),
    }
  },
})

export const READ_ROUTES: readonly Route[] = [readDue, readAudit, readHistory]
