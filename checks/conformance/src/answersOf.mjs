import { ask } from '@styrkod/core'
import { hashOf } from '@styrkod/core/receipts'
import { rulesetOf } from './rulesets.mjs'

/** The day of a question that says none: the same in every release. */
const DAY = '2026-01-01'

/** As many digits of a hash as tell answers apart; it protects nothing here. */
const DIGITS = 16

/**
 * What each case asks and what the core answers, in codes rather than sentences, by the name of the case.
 * @param {readonly import('./corpus.mjs').Case[]} cases
 * @returns {Map<string, readonly [asked: string, answered: string]>}
 */
export function answersOf(cases) {
  return new Map(
    cases.map(({ id, ruleset, question }) => {
      const result = ask(rulesetOf(ruleset), question, { today: DAY, ruleset: rulesetOf })
      const answer = result.ok ? result.value : { errors: result.issues }
      return [id, [shortHash(question), shortHash(answer)]]
    }),
  )
}

/** @param {unknown} value */
const shortHash = (value) => hashOf(/** @type {any} */ (value)).slice(0, DIGITS)
