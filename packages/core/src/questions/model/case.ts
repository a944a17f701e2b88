import type { Day, Facts, Json, Localized, Path, Slug } from '#primitives/model.ts'
import type { Register } from '#register/model.ts'
import type { Words } from '#vocabulary/model.ts'
import type { Citation } from './citation.ts'

/** What every question about a case may say. Facts are by path; the day is always given. */
export interface CaseQuestion {
  readonly at: Day
  readonly facts?: Facts
  readonly register?: Register
  /** An instant: only what had been recorded by then counts. */
  readonly known?: string
  /** Which object, where a register knows it. */
  readonly id?: string
  readonly edition?: string
  /** Which part of a document. */
  readonly part?: string
}

/** Who acts: a role, perhaps of one department or system, or a person or body that the register knows. */
export interface Actor {
  readonly role?: Slug
  readonly scope?: string
  readonly person?: string
}

export interface NeededFact {
  readonly path: Path
  readonly type: string
  readonly values?: readonly Json[]
  /** What the values are called. */
  readonly words?: Words
  readonly unit?: string
  readonly label?: Partial<Localized>
  readonly judged?: boolean
  readonly by?: Slug
}

export interface NeededStep extends Citation {
  readonly step: Slug
  readonly action: Slug
  readonly object: Slug
  readonly role: Slug
  /** The parts it is missing for, where it is taken part by part. */
  readonly parts?: readonly string[]
  readonly status: 'missing' | 'unknown'
}
