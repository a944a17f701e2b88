import { decide, linkRuleset } from '@styrkod/browser'
import harjedalen from '@styrkod/browser/dist/rulesets/harjedalen.json'

const asked = { at: '2026-01-01', actor: { role: 'head-of-it' }, action: 'adopt', object: 'it-strategy' }
const answer = decide(linkRuleset(harjedalen), asked)
document.querySelector('#answer').textContent = [answer.outcome, ...answer.instead.map((one) => one.role)].join(' ')
