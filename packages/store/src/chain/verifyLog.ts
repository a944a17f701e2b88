import type { Store } from '#port/store.ts'
import { GENESIS, hashEntry } from './hashEntry.ts'

export type Verification =
  | { readonly ok: true; readonly events: number; readonly hash: string }
  | {
      readonly ok: false
      readonly events: number
      /** The first position at which the log is not what it was when it was written. */
      readonly position: number
      readonly problem: 'missing' | 'order' | 'altered' | 'end'
    }

/** How many entries are read at a time. */
const PAGE = 1000

/**
 * Reads a whole log and checks that every entry is there, in order and as it was written, and that it ends where its
 * head says. `undefined` if there is no log.
 */
export async function verifyLog(store: Store, municipality: string): Promise<Verification | undefined> {
  const head = await store.head(municipality)
  if (!head) return undefined
  let previous = GENESIS
  let position = 0
  for (;;) {
    const page = await store.read(municipality, { after: position, through: head.version, limit: PAGE })
    for (const entry of page) {
      const broken = (problem: 'missing' | 'order' | 'altered'): Verification => ({
        ok: false,
        events: position,
        position: position + 1,
        problem,
      })
      if (entry.position !== position + 1) return broken('missing')
      if (entry.previous !== previous) return broken('order')
      if (hashEntry(municipality, entry) !== entry.hash) return broken('altered')
      previous = entry.hash
      position = entry.position
    }
    if (page.length < PAGE) break
  }
  return position === head.version && previous === head.hash
    ? { ok: true, events: position, hash: previous }
    : { ok: false, events: position, position: position + 1, problem: 'end' }
}
