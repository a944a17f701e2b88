import { createHash } from 'node:crypto'
import { canonical, type Json } from '@styrkod/core'
import type { LogEntry } from '#port/model.ts'

/** What stands before the first entry of a log. */
export const GENESIS = '0'.repeat(64)

/** The SHA-256 of an entry and the hash before it, so that a change of any entry changes every hash after it. */
export function hashEntry(municipality: string, entry: Omit<LogEntry, 'hash'>): string {
  const { previous, position, recorded, by, event } = entry
  const body = canonical({ municipality, position, recorded, by, event } as unknown as Json)
  return createHash('sha256').update(`${previous}\n${body}`).digest('hex')
}
