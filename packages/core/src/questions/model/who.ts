import type { Condition } from '#conditions/model.ts'
import type { Basis, Localized, Modality, Slug } from '#primitives/model.ts'
import type { Citation } from './citation.ts'
import type { CaseQuestion, NeededFact } from './case.ts'

export interface WhoQuestion extends CaseQuestion {
  readonly action?: Slug
  readonly object: Slug
}

export interface WhoAnswer {
  readonly outcome: 'assigned' | 'contested' | 'unassigned' | 'undetermined' | 'none'
  readonly action?: Slug
  readonly object: Slug
  readonly answers: readonly Bearing[]
  readonly exceptions: readonly Bearing[]
  readonly nearest: readonly Nearest[]
  readonly needs: { readonly facts: readonly NeededFact[] }
  /** What narrower acts say, apart. */
  readonly narrower?: readonly { readonly action: Slug; readonly answers: readonly Bearing[] }[]
  /** The answer for each act, when no act was asked about. */
  readonly actions?: readonly WhoAnswer[]
}

/** One role that an act falls to, and by which rule. */
export interface Bearing extends Citation {
  readonly role: Slug
  /** The municipality's own word for the role. */
  readonly term: string
  readonly modality: Modality
  readonly kind: string
  readonly action: Slug
  readonly object: Slug
  readonly basis: Basis
  /** One of several of which any will do, or all together. */
  readonly choice?: 'any' | 'all'
  readonly scope?: string
  readonly conditions?: Condition
  readonly with?: readonly Slug[]
  readonly to?: readonly Slug[]
  readonly text?: Localized
  readonly holders?: readonly Holder[]
  readonly vacant?: boolean
}

export interface Holder {
  readonly holder: string
  readonly by: 'office' | 'appointment' | 'delegation' | 'representation'
  readonly rule?: Slug
  readonly event?: string
}

/** A rule that is near an answer without being one, and the condition on which it failed. */
export interface Nearest extends Citation {
  readonly role: Slug
  /** The municipality's own word for the role. */
  readonly term: string
  readonly action: Slug
  readonly object: Slug
  readonly why: 'condition' | 'responsible' | 'presupposed'
  readonly failed?: Condition
  readonly text?: Localized
}
