import type { Slug } from '#primitives/model.ts'
import type { Reason } from './citation.ts'
import type { Actor, CaseQuestion, NeededFact, NeededStep } from './case.ts'
import type { Nearest } from './who.ts'

export interface DecideQuestion extends CaseQuestion {
  readonly actor?: Actor
  readonly action: Slug
  readonly object: Slug
  /** Steps of the route known to be done, where no register says so. */
  readonly done?: readonly Slug[]
}

export type DecideOutcome = 'permit' | 'deny' | 'contested' | 'unassigned' | 'undetermined' | 'none'

export interface DecideAnswer {
  readonly outcome: DecideOutcome
  readonly action: Slug
  readonly object: Slug
  readonly reasons: readonly Reason[]
  readonly instead: readonly { readonly role: Slug; readonly term: string; readonly rule: Slug }[]
  readonly nearest: readonly Nearest[]
  readonly needs: { readonly facts: readonly NeededFact[]; readonly approvals: readonly NeededStep[] }
  readonly advice: readonly Reason[]
  /** Judgements that the answer rests on: a human has said so. */
  readonly judged: readonly NeededFact[]
}
