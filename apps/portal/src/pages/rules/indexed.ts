import type { Context } from '#page.ts'
import { capital } from '#answers/names.ts'

/** A rule with all that can be searched of it. */
export interface Indexed {
  readonly id: string
  readonly text: string
  readonly other: string
  readonly modality: string
  readonly strength: string
  readonly sourceId: string
  readonly source: string
  readonly section: string | undefined
  readonly wording: string
  readonly norms: readonly string[]
  readonly all: string
  readonly own: string
}

/** Every rule in both languages, made once for a ruleset and a language. */
export function indexed({ memory, compiled, words, language }: Context): readonly Indexed[] {
  const key = `rules ${compiled.ruleset.id} ${language}`
  const known = memory.get(key) as readonly Indexed[] | undefined
  if (known) return known
  const other = language === 'sv' ? 'en' : 'sv'
  const list = compiled.ruleset.rules.map((rule): Indexed => {
    const text = words.explainRule(compiled, rule, language)
    const otherText = words.explainRule(compiled, rule, other)
    const source = words.sourceTitle(compiled, rule.source, language)
    const wording = rule.wording ?? ''
    const own = [text, wording, rule.id, source, rule.section, ...rule.norms].join(' ').toLowerCase()
    return {
      id: rule.id,
      text,
      other: otherText,
      modality: rule.modality,
      strength: capital(words.say(language, `modality.${rule.modality}` as Parameters<typeof words.say>[1])),
      sourceId: rule.source,
      source,
      section: rule.section,
      wording,
      norms: rule.norms,
      own,
      all: `${own} ${otherText.toLowerCase()}`,
    }
  })
  memory.set(key, list)
  return list
}

/** The rules that have all the words, in either language, and the source and the strength asked for. */
export function found(list: readonly Indexed[], query: Readonly<Record<string, string>>): readonly Indexed[] {
  const asked = wordsIn(query)
  return list.filter(
    (one) =>
      asked.every((word) => one.all.includes(word)) &&
      (query['source'] === undefined || one.sourceId === query['source']) &&
      (query['strength'] === undefined || one.modality === query['strength']),
  )
}

/** Whether a rule was found by its words in the other language. */
export const isForeign = (one: Indexed, query: Readonly<Record<string, string>>): boolean =>
  !wordsIn(query).every((word) => one.own.includes(word))

const wordsIn = (query: Readonly<Record<string, string>>): readonly string[] =>
  (query['filter'] ?? '').toLowerCase().split(/\s+/).filter(Boolean)
