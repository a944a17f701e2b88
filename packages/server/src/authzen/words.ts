import { resolveWord, type CompiledRuleset } from '@styrkod/core'

/** The name that a word of a request stands for: the name itself, the municipality's own term, a synonym. */
export function nameOf(
  compiled: CompiledRuleset,
  kind: 'action' | 'object' | 'role',
  word: string,
): string | undefined {
  const found = resolveWord(compiled, kind, word, [])
  return found.ok ? found.value : undefined
}

/** Whether a type is another, or a kind of it. */
export function isKind(compiled: CompiledRuleset, type: string, kind: string): boolean {
  const { types } = compiled.ruleset
  for (let at: string | undefined = type; at !== undefined; at = types[at]?.is) if (at === kind) return true
  return false
}
