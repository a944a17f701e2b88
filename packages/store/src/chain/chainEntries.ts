import type { Append, Head, LogEntry } from '#port/model.ts'
import { hashEntry } from './hashEntry.ts'

/** New events as entries that continue a log from its head. */
export function chainEntries(head: Head, { events, recorded, by }: Append): readonly LogEntry[] {
  const entries: LogEntry[] = []
  let { version, hash } = head
  for (const event of events) {
    const entry = { position: ++version, recorded, ...(by !== undefined && { by }), event, previous: hash }
    hash = hashEntry(head.municipality, entry)
    entries.push({ ...entry, hash })
  }
  return entries
}
