import type { Basis, Day, Json, Localized, Modality, Slug } from '#primitives/model.ts'
import type { Citation } from './citation.ts'

export interface ExplainQuestion {
  readonly id: string
}

/** All there is to say of one rule. */
export interface RuleCard extends Citation {
  readonly kind: 'act' | 'state' | 'holder' | 'statement' | 'source' | 'role' | 'type' | 'parameter'
  readonly modality?: Modality
  readonly basis?: Basis
  readonly text?: Localized
  readonly wording?: string
  readonly note?: Localized
  readonly from?: Day
  readonly through?: Day
  readonly sourceTitle?: { readonly sv?: string; readonly en?: string }
  readonly decision?: string
  readonly definition?: Json
  readonly overrides?: readonly Slug[]
  readonly overriddenBy?: readonly Slug[]
  readonly contradicts?: readonly Slug[]
  readonly presupposes?: readonly { readonly kind: string; readonly action: Slug; readonly object: Slug }[]
  readonly reason?: string
}

export interface ExplainAnswer {
  readonly id: string
  readonly norm?: { readonly id: string; readonly section: string; readonly kind: string; readonly modality: string }
  readonly cards: readonly RuleCard[]
}
