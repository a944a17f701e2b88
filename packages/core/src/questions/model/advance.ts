import type { Condition } from '#conditions/model.ts'
import type { Day, Facts, Slug } from '#primitives/model.ts'
import type { Citation } from './citation.ts'

/** One way from a state to another: by which act, and under which condition. */
export interface Passage extends Partial<Citation> {
  readonly from: string
  readonly to: string
  readonly action: Slug
  readonly when?: Condition
}

/** Any lifecycle as data; that of a governing document, as `lifecycle` gives it, is one. */
export interface Course {
  readonly transitions: readonly Passage[]
}

export interface AdvanceQuestion {
  readonly state: string
  readonly action: Slug
  readonly at: Day
  readonly facts?: Facts
}

/**
 * The state that an act leads to. `refused`: no transition leads from here by this act, or its condition does not hold;
 * `undetermined`: a fact that its condition needs is missing. The state is then the one asked from.
 */
export interface AdvanceAnswer {
  readonly outcome: 'moved' | 'refused' | 'undetermined'
  readonly state: string
  readonly why?: 'no-transition' | 'condition'
  /** The transition that was taken, or that was nearest. */
  readonly transition?: Passage
}
