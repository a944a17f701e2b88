import harjedalen from '@styrkod/rulesets/harjedalen.json' with { type: 'json' }
import { decide, linkRuleset } from '@styrkod/core'
import { issueReceipt, verifyReceipt } from '@styrkod/core/receipts'
import { parse, rulesetSchemas } from '@styrkod/core/schema'
import { readYaml } from '@styrkod/exchange/yaml'

const compiled = linkRuleset(harjedalen)
const at = '2026-01-01'
const answer = decide(compiled, { at, actor: { role: 'head-of-it' }, action: 'adopt', object: 'it-strategy' })
const question = { question: 'decide', at, actor: 'head-of-it', action: 'adopt', object: 'it-strategy' }
const receipt = issueReceipt(compiled, { question, today: at }, answer)
const read = readYaml('a.yaml', 'language: 1')
const parsed = parse(rulesetSchemas.ruleset, {})
if (!verifyReceipt(compiled, receipt).verified || !read.ok || parsed.ok) throw new Error('not as it should be')
console.log(answer.outcome, ...answer.instead.map((one) => one.role))
