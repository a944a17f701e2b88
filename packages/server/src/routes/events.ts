import { randomUUID } from 'node:crypto'
import { canonical, present, type Actor, type Json, type Proposal } from '@styrkod/core'
import { registerSchemas } from '@styrkod/core/schema'
import * as z from 'zod'
import type { Call, Reply } from '#http/call.ts'
import { Problem } from '#http/problem.ts'
import { route, type Route } from '#http/route.ts'
import { record, type Recorded } from '#registers/record.ts'
import { versionTag } from '#registers/versionTag.ts'
import { idempotencyOf } from './idempotencyOf.ts'
import { actorOf } from './actor.ts'
import { codeParams, entry, pageQuery, reason, sizeOf } from './schemas.ts'

const word = z.string().min(1).max(200)

const eventKeys = registerSchemas.event.omit({
  id: true,
  day: true,
  actor: true,
  // These the server writes: when it was recorded, in which role, and the chain.
  recorded: true,
  role: true,
  hash: true,
}).shape

const proposal = z
  .strictObject({
    ...eventKeys,
    id: registerSchemas.event.shape.id.optional(),
    day: registerSchemas.event.shape.day.optional(),
    actor: z
      .union([word, z.strictObject({ role: word.optional(), scope: word.optional(), person: word.optional() })])
      .optional(),
    /** The version that the proposal was made on. */
    version: z.int().min(0).optional(),
  })
  .meta({ id: 'Proposal' })

type ProposalSource = z.output<typeof proposal>

const recorded = z
  .looseObject({
    event: z.looseObject({ id: z.string() }),
    position: z.int(),
    hash: z.string(),
    version: z.int(),
    outcome: z.string(),
    reasons: z.array(reason),
    advice: z.array(reason),
    remarks: z.array(z.string()),
    next: z.array(z.string()),
  })
  .meta({ id: 'Recorded' })

const REFUSALS = {
  403: { says: { sv: 'Reglerna medger det inte; med skälen', en: 'The rules do not permit it; with the reasons' } },
  409: {
    says: {
      sv: 'Någon kom före (med vad som har ändrats), eller så fattas uppgifter eller steg',
      en: 'Somebody came first (with what has changed), or facts or steps are missing',
    },
  },
} as const

const propose = route({
  id: 'propose',
  method: 'POST',
  path: '/v1/municipalities/{code}/events',
  group: 'events',
  says: {
    sv: 'Föreslå en handling; den antecknas om reglerna medger det',
    en: 'Propose an action; it is recorded if the rules permit it',
  },
  right: 'propose',
  params: codeParams,
  body: proposal,
  headers: ['If-Match', 'Idempotency-Key'],
  answers: { 201: { says: { sv: 'Antecknat', en: 'Recorded' }, schema: recorded }, ...REFUSALS },
  handle: async (call) => {
    const result = await put(call, [call.body], call.body.version)
    const [one] = result.events
    const body = { ...shown(call, result)[0]!, version: result.head.version }
    return replyWith(call, result, one!.entry.event.id, body)
  },
})

const proposeBatch = route({
  id: 'proposeBatch',
  method: 'POST',
  path: '/v1/municipalities/{code}/batch',
  group: 'events',
  says: {
    sv: 'Föreslå flera handlingar i ordning; alla antecknas, eller ingen',
    en: 'Propose several actions in order; all are recorded, or none',
  },
  right: 'propose',
  params: codeParams,
  body: z.strictObject({ proposals: z.array(proposal).min(1).max(500), version: z.int().min(0).optional() }),
  headers: ['If-Match', 'Idempotency-Key'],
  answers: {
    201: {
      says: { sv: 'Antecknade', en: 'Recorded' },
      schema: z.object({ version: z.int(), events: z.array(recorded) }),
    },
    ...REFUSALS,
  },
  handle: async (call) => {
    const result = await put(call, call.body.proposals, call.body.version)
    const body = { version: result.head.version, events: shown(call, result) }
    return replyWith(call, result, result.events.at(-1)!.entry.event.id, body)
  },
})

async function put(call: CallOnMunicipality, sources: readonly ProposalSource[], version?: number): Promise<Recorded> {
  const idempotency = idempotencyOf(call.request, canonical(call.body as Json))
  return record(call, {
    municipality: call.params.code,
    proposalsOn: (ruleset) => sources.map((source) => proposalOf(call, source, actorOf(call, ruleset, source.actor))),
    ...(version !== undefined && { version }),
    ...(idempotency && { idempotency }),
  })
}

type CallOnMunicipality = Call<{ readonly code: string }>

function proposalOf(call: Call, source: ProposalSource, actor: Actor | undefined): Proposal {
  const { version: _version, actor: _actor, id = randomUUID(), day = call.today, ...rest } = source
  return { ...rest, id, day, ...(actor && { actor }) } as unknown as Proposal
}

const shown = (call: Call, result: Recorded): readonly Record<string, Json>[] =>
  result.events.map(({ entry: { event, position, hash }, answer }) => ({
    event: event as unknown as Json,
    position,
    hash,
    ...(present(result.ruleset.compiled, answer, call.language, event.day) as Record<string, Json>),
  }))

const replyWith = (call: CallOnMunicipality, { head, repeated }: Recorded, id: string, body: unknown): Reply => ({
  status: 201,
  body,
  headers: {
    location: `/v1/municipalities/${call.params.code}/events/${encodeURIComponent(id)}`,
    etag: versionTag(head),
    ...(repeated && { 'idempotency-replayed': 'true' }),
  },
})

const listEvents = route({
  id: 'listEvents',
  method: 'GET',
  path: '/v1/municipalities/{code}/events',
  group: 'events',
  says: { sv: 'Loggen, en sida i taget, med kedjan', en: 'The log, a page at a time, with its chain' },
  right: 'read',
  params: codeParams,
  query: z.strictObject(pageQuery),
  answers: {
    200: {
      says: { sv: 'En sida av loggen', en: 'A page of the log' },
      schema: z.object({ entries: z.array(entry), next: z.string().optional() }),
    },
  },
  handle: async (call) => {
    const { after = '0' } = call.query
    const size = sizeOf(call.query)
    if (!(await call.parts.store.head(call.params.code))) throw new Problem('unknown-municipality')
    const entries = await call.parts.store.read(call.params.code, { after: Number(after), limit: size + 1 })
    const page = await call.parts.registers.read(call.params.code, entries.slice(0, size))
    const more = entries.length > size
    return { body: { entries: page, ...(more && { next: String(page.at(-1)!.position) }) } }
  },
})

const readEvent = route({
  id: 'readEvent',
  method: 'GET',
  path: '/v1/municipalities/{code}/events/{event}',
  group: 'events',
  says: { sv: 'En händelse i loggen', en: 'One event of the log' },
  right: 'read',
  params: z.object({ ...codeParams.shape, event: z.string().min(1).max(200) }),
  answers: { 200: { says: { sv: 'Händelsen', en: 'The event' }, schema: entry } },
  headers: ['If-None-Match'],
  handle: async ({ parts, params }) => {
    const found = await parts.store.find(params.code, params.event)
    if (!found) throw new Problem('not-found')
    const [opened] = await parts.registers.read(params.code, [found])
    return { body: opened, etag: `"${found.hash.slice(0, 32)}"` }
  },
})

/** What has been proposed in the ordinary way can be proposed from elsewhere as well, such as the rows of a table. */
export { proposal, put, recorded, replyWith, shown, type ProposalSource }

export const EVENT_ROUTES: readonly Route[] = [propose, proposeBatch, listEvents, readEvent]
