import type { Register, RegisterEvent, Ruleset } from '@styrkod/core'
import type { Work } from './works.ts'

/** Work for a thread. What the thread has been told before is not told again. */
export interface Task {
  /** Rulesets that the thread does not have yet, by the name of their contents. */
  readonly rulesets: readonly (readonly [hash: string, ruleset: Ruleset])[]
  readonly ruleset: string
  /** What the rulesets are called now; a thread keeps none that has no name any longer. */
  readonly names: Readonly<Record<string, string>>
  readonly register?: ToldRegister
  /** Registers that are not to be kept any longer. */
  readonly drop: readonly string[]
  readonly today: string
  readonly work: Work
  readonly input: unknown
}

/** A register of a municipality: whole, or what has come since the thread was told of it. */
export interface ToldRegister {
  readonly municipality: string
  readonly whole?: Register
  readonly added?: readonly RegisterEvent[]
}

/** What a thread came to, or how it failed. */
export type Done = { readonly value: unknown } | { readonly failure: string }
