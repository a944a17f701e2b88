import type { CompiledRuleset, Language, Slug } from '@styrkod/core'
import { acts, type Act } from './acts.ts'
import { matchWords, wordsOf } from './matchWords.ts'

/** The acts that answer best to words that somebody writes, in either language, best first. */
export function searchActs(compiled: CompiledRuleset, query: string, language: Language, limit = 12): readonly Act[] {
  const asked = wordsOf(query)
  if (asked.length === 0) return []
  const { actions, types } = compiled.ruleset
  const score = (table: Readonly<Record<Slug, object>>): ReadonlyMap<Slug, number> =>
    new Map(Object.entries(table).map(([id, concept]) => [id, matchWords(asked, id, concept, language)]))
  const byAction = score(actions)
  const byType = score(types)
  const found = new Map<string, { act: Act; value: number }>()
  const offer = (act: Act, value: number): void => {
    const key = `${act.object} ${act.action ?? ''}`
    if (value > (found.get(key)?.value ?? 0)) found.set(key, { act, value })
  }
  const named = [...byType].filter(([, value]) => value >= LEAST)
  for (const { action, object } of acts(compiled)) {
    const onAction = byAction.get(action!) ?? 0
    const onObject = byType.get(object) ?? 0
    offer({ action: action!, object }, onAction >= LEAST || onObject >= LEAST ? onAction + onObject : 0)
    for (const [type, value] of named)
      if (type !== object && isKindOf(types, type, object))
        offer({ action: action!, object: type }, onAction + value - 0.05)
  }
  for (const [object, value] of named)
    if ([...found.values()].some((one) => one.act.object === object)) offer({ object }, value + 0.02)
  return [...found.values()]
    .sort((a, b) => b.value - a.value || length(a.act) - length(b.act))
    .slice(0, limit)
    .map((one) => one.act)
}

/** A name that answers to less than this was hardly meant. */
const LEAST = 0.45

const length = ({ action = '', object }: Act): number => action.length + object.length

function isKindOf(types: CompiledRuleset['ruleset']['types'], type: Slug, kind: Slug): boolean {
  for (let at: Slug | undefined = types[type]?.is; at !== undefined; at = types[at]?.is) if (at === kind) return true
  return false
}
