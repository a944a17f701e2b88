import { resolveWord, type CompiledRuleset } from '@styrkod/core'

type Kind = 'action' | 'object' | 'role'

/** How many words of requests are remembered for a ruleset, and how long one may be. */
const MOST = 10_000
const LONGEST = 200

const remembered = new WeakMap<CompiledRuleset, Map<string, string | undefined>>()

/** The name that a word of a request stands for: the name itself, the municipality's own term, a synonym. */
export function nameOf(compiled: CompiledRuleset, kind: Kind, word: string): string | undefined {
  if (word.length > LONGEST) return undefined
  const known = remembered.get(compiled) ?? new Map<string, string | undefined>()
  remembered.set(compiled, known)
  const key = `${kind} ${word}`
  if (known.has(key)) return known.get(key)
  const found = resolveWord(compiled, kind, word, [])
  const name = found.ok ? found.value : undefined
  if (known.size >= MOST) known.clear()
  known.set(key, name)
  return name
}
