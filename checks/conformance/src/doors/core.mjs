import { ask, present } from '@styrkod/core'
import { issueReceipt, withReceipt } from '@styrkod/core/receipts'
import { rulesetOf } from '../rulesets.mjs'
import { TODAY } from '../today.mjs'

/**
 * Asks the library itself; what it answers is what every other door must answer.
 * @param {readonly import('../corpus.mjs').Case[]} cases
 * @returns {Promise<readonly unknown[]>}
 */
export async function askCore(cases) {
  return cases.map(({ ruleset, question, language }) => {
    const compiled = rulesetOf(ruleset)
    const context = { today: TODAY, ruleset: rulesetOf }
    const result = ask(compiled, question, context)
    if (!result.ok) return { errors: result.issues.map((issue) => issue.code) }
    const at = 'at' in question && question.at !== undefined ? question.at : TODAY
    const answer = present(compiled, result.value, language, at)
    return withReceipt(answer, issueReceipt(compiled, { question, today: TODAY, language }, answer, context))
  })
}
