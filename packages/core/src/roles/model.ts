import type { Condition } from '#conditions/model.ts'
import type { Cited, Modality, Path, Period, Slug } from '#primitives/model.ts'
import type { Concept } from '#vocabulary/model.ts'

/** Who: one role, any of several, all together, or nobody named. */
export type Bearer =
  | { readonly kind: 'role'; readonly role: Slug; readonly of?: Path }
  | { readonly kind: 'any' | 'all'; readonly of: readonly Bearer[] }
  | { readonly kind: 'unassigned' }

export const UNASSIGNED: Bearer = { kind: 'unassigned' }

type RoleKind = 'body' | 'unit' | 'group' | 'officer' | 'function' | 'external'

export interface Delegable extends Cited {
  readonly to: Bearer
  readonly covers: 'all' | 'named' | readonly Slug[]
  readonly limit?: Condition
  readonly sub: boolean
  readonly makes?: Slug
  readonly modality: Modality
  readonly when: Condition
  readonly unless?: Condition
}

/** The holder of one role represents that of another, by rule and without a record. */
export interface Acting extends Cited {
  readonly role: Slug
  readonly of?: Path
  readonly when: Condition
  readonly unless?: Condition
}

export interface Member extends Cited {
  readonly modality: Modality
  readonly role: Slug
  readonly as?: Slug
  readonly each?: Slug
}

export interface Composition {
  readonly closed: boolean
  readonly list: readonly Member[]
}

export interface Role extends Concept {
  readonly id: Slug
  readonly kind: RoleKind
  /** One holder for each of these; `municipality` when there is one in all. */
  readonly per: Slug
  readonly rank?: number
  readonly is?: Slug
  readonly under?: Slug
  readonly held?: Slug
  readonly from?: Slug
  readonly term?: { readonly sv?: string; readonly en?: string }
  readonly office?: Period
  readonly delegable: readonly Delegable[]
  readonly actsFor: readonly Acting[]
  readonly members?: Composition
  readonly norms: readonly string[]
  readonly source?: Slug
  readonly section?: string
}

/** Who holds a role by office, without being appointed. */
export interface HolderRule extends Cited {
  readonly kind: 'holder'
  readonly role: Slug
  readonly holder: Bearer
  readonly modality: Modality
  readonly when: Condition
  readonly unless?: Condition
  readonly chosenBy?: Bearer
}
