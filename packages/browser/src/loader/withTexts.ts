import type { Rule, Ruleset, Slug } from '@styrkod/core'

/** What people read of each rule, by its id. */
export type RuleTexts = Readonly<Record<Slug, Pick<Rule, 'text' | 'note' | 'wording'>>>

/** A ruleset whose texts lie in a file of their own, put together again. */
export function withTexts(ruleset: Ruleset & { readonly texts?: string }, texts: RuleTexts): Ruleset {
  const { texts: _address, ...whole } = ruleset
  return { ...whole, rules: whole.rules.map((rule): Rule => ({ ...rule, ...texts[rule.id] })) }
}
