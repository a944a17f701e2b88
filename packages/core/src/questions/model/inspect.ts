import type { Day, Json, Localized, Slug } from '#primitives/model.ts'
import type { Severity } from './audit.ts'
import type { Citation } from './citation.ts'

/** One object of an inventory: its id, and its facts by the names that rules know them by, without `object.`. */
export type InventoryRow = Readonly<Record<string, Json | undefined>> & { readonly id: string }

export interface InspectQuestion {
  readonly at: Day
  /** What the rows are. */
  readonly type: Slug
  /** Also report what cannot be told for want of facts; left out: yes. */
  readonly doubts?: boolean
}

/** What a finding says, the same for every object that it is found in. */
export interface Check extends Citation {
  readonly kind: 'broken' | 'cannot-tell'
  readonly severity: Severity
  readonly text?: Localized
}

/** A check that an object of an inventory does not pass. */
export interface RowFinding {
  readonly check: Check
  /** The id of the object. */
  readonly id: string
}
