import type { Day, Json, Path, Slug } from '#primitives/model.ts'
import type { DecisionRef, ObjectRef, Register, RegisterEvent } from '#register/model.ts'
import type { Actor } from './case.ts'
import type { Reason } from './citation.ts'
import type { DecideAnswer, DecideOutcome } from './decide.ts'
import type { RouteStep } from './route.ts'

/** An action that somebody means to do, as it would be recorded. */
export interface Proposal {
  readonly id: string
  readonly day: Day
  readonly effective?: Day
  readonly recorded?: string
  readonly time?: string
  readonly actor?: Actor
  readonly action: Slug
  readonly object: ObjectRef
  readonly edition?: string
  readonly part?: string
  readonly act?: Readonly<Record<string, Json>>
  readonly establishes?: Readonly<Record<Path, Json>>
  readonly decision?: DecisionRef
  readonly note?: string
}

export interface ProposeQuestion {
  readonly register: Register
  readonly proposal: Proposal
}

/** The events that record the action, or why it is refused. Nothing is done: the caller keeps the events. */
export type ProposeAnswer =
  | {
      readonly ok: true
      readonly events: readonly RegisterEvent[]
      readonly outcome: DecideOutcome
      readonly reasons: readonly Reason[]
      readonly advice: readonly Reason[]
      /** What the action leaves unsettled: nobody is named for it, or two are. */
      readonly remarks: readonly ('unassigned' | 'contested' | 'not-regulated')[]
      /** The steps that come next on the object. */
      readonly next: readonly RouteStep[]
    }
  | { readonly ok: false; readonly refusal: DecideAnswer | BadProposal }

/** What cannot be recorded whatever the rules say: an id that is taken, a part that the object does not have. */
export type BadProposal =
  | { readonly outcome: 'duplicate'; readonly event: string }
  | { readonly outcome: 'unknown-part'; readonly part: string; readonly parts: readonly string[] }
