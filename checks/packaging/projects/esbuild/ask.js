import harjedalen from '@styrkod/rulesets/harjedalen.json'
import { decide, linkRuleset } from '@styrkod/core'

const asked = { at: '2026-01-01', actor: { role: 'head-of-it' }, action: 'adopt', object: 'it-strategy' }
const answer = decide(linkRuleset(harjedalen), asked)
document.querySelector('#answer').textContent = [answer.outcome, ...answer.instead.map((one) => one.role)].join(' ')
