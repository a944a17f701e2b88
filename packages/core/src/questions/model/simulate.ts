import type { Day, Slug } from '#primitives/model.ts'
import type { ObjectRef, Register } from '#register/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { Changes } from './audit.ts'

/** What is imagined: somebody leaves, something is dissolved, a threshold becomes another, other rules take over. */
export type Change =
  | { readonly kind: 'leave'; readonly person: string }
  | { readonly kind: 'dissolve'; readonly object: ObjectRef }
  | { readonly kind: 'parameter'; readonly id: Slug; readonly value: number }
  | { readonly kind: 'ruleset'; readonly compiled: CompiledRuleset }

export interface SimulateQuestion {
  readonly at: Day
  readonly register: Register
  readonly change: Change
}

/** A decision that comes out otherwise: who decides an act on an object, before and after. */
export interface Flip {
  readonly action: Slug
  readonly object: { readonly type: Slug; readonly id: string; readonly name?: string }
  readonly before: { readonly outcome: string; readonly roles: readonly Slug[]; readonly holders: readonly string[] }
  readonly after: { readonly outcome: string; readonly roles: readonly Slug[]; readonly holders: readonly string[] }
}

export interface SimulateAnswer extends Changes {
  readonly decisions: readonly Flip[]
}
