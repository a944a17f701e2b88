import { join, relative } from 'node:path'
import { verifyLog } from '@styrkod/store'
import { InputError } from '../failure.ts'
import type { Input } from '../verb.ts'
import type { LogPlace } from './logPlace.ts'
import { municipalitiesOf } from './municipalityOption.ts'

/** Whether a log is as it was when it was written. */
export interface Verified {
  readonly municipality: string
  readonly ok: boolean
  /** How many events there are, or how many are whole. */
  readonly events: number
  /** How many events carry a hash; in a store all do. */
  readonly chained: number
  /** The hash of the last event, which covers all before it. */
  readonly hash?: string
  /** The first event that is not as it was. */
  readonly position?: number
  readonly problem?: string
  readonly file?: string
}

/** Follows the chain of every log at a place, or of the municipality asked for. */
export async function verifyLogs(input: Input, place: LogPlace): Promise<readonly Verified[]> {
  switch (place.kind) {
    case 'register':
      return [await verifyRegister(place.name)]
    case 'exported':
      return [await verifyExported(place.file)]
    case 'store': {
      const { withStore } = await import('./withStore.ts')
      return withStore(place.storage, async (store) => {
        const verified: Verified[] = []
        for (const municipality of await municipalitiesOf(input, store)) {
          const result = await verifyLog(store, municipality)
          if (result) verified.push({ municipality, chained: result.events, ...result })
        }
        return verified
      })
    }
  }
}

async function verifyRegister(name: string): Promise<Verified> {
  const { loadRegister, registerFolder } = await import('./register.ts')
  const { verifyEvents } = await import('./writeRegister.ts')
  const { municipality } = loadRegister(name)
  const folder = registerFolder(name)
  const { events, chained, brokenAt, last } = verifyEvents(folder, municipality)
  return brokenAt === undefined
    ? { municipality, ok: true, events, chained, hash: last }
    : { ...altered(municipality, chained, brokenAt), file: relative('', join(folder, 'events.jsonl')) }
}

async function verifyExported(file: string): Promise<Verified> {
  const { exportedLog } = await import('./exportedLog.ts')
  const { head, entries } = await exportedLog(file)
  const { municipality } = head
  let events = 0
  try {
    for await (const { position } of entries()) events = position
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const [issue] = error.issues
    if (issue?.code === 'log-cut-off') return { ...altered(municipality, events, events + 1), problem: 'end', file }
    return { ...altered(municipality, events, events + 1), file }
  }
  return { municipality, ok: true, events, chained: events, hash: head.hash }
}

const altered = (municipality: string, chained: number, position: number): Verified => ({
  municipality,
  ok: false,
  events: position - 1,
  chained,
  position,
  problem: 'altered',
})
