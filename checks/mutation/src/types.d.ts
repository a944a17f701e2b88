import type { Ruleset } from '@styrkod/core'

/** One thing that a rule says otherwise. */
export interface Mutant {
  /** The rule, or the derived fact or document, that was changed. */
  readonly rule: string
  readonly kind: 'modality' | 'role' | 'operator' | 'period' | 'threshold'
  /** What was changed into what. */
  readonly what: string
  /** The ruleset with the change. */
  readonly apply: () => Ruleset
}

/** A change of some value, with what it says. */
export interface Change<T> {
  readonly kind: Mutant['kind']
  readonly what: string
  readonly value: T
}

export interface Score {
  readonly municipality: string
  readonly mutants: number
  readonly killed: number
  /** The share of the mutants that at least one case notices. */
  readonly score: number
  readonly survivors: readonly { readonly rule: string; readonly kind: Mutant['kind']; readonly what: string }[]
}
