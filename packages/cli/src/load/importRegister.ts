import {
  canonical,
  registerTitle,
  type CompiledRuleset,
  type Json,
  type Register,
  type RegisterEvent,
} from '@styrkod/core'
import { openPeople, type Database, type LogEntry, type Named, type NewLog, type Store } from '@styrkod/store'
import { wrong } from '../failure.ts'
import { inOneTransaction } from './inOneTransaction.ts'
import type { Imported } from './logSource.ts'

/** Who in an event of a register is a person, by its rules. */
export type NamedIn = (compiled: CompiledRuleset, register: Register, event: RegisterEvent) => Named

/** How many events are compared or written at a time. */
const BATCH = 1000

/**
 * Writes the register of a folder into a store, all of it or nothing, its people under pseudonyms as in every log of a
 * store. Events that the store has already are left; where it has others, nothing is written.
 */
export const importRegister = (
  database: Database,
  register: Register,
  compiled: CompiledRuleset,
  namedIn: NamedIn,
): Promise<Imported> =>
  inOneTransaction(database, async (store) => {
    const { municipality, ruleset } = register
    const events = register.events.map(asKept)
    await store.create(logOf(register))
    const before = (await store.head(municipality))!
    await expectSame(store, municipality, events, before.version)
    const people = openPeople(store)
    let version = before.version
    for (const batch of batches(events.slice(version))) {
      const result = await people.append(
        municipality,
        { expected: version, events: batch, recorded: recordedOf(batch[0]!) },
        (event) => namedIn(compiled, register, event),
      )
      if (result.kind === 'duplicate') throw wrong('duplicate-id', { name: result.id })
      if (result.kind !== 'appended') throw wrong('log-differs', { municipality, version })
      version = result.version
    }
    const after = (await store.head(municipality))!
    const added = version - before.version
    return { municipality, ruleset, events: events.length, added, version: after.version, hash: after.hash }
  })

/** A log has one title; that of a municipality is Swedish where there are two. */
function logOf(register: Register): NewLog {
  const { municipality, ruleset, since, invented } = register
  const title = registerTitle(register, 'sv')
  return {
    municipality,
    ruleset,
    since,
    ...(title !== undefined && { title }),
    ...(invented !== undefined && { invented }),
  }
}

/** The chain of the folder is not that of the store, which has one of its own. */
const asKept = ({ hash: _hash, ...event }: RegisterEvent): RegisterEvent => event

/** What was written down without an instant counts as written down on its day. */
const recordedOf = (event: RegisterEvent): string => event.recorded ?? event.day

/** Events that were written down at the same time, one batch after another. */
function* batches(events: readonly RegisterEvent[]): Generator<readonly RegisterEvent[]> {
  let batch: RegisterEvent[] = []
  for (const event of events) {
    if (batch.length === BATCH || (batch[0] && recordedOf(batch[0]) !== recordedOf(event))) {
      yield batch
      batch = []
    }
    batch.push(event)
  }
  if (batch.length > 0) yield batch
}

async function expectSame(
  store: Store,
  municipality: string,
  events: readonly RegisterEvent[],
  version: number,
): Promise<void> {
  const people = openPeople(store)
  const through = Math.min(version, events.length)
  for (let after = 0; after < through;) {
    const page = await store.read(municipality, { after, through, limit: BATCH })
    const read = await people.open(municipality, page)
    if (page.length === 0 || !read.every((entry) => isSame(entry, events[entry.position - 1]!)))
      throw wrong('log-differs', { municipality, version })
    after = page.at(-1)!.position
  }
}

const isSame = (entry: LogEntry, event: RegisterEvent): boolean =>
  entry.recorded === recordedOf(event) &&
  canonical(entry.event as unknown as Json) === canonical(event as unknown as Json)
