import type { Issue, RegisterEvent } from '@styrkod/core'
import { parse, registerSchemas } from '@styrkod/core/schema'
import * as z from 'zod'
import type { Call } from '#http/call.ts'
import { paceOf } from '#http/pace.ts'
import { Problem } from '#http/problem.ts'
import { route, type Route } from '#http/route.ts'
import { readCsv } from '#tables/readCsv.ts'
import { rowToEvent } from '#tables/eventRows.ts'
import { proposal, put, recorded, replyWith, shown, type ProposalSource } from './events.ts'
import { idempotencyOf } from './idempotencyOf.ts'
import { registerOf } from './find.ts'
import { versionTag } from '#registers/versionTag.ts'
import { codeParams } from './schemas.ts'

/** How many rows are judged at once. */
const MOST_ROWS = 500

const importTable = route({
  id: 'importTable',
  method: 'POST',
  path: '/v1/municipalities/{code}/events.csv',
  group: 'tables',
  says: {
    sv: 'Föreslå handlingarna i en tabell, en rad var; alla antecknas, eller ingen',
    en: 'Propose the actions of a table, a row each; all are recorded, or none',
  },
  right: 'propose',
  params: codeParams,
  takes: 'text/csv',
  headers: ['If-Match', 'Idempotency-Key'],
  answers: {
    201: {
      says: { sv: 'Antecknade', en: 'Recorded' },
      schema: z.object({ version: z.int(), events: z.array(recorded) }),
    },
    403: { says: { sv: 'Reglerna medger det inte; med skälen', en: 'The rules do not permit it; with the reasons' } },
    409: { says: { sv: 'Någon kom före', en: 'Somebody came first' } },
  },
  handle: async (call) => {
    const sources = rowsOf(String(call.body))
    const result = await put({ ...call, body: sources }, sources)
    const body = { version: result.head.version, events: shown(call, result) }
    return replyWith(call, result, result.events.at(-1)!.entry.event.id, body)
  },
})

function rowsOf(text: string): readonly ProposalSource[] {
  const table = readCsv(text)
  if (!table.ok) throw new Problem('bad-request', { reason: 'not-a-table', line: table.line })
  if (table.rows.length === 0) throw new Problem('bad-request', { reason: 'no-rows' })
  if (table.rows.length > MOST_ROWS) throw new Problem('too-large', { rows: table.rows.length, most: MOST_ROWS })
  const issues: Issue[] = []
  const sources: ProposalSource[] = []
  for (const [at, row] of table.rows.entries()) {
    const { event, unknown } = rowToEvent(table.head, row)
    for (const key of unknown) issues.push(unknownColumn(key))
    const { role, actor, ...rest } = event
    const read = parse(proposal, {
      ...rest,
      ...(role !== undefined ? { actor: roleOf(role, actor) } : actor !== undefined && { actor }),
    })
    if (read.ok) sources.push(read.value as ProposalSource)
    else issues.push(...read.issues.map((issue) => ({ ...issue, path: ['rows', at + 1, ...issue.path] })))
  }
  if (issues.length > 0) throw new Problem('invalid', {}, issues.slice(0, 100))
  return sources
}

/** In a table the role stands beside whoever acted in it. */
const roleOf = (role: unknown, actor: unknown): object => ({ role, ...(actor !== undefined && { person: actor }) })

const unknownColumn = (key: string): Issue => ({ code: 'unknown-key', severity: 'error', path: [key], values: { key } })

/** How many lines one request may bring. */
const MOST_LINES = 200_000

const importEvents = route({
  id: 'importEvents',
  method: 'POST',
  path: '/v1/municipalities/{code}/events.jsonl',
  group: 'events',
  says: {
    sv: 'Läs in det som har hänt tidigare, en händelse på varje rad, utan att pröva det mot reglerna',
    en: 'Take in what has happened before, an event on each line, without judging it by the rules',
  },
  right: 'administer',
  params: codeParams,
  takes: 'application/x-ndjson',
  large: true,
  headers: ['If-Match', 'Idempotency-Key'],
  answers: {
    201: {
      says: { sv: 'Inläst', en: 'Taken in' },
      schema: z.object({ events: z.int(), version: z.int(), hash: z.string() }),
    },
    409: { says: { sv: 'Någon kom före, eller ett id är upptaget', en: 'Somebody came first, or an id is taken' } },
  },
  handle: async (call) => {
    const { code } = call.params
    const events = await linesOf(call, String(call.body))
    const { head, ruleset } = await registerOf(call, code)
    const tag = call.request.headers['if-match']
    if (tag !== undefined && tag !== '*' && tag !== versionTag(head))
      throw new Problem('conflict', { version: head.version })
    const idempotency = idempotencyOf(call.request, String(call.body))
    const result = await call.parts.registers.append(
      code,
      {
        expected: head.version,
        events,
        recorded: call.now,
        ...(call.principal.person !== undefined && { by: call.principal.person }),
        ...(idempotency && { idempotency }),
      },
      ruleset.compiled,
    )
    if (result.kind === 'duplicate') throw new Problem('duplicate', { event: result.id })
    if (result.kind === 'key-reused') throw new Problem('key-reused')
    if (result.kind !== 'appended' && result.kind !== 'repeated') throw new Problem('conflict')
    const last = result.entries.at(-1)!
    return {
      status: 201,
      body: { events: result.entries.length, version: last.position, hash: last.hash },
      headers: { etag: versionTag({ ...head, version: last.position, hash: last.hash }) },
    }
  },
})

async function linesOf(call: Call, text: string): Promise<readonly RegisterEvent[]> {
  const issues: Issue[] = []
  const events: RegisterEvent[] = []
  const lines = text.split('\n')
  if (lines.length > MOST_LINES) throw new Problem('too-large', { lines: lines.length, most: MOST_LINES })
  const breathe = paceOf(call)
  for (const [at, line] of lines.entries()) {
    await breathe()
    if (line.trim() === '') continue
    const read = parse(registerSchemas.event, valueOf(line))
    if (read.ok) {
      const { recorded: _recorded, hash: _hash, ...event } = read.value as RegisterEvent
      events.push(event)
    } else issues.push(...read.issues.map((issue) => ({ ...issue, path: ['lines', at + 1, ...issue.path] })))
    if (issues.length >= 100) break
  }
  if (issues.length > 0) throw new Problem('invalid', {}, issues)
  if (events.length === 0) throw new Problem('bad-request', { reason: 'no-lines' })
  return events
}

function valueOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

export const IMPORT_ROUTES: readonly Route[] = [importTable, importEvents]
