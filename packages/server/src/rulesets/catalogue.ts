import type { CompiledRuleset } from '@styrkod/core'

/** A ruleset that can be asked, and the name of its exact contents. */
export interface Listed {
  readonly id: string
  readonly compiled: CompiledRuleset
  /** The SHA-256 of the ruleset in canonical JSON. */
  readonly hash: string
}

/** The rulesets there are right now. A request takes one and keeps it, whatever is swapped in meanwhile. */
export interface Catalogue {
  readonly get: (id: string) => Listed | undefined
  readonly list: () => readonly Listed[]
}
