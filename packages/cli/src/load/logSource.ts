import type { LogEntry, NewLog, Person } from '@styrkod/store'
import type { Position } from '../failure.ts'

/** A log that `log export` wrote, read again. */
export interface LogSource {
  readonly log: NewLog
  /** The entries in order; throws where one is not as it was when it was written. */
  readonly entries: () => AsyncIterable<LogEntry>
  /** Whom the pseudonyms of the log stand for, as far as the backup tells. */
  readonly people: readonly Person[]
}

/** An entry with the place it was read from. */
export interface PlacedEntry {
  readonly entry: LogEntry
  readonly position: Position
}

/** What came of reading a log into a store. */
export interface Imported {
  readonly municipality: string
  readonly ruleset: string
  /** How many events the source has, of those asked for. */
  readonly events: number
  /** How many of them the store did not have. */
  readonly added: number
  /** Where the log of the store ends now. */
  readonly version: number
  readonly hash: string
}
