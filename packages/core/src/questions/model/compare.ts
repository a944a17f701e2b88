import type { Facts, Json, Modality, Slug, Day } from '#primitives/model.ts'
import type { Citation } from './citation.ts'

export interface CompareQuestion {
  readonly at: Day
  readonly object?: Slug
  readonly action?: Slug
}

/** How the second ruleset stands to the first on one act or requirement. */
export type Relation = 'same' | 'stricter' | 'looser' | 'moved' | 'deadline' | 'changed' | 'only-first' | 'only-second'

/** What one ruleset says of an act or a requirement. */
export interface Side {
  readonly roles: readonly Slug[]
  readonly modality?: Modality
  readonly time?: Json
  readonly items?: readonly string[]
  readonly rules: readonly Citation[]
}

export interface CompareDifference {
  readonly kind: 'act' | 'requirement'
  readonly action?: Slug
  readonly object: Slug
  readonly relation: Relation
  /** Further ways in which they differ. */
  readonly also: readonly Relation[]
  readonly a?: Side
  readonly b?: Side
  /** A case on which the two answer differently. */
  readonly witness?: { readonly at: Day; readonly facts: Facts; readonly a: string; readonly b: string }
}

export interface CompareAnswer {
  readonly a: { readonly id: Slug; readonly name: string }
  readonly b: { readonly id: Slug; readonly name: string }
  readonly differences: readonly CompareDifference[]
  readonly summary: Readonly<Record<Relation, number>>
}
