import type { Condition } from '#conditions/model.ts'
import type { Rule } from '../model.ts'

/** The conditions of a rule, each with its key and whether facts may be compared with facts in it. */
export function conditionsOf(
  rule: Rule,
): readonly (readonly [key: string, condition: Condition, factToFact: boolean])[] {
  const list: (readonly [string, Condition, boolean])[] = [['when', rule.when, false]]
  if (rule.unless) list.push(['unless', rule.unless, false])
  if (rule.kind === 'act' && rule.act) list.push(['act', rule.act, true])
  if (rule.kind === 'state') list.push(['must', rule.must, true])
  return list
}
