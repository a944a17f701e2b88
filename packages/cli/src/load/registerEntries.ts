import { GENESIS, hashEntry, type LogEntry } from '@styrkod/store'
import { verifiedRegister } from './verifiedRegister.ts'

/** The events of a register in a folder as entries of a log, with the chain of the folder. */
export async function* registerEntries(name: string): AsyncGenerator<LogEntry> {
  const { municipality, events } = verifiedRegister(name)
  let previous = GENESIS
  for (const [at, { hash: _hash, ...event }] of events.entries()) {
    const entry = { position: at + 1, recorded: event.recorded ?? event.day, event, previous }
    previous = hashEntry(municipality, entry)
    yield { ...entry, hash: previous }
  }
}
