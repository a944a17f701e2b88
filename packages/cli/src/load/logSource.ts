import type { LogEntry, NewLog } from '@styrkod/store'
import type { Position } from '../failure.ts'

/** A log that is read from somewhere else than a store, one entry after another. */
export interface LogSource {
  readonly log: NewLog
  /** The entries in order; throws where one is not as it was when it was written. */
  readonly entries: () => AsyncIterable<LogEntry>
}

/** An entry with the place it was read from. */
export interface PlacedEntry {
  readonly entry: LogEntry
  readonly position: Position
}
