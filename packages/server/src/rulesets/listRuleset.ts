import { createHash } from 'node:crypto'
import { canonical, linkRuleset, type Json, type Ruleset } from '@styrkod/core'
import type { Listed } from './catalogue.ts'

/** A ruleset in normal form, linked and named. */
export const listRuleset = (ruleset: Ruleset): Listed => ({
  id: ruleset.id,
  compiled: linkRuleset(ruleset),
  hash: createHash('sha256')
    .update(canonical(ruleset as unknown as Json))
    .digest('hex'),
})
