import { decide, linkRuleset } from '@styrkod/core'

/** @typedef {{ rulesets: any[], questions: { ruleset: number, put: any }[] }} Workload */

const brief = (/** @type {import('@styrkod/core').DecideAnswer} */ answer) => JSON.stringify(answer)

/** Each ruleset linked once. @param {Workload} workload */
export function kept({ rulesets, questions }) {
  const linked = rulesets.map((ruleset) => linkRuleset(ruleset))
  const ask = (/** @type {number} */ at) => {
    const { ruleset, put } = /** @type {any} */ (questions[at])
    return decide(/** @type {any} */ (linked[ruleset]), put)
  }
  return { ask, answer: (/** @type {number} */ at) => brief(ask(at)) }
}

/** The same with nothing kept from the question before: every answer is worked out. @param {Workload} workload */
export function anew({ rulesets, questions }) {
  const linked = rulesets.map((ruleset) => linkRuleset(ruleset))
  const ask = (/** @type {number} */ at) => {
    const { ruleset, put } = /** @type {any} */ (questions[at])
    const compiled = /** @type {any} */ (linked[ruleset])
    return decide({ ...compiled, kept: {} }, put)
  }
  return { ask, answer: (/** @type {number} */ at) => brief(ask(at)) }
}
