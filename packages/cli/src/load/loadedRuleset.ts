import type { CompiledRuleset } from '@styrkod/core'
import type { CaseSource } from '@styrkod/core/schema'
import type { Position } from '../failure.ts'

/** A ruleset with what goes with it: its cases, and where its rules stand. */
export interface LoadedRuleset {
  readonly compiled: CompiledRuleset
  readonly cases: () => readonly { readonly value: CaseSource; readonly position?: Position }[]
  /** Where a rule was written, when the ruleset was read from its folder. */
  readonly positionOf: (rule: string) => Position | undefined
}
