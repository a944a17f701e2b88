import { GENESIS, hashEntry, type LogEntry } from '@styrkod/store'
import { InputError } from '../failure.ts'
import type { PlacedEntry } from './logSource.ts'

/** Entries as they come, each checked to follow the one before and to be what its hash says. */
export async function* verifiedEntries(
  municipality: string,
  entries: AsyncIterable<PlacedEntry>,
): AsyncGenerator<LogEntry> {
  let previous = GENESIS
  let last = 0
  for await (const { entry, position } of entries) {
    const follows = entry.position === last + 1 && entry.previous === previous
    if (!follows || hashEntry(municipality, entry) !== entry.hash)
      throw new InputError([{ code: 'broken-chain', severity: 'error', path: [], values: {}, position }])
    yield entry
    previous = entry.hash
    last = entry.position
  }
}
