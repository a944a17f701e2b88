import type { Append, Appended, Feed, Head, LogEntry, NewLog, Person, ReadRange, Snapshot } from './model.ts'

/**
 * An append-only log of events for each municipality. Every call names one municipality, and no call sees another's.
 * Expected failures are values; what rejects is a broken connection or a broken disk.
 */
export interface Store {
  readonly kind: 'memory' | 'pglite' | 'postgres'
  /** Opens a log; `false` if the municipality has one. */
  readonly create: (log: NewLog) => Promise<boolean>
  /** The municipalities that have a log, in order. */
  readonly municipalities: () => Promise<readonly string[]>
  readonly head: (municipality: string) => Promise<Head | undefined>
  readonly append: (municipality: string, append: Append) => Promise<Appended>
  /** Entries in the order of the log. */
  readonly read: (municipality: string, range?: ReadRange) => Promise<readonly LogEntry[]>
  /** The position of the event with an id. */
  readonly find: (municipality: string, id: string) => Promise<LogEntry | undefined>
  /** Everybody whom the log knows, and the count of changes. */
  readonly people: (municipality: string) => Promise<{ readonly known: number; readonly people: readonly Person[] }>
  /** Destroys what tells who a pseudonym is. It cannot be undone. */
  readonly forget: (municipality: string, pseudonym: string) => Promise<boolean>
  /** Forgets the idempotency keys that were used before an instant, and gives how many. */
  readonly dropKeys: (municipality: string, before: string) => Promise<number>
  /** The latest few snapshots are kept. */
  readonly saveSnapshot: (municipality: string, snapshot: Snapshot) => Promise<void>
  /** The latest snapshot at or before a position. */
  readonly loadSnapshot: (municipality: string, through?: number) => Promise<Snapshot | undefined>
  readonly addFeed: (municipality: string, feed: Feed) => Promise<void>
  readonly feeds: (municipality: string) => Promise<readonly Feed[]>
  readonly removeFeed: (municipality: string, id: string) => Promise<boolean>
  /** Whether the log can be reached and written. */
  readonly ready: () => Promise<boolean>
  readonly close: () => Promise<void>
}
