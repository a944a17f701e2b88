import type { Day, Slug } from '#primitives/model.ts'
import type { Register } from '#register/model.ts'
import type { Citation } from './citation.ts'

export const PLAN_STATES = [
  'planned',
  'in-preparation',
  'on-consultation',
  'anchored',
  'submitted',
  'adopted',
  'in-force',
  'due-for-renewal',
  'replaced',
  'expired',
  'repealed',
] as const

/** Where a governing document is in its life. */
export type PlanState = (typeof PLAN_STATES)[number]

/** An act, or the passing of a day, that takes a document from one state to another. */
export interface Transition extends Partial<Citation> {
  readonly from: PlanState
  readonly to: PlanState
  readonly action: Slug
  readonly role?: Slug
  /** Not by an act but by a day coming: taking effect, falling due, running out. */
  readonly by?: 'effective' | 'renewal' | 'validity'
  readonly period?: string
}

export interface Lifecycle {
  readonly document: Slug
  readonly initial: PlanState
  readonly states: readonly PlanState[]
  readonly transitions: readonly Transition[]
  /** States that no transition leads to, and states that should lead on and do not. */
  readonly unreachable: readonly PlanState[]
  readonly deadEnds: readonly PlanState[]
}

export interface StatusQuestion {
  readonly at: Day
  readonly register: Register
  readonly object?: Slug
  readonly id?: string
}

export interface EditionStatus {
  readonly edition: string
  readonly state: PlanState
  readonly from?: Day
  readonly through?: Day
  readonly event?: string
  /** The steps taken on the way to adoption, and those that remain. */
  readonly done?: readonly string[]
  readonly next?: readonly string[]
}

export interface DocumentStatus {
  readonly object: { readonly type: Slug; readonly id: string; readonly name?: string }
  readonly state: PlanState
  /** The edition that applies on the day. */
  readonly inForce?: EditionStatus
  /** The next edition under way. */
  readonly draft?: EditionStatus
  readonly editions: readonly EditionStatus[]
  readonly renewal?: Day
}

export interface StatusAnswer {
  readonly documents: readonly DocumentStatus[]
}
