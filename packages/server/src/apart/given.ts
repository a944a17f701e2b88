import type { CompiledRuleset, Register } from '@styrkod/core'

/** What there is to work with, in a thread as elsewhere: rules, perhaps a register, and the day. */
export interface Given {
  readonly compiled: CompiledRuleset
  readonly today: string
  readonly register?: Register
  /** Another ruleset by its name. */
  readonly ruleset: (name: string) => CompiledRuleset | undefined
}
