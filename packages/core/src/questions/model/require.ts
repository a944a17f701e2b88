import type { Condition } from '#conditions/model.ts'
import type { Localized, Modality, Slug } from '#primitives/model.ts'
import type { Citation } from './citation.ts'
import type { CaseQuestion, NeededFact } from './case.ts'

export interface RequireQuestion extends CaseQuestion {
  readonly object: Slug
  readonly before?: Slug
}

export interface Requirement extends Citation {
  readonly modality: Modality
  readonly kind: 'content' | 'precondition' | 'document' | 'holder' | 'competence' | 'choice' | 'state' | 'step' | 'act'
  readonly items?: readonly string[]
  /** Of the items, those that are known to be missing. */
  readonly missing?: readonly string[]
  readonly before?: Slug
  readonly for: Slug
  readonly met?: boolean | 'unknown'
  readonly conditions?: Condition
  readonly text?: Localized
}

export interface RequireAnswer {
  readonly requirements: readonly Requirement[]
  readonly needs: { readonly facts: readonly NeededFact[] }
}
