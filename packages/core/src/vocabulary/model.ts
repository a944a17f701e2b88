import type { Localized, Slug } from '#primitives/model.ts'

export const ACTION_KINDS = [
  'decide',
  'hold',
  'answer',
  'prepare',
  'propose',
  'consult',
  'approve',
  'review',
  'inform',
  'execute',
] as const

/** What kind of action it is. `decide` and `hold` are exclusive: one bearer at a time. */
export type ActionKind = (typeof ACTION_KINDS)[number]

export const ACTION_EFFECTS = [
  'appoint',
  'dismiss',
  'leave',
  'transfer',
  'adopt',
  'repeal',
  'delegate',
  'revoke',
  'exempt',
  'end',
  'return',
  'withdraw',
] as const

/** What an action of that kind does to the register when it is recorded; others only establish facts. */
export type ActionEffect = (typeof ACTION_EFFECTS)[number]

/** The words for a concept; terms of the municipality come before those of the base vocabulary. */
export interface Concept {
  readonly term?: Partial<Localized>
  readonly synonyms?: { readonly sv?: readonly string[]; readonly en?: readonly string[] }
  readonly definition?: Partial<Localized>
}

/** What names that are no concept of their own are called: values, pieces of contents, links. */
export type Words = Readonly<Record<string, Partial<Localized>>>

export interface Action extends Concept {
  readonly id: Slug
  readonly is?: Slug
  readonly kind: ActionKind
  readonly effect?: ActionEffect
}

/** Exclusive acts have one bearer at a time: two different ones contradict each other. */
export const isExclusive = (kind: ActionKind): boolean => kind === 'decide' || kind === 'hold'

/** Reserved acts belong to those the rules name; anyone else is denied rather than unregulated. */
export const isReserved = (kind: ActionKind): boolean => isExclusive(kind) || kind === 'approve'
