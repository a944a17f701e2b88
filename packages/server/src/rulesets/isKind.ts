import type { CompiledRuleset } from '@styrkod/core'

/** Whether a type is another, or a kind of it. */
export function isKind(compiled: CompiledRuleset, type: string, kind: string): boolean {
  const { types } = compiled.ruleset
  for (let at: string | undefined = type; at !== undefined; at = types[at]?.is) if (at === kind) return true
  return false
}
