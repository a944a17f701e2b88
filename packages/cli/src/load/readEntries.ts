import { openPeople, type LogEntry } from '@styrkod/store'
import type { Input } from '../verb.ts'
import type { LogPlace } from './logPlace.ts'
import { oneMunicipality } from './municipalityOption.ts'

export interface EntryRange {
  /** Entries after this position. */
  readonly after: number
  readonly limit: number
}

/** Some entries of one municipality's log, in order. */
export async function readEntries(input: Input, place: LogPlace, range: EntryRange): Promise<readonly LogEntry[]> {
  switch (place.kind) {
    case 'register':
      return take((await import('./registerEntries.ts')).registerEntries(place.name), range)
    case 'exported':
      return take((await (await import('./exportedLog.ts')).exportedLog(place.file)).entries(), range)
    case 'store': {
      const { withStore } = await import('./withStore.ts')
      return withStore(place.storage, async (store) => {
        const municipality = await oneMunicipality(input, store)
        return openPeople(store).open(municipality, await store.read(municipality, range))
      })
    }
  }
}

async function take(entries: AsyncIterable<LogEntry>, { after, limit }: EntryRange): Promise<readonly LogEntry[]> {
  const taken: LogEntry[] = []
  for await (const entry of entries) {
    if (taken.length === limit) break
    if (entry.position > after) taken.push(entry)
  }
  return taken
}
