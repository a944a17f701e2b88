import type { CompiledRuleset } from '@styrkod/core'

/** Whether a type is of a kind, by itself or through what it is a kind of. */
export function isKind({ ruleset }: CompiledRuleset, type: string, kind: string): boolean {
  for (let at: string | undefined = type; at !== undefined; at = ruleset.types[at]?.is) if (at === kind) return true
  return false
}
