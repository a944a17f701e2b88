import { join, relative } from 'node:path'
import { GENESIS, hashEntry, type LogEntry } from '@styrkod/store'
import { InputError } from '../failure.ts'
import type { LogSource } from './logSource.ts'
import { loadRegister, registerFolder } from './register.ts'
import { verifyEvents } from './writeRegister.ts'

/** The register of a folder as a log. Its chain is that of the folder, so that both end with the same hash. */
export function registerSource(name: string): LogSource {
  const folder = registerFolder(name)
  const { municipality, ruleset, since, title, invented, events } = loadRegister(name)
  const file = join(folder, 'events.jsonl')
  const { brokenAt } = verifyEvents(folder, municipality)
  if (brokenAt !== undefined) {
    const position = { file: relative('', file) || file, line: brokenAt, column: 1 }
    throw new InputError([{ code: 'broken-chain', severity: 'error', path: [], values: {}, position }])
  }
  return {
    log: {
      municipality,
      ruleset,
      since,
      ...(title !== undefined && { title }),
      ...(invented !== undefined && { invented }),
    },
    entries: async function* () {
      let previous = GENESIS
      for (const [at, { hash: _hash, ...event }] of events.entries()) {
        // What was written down without an instant counts as written down on its day.
        const entry = { position: at + 1, recorded: event.recorded ?? event.day, event, previous }
        previous = hashEntry(municipality, entry)
        yield { ...entry, hash: previous } satisfies LogEntry
      }
    },
  }
}
