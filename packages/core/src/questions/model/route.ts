import type { Condition } from '#conditions/model.ts'
import type { Localized, Modality, Slug } from '#primitives/model.ts'
import type { CaseQuestion, NeededFact } from './case.ts'
import type { Citation } from './citation.ts'
import type { Holder } from './who.ts'

export interface RouteQuestion extends CaseQuestion {
  readonly action: Slug
  readonly object: Slug
  readonly done?: readonly Slug[]
}

/** `done`: recorded; `open`: can be taken now; `waiting`: something comes first; `unknown`: no register says. */
export type StepStatus = 'done' | 'open' | 'waiting' | 'unknown'

export interface RouteStep extends Citation {
  readonly id: string
  readonly role: Slug
  /** Other roles of which any will do, or all together. */
  readonly choice?: 'any' | 'all'
  readonly roles?: readonly Slug[]
  /** The municipality's own word for the role. */
  readonly term: string
  readonly kind: string
  readonly action: Slug
  readonly object: Slug
  readonly modality: Modality
  readonly after: readonly string[]
  readonly deciding?: boolean
  readonly part?: string
  readonly with?: readonly Slug[]
  readonly to?: readonly Slug[]
  /** What must hold of the act itself. */
  readonly act?: Condition
  readonly contains?: readonly string[]
  readonly when?: Condition
  readonly within?: string
  readonly status?: StepStatus
  readonly event?: string
  readonly day?: string
  readonly holders?: readonly Holder[]
  readonly text?: Localized
}

export interface RouteAnswer {
  readonly outcome: 'complete' | 'open' | 'unassigned' | 'none'
  readonly steps: readonly RouteStep[]
  /** The steps that can be taken now. */
  readonly next: readonly string[]
  readonly needs: { readonly facts: readonly NeededFact[] }
}
