import harjedalen from '@styrkod/rulesets/harjedalen.json' with { type: 'json' }
import { decide, linkRuleset } from '@styrkod/core'

const compiled = linkRuleset(harjedalen)
const asked = { at: '2026-01-01', actor: { role: 'head-of-it' }, action: 'adopt', object: 'it-strategy' }
const answer = decide(compiled, asked)
console.log(answer.outcome, ...answer.instead.map((one) => one.role))
