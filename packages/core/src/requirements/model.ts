import type { Condition } from '#conditions/model.ts'
import type { Cited, Modality, Slug } from '#primitives/model.ts'

/** A rule about a state: what must hold of every object of a type, or of whoever holds a role. */
export interface StateRule extends Cited {
  readonly kind: 'state'
  readonly for: { readonly type: Slug } | { readonly role: Slug }
  readonly modality: Modality
  readonly when: Condition
  readonly unless?: Condition
  /** A gate: must hold before this act. Without it the rule holds always. */
  readonly before?: Slug
  readonly must: Condition
  /** What the requirement is about, for those who ask what a thing must have. */
  readonly about: 'content' | 'precondition' | 'document' | 'holder' | 'competence' | 'choice' | 'state'
  readonly items?: readonly string[]
}
