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
