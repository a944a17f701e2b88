import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Ruleset } from '@styrkod/core'
import type { Listed } from './catalogue.ts'
import { listRuleset } from './listRuleset.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(`@styrkod/rulesets/${name}.json`)), 'utf8'))

/** The rulesets that come with the program. */
export const shippedRulesets = (): readonly Listed[] =>
  (read('index') as readonly { readonly id: string }[]).map(({ id }) => listRuleset(read(id) as Ruleset))
