import type { Database, LogEntry, Person, Store } from '@styrkod/store'
import { wrong } from '../failure.ts'
import { inOneTransaction } from './inOneTransaction.ts'
import type { Imported, LogSource } from './logSource.ts'

/** How many entries are written at a time. */
const BATCH = 1000

/**
 * Writes a log into a store as it was: the same events at the same positions with the same hashes, in one transaction,
 * so that all of it is there afterwards or nothing. What the store has already is left; another log is refused.
 * @param until an instant: entries written down after it are left out, and all that follow them
 */
export const restoreLog = (database: Database, source: LogSource, until?: string): Promise<Imported> =>
  inOneTransaction(database, async (store) => {
    const { municipality, ruleset } = source.log
    await store.create(source.log)
    const before = (await store.head(municipality))!
    let people: readonly Person[] | undefined = source.people
    let last: LogEntry | undefined
    let batch: LogEntry[] = []
    const flush = async (): Promise<void> => {
      if (batch.length > 0) {
        await write(store, municipality, batch, people)
        people = undefined
      }
      batch = []
    }
    for await (const entry of source.entries()) {
      if (until !== undefined && entry.recorded > until) break
      last = entry
      if (entry.position === before.version && entry.hash !== before.hash) throw differs(municipality, before.version)
      if (entry.position <= before.version) continue
      if (batch.length === BATCH || !isAlike(batch[0], entry)) await flush()
      batch.push(entry)
    }
    await flush()
    const events = last?.position ?? 0
    if (last && events < before.version) await expectSame(store, municipality, last, before.version)
    const after = (await store.head(municipality))!
    const added = after.version - before.version
    return { municipality, ruleset, events, added, version: after.version, hash: after.hash }
  })

/** Entries that were written down at once, by the same writer, are written at once here. */
const isAlike = (first: LogEntry | undefined, entry: LogEntry): boolean =>
  first === undefined || (first.recorded === entry.recorded && first.by === entry.by)

async function write(
  store: Store,
  municipality: string,
  entries: readonly LogEntry[],
  people: readonly Person[] | undefined,
): Promise<void> {
  const [{ position, recorded, by }] = entries as readonly [LogEntry]
  const result = await store.append(municipality, {
    expected: position - 1,
    events: entries.map((entry) => entry.event),
    recorded,
    ...(by !== undefined && { by }),
    ...(people && { people: await unknownOf(store, municipality, people) }),
  })
  if (result.kind === 'duplicate') throw wrong('duplicate-id', { name: result.id })
  if (result.kind !== 'appended' || result.entries.at(-1)?.hash !== entries.at(-1)!.hash)
    throw differs(municipality, position - 1)
}

/** The people whom the store does not know; they come in with the first events that it does not have. */
async function unknownOf(
  store: Store,
  municipality: string,
  people: readonly Person[],
): Promise<{ readonly known: number; readonly added: readonly Person[] }> {
  const { known, people: there } = await store.people(municipality)
  const names = new Set(there.flatMap((one) => [one.pseudonym, one.id]))
  return { known, added: people.filter((one) => !names.has(one.pseudonym) && !names.has(one.id)) }
}

async function expectSame(store: Store, municipality: string, last: LogEntry, version: number): Promise<void> {
  const [kept] = await store.read(municipality, { after: last.position - 1, through: last.position })
  if (kept?.hash !== last.hash) throw differs(municipality, version)
}

const differs = (municipality: string, version: number): Error => wrong('log-differs', { municipality, version })
