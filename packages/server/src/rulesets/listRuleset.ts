import { linkRuleset, type Ruleset } from '@styrkod/core'
import { rulesetHash } from '@styrkod/core/receipts'
import type { Listed } from './catalogue.ts'

/** A ruleset in normal form, linked and named. */
export function listRuleset(ruleset: Ruleset): Listed {
  const compiled = linkRuleset(ruleset)
  return { id: ruleset.id, compiled, hash: rulesetHash(compiled) }
}
