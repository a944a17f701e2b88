import type { Rule, Ruleset } from '@styrkod/core'
import type { RuleTexts } from '#loader/withTexts.ts'

/** A ruleset in two parts: what is evaluated, with the address of the texts, and what people read of each rule. */
export function withoutTexts(
  ruleset: Ruleset,
  address: string,
): { readonly ruleset: Ruleset; readonly texts: RuleTexts } {
  const parts = ruleset.rules.map((rule) => {
    const { text, note, wording, ...bare } = rule
    const read = { ...(text && { text }), ...(note && { note }), ...(wording !== undefined && { wording }) }
    return { bare: bare as Rule, read: [rule.id, read] as const }
  })
  const bare: Ruleset & { readonly texts: string } = { ...ruleset, rules: parts.map((one) => one.bare), texts: address }
  return { ruleset: bare, texts: Object.fromEntries(parts.map((one) => one.read)) }
}
