import type { Duration } from 'date-fns'

/** How long each kind of personal data is kept; events are kept for ever, without names. */
export interface Retention {
  /** Who somebody was, from the day they left; left out: until somebody erases it. */
  readonly people?: Duration
  /** The keys by which a repeated write is known. */
  readonly keys: Duration
}

export const DEFAULT_RETENTION: Retention = { keys: { days: 30 } }
