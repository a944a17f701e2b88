import { own } from '#primitives/ancestors.ts'
import { done, error, failed } from '#primitives/issue.ts'
import type { Result, Slug } from '#primitives/model.ts'
import { suggest } from '#primitives/suggest.ts'
import { rememberOf, type CompiledRuleset } from '#ruleset/link.ts'
import type { Concept } from '#vocabulary/model.ts'

export type WordKind = 'action' | 'object' | 'role'

const TABLES = { action: 'actions', object: 'types', role: 'roles' } as const

/** The name that a word stands for: the name itself, the municipality's own term, or a synonym, in either language. */
export function resolveWord(
  compiled: CompiledRuleset,
  kind: WordKind,
  word: string,
  place: readonly (string | number)[],
): Result<Slug> {
  const table = compiled.ruleset[TABLES[kind]] as Readonly<Record<Slug, Concept>>
  if (own(table, word)) return done(word)
  const words = wordsOf(compiled, kind)
  const found = words.get(word.trim().toLowerCase())
  if (found !== undefined) return done(found)
  return failed([error(`unknown-${kind}`, place, { name: word }, suggest(word, words.keys()))])
}

/** Every word for every name, in lower case; a term goes before a synonym, and the first to claim a word has it. */
function wordsOf(compiled: CompiledRuleset, kind: WordKind): ReadonlyMap<string, Slug> {
  return rememberOf(compiled, 'words', kind, () => {
    const words = new Map<string, Slug>()
    const claim = (word: string | undefined, id: Slug): void => {
      const key = word?.toLowerCase()
      if (key !== undefined && !words.has(key)) words.set(key, id)
    }
    const table = Object.entries(compiled.ruleset[TABLES[kind]] as Readonly<Record<Slug, Concept>>)
    for (const [id] of table) claim(id, id)
    for (const [id, { term }] of table) [term?.sv, term?.en].forEach((word) => claim(word, id))
    for (const [id, { synonyms }] of table)
      [...(synonyms?.sv ?? []), ...(synonyms?.en ?? [])].forEach((word) => claim(word, id))
    return words
  })
}
