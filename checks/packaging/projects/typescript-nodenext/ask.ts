import { decide, linkRuleset, type DecideAnswer, type Ruleset } from '@styrkod/core'
import { verifyReceipt, type Receipt } from '@styrkod/core/receipts'
import { parse, registerSchemas } from '@styrkod/core/schema'
import { coverageOf } from '@styrkod/core/testing'
import { readRuleset } from '@styrkod/exchange/yaml'
import { rulesets } from '@styrkod/rulesets'
import harjedalen from '@styrkod/rulesets/harjedalen.json' with { type: 'json' }

const compiled = linkRuleset(harjedalen as unknown as Ruleset)
const answer: DecideAnswer = decide(compiled, {
  at: '2026-01-01',
  actor: { role: 'head-of-it' },
  action: 'adopt',
  object: 'it-strategy',
})

/** Names every entry once, so that its types are read. */
export const others = {
  verified: (receipt: Receipt): boolean => verifyReceipt(compiled, receipt).verified,
  municipalities: rulesets.map((one) => one.municipality.name),
  register: parse(registerSchemas.register, {}),
  coverage: coverageOf(compiled, []).rules.total,
  read: readRuleset([]).ok,
}

console.log(answer.outcome, ...answer.instead.map((one) => one.role))
