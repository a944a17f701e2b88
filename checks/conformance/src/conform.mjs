import { canonical } from '@styrkod/core'
import { runCase } from '@styrkod/core/testing'
import { askBrowser } from './doors/browser.mjs'
import { askCli } from './doors/cli.mjs'
import { askCore } from './doors/core.mjs'
import { askHttp } from './doors/http.mjs'
import { firstDifference } from './firstDifference.mjs'
import { rulesetOf } from './rulesets.mjs'
import { TODAY } from './today.mjs'

/**
 * @typedef {'core' | 'cli' | 'http' | 'browser'} Door
 * @typedef {{ door: Door, case: string, place: string, expected: unknown, actual: unknown }} DoorDifference
 */

/** @type {Readonly<Record<Exclude<Door, 'core'>, typeof askCore>>} */
const DOORS = { cli: askCli, http: askHttp, browser: askBrowser }

/**
 * Asks everything at every door. An answer of the core is right when it is what its case expects; one of another door,
 * when it is the core's, receipt and all, byte for byte in canonical JSON.
 * @param {readonly import('./corpus.mjs').Case[]} cases
 */
export async function conform(cases) {
  const truth = await askCore(cases)
  const expected = truth.map((one) => canonical(/** @type {any} */ (one)))
  /** @type {DoorDifference[]} */
  const differences = cases.flatMap((one) => unexpected(one))
  const doors = {
    core: { asked: cases.length, equal: cases.length - new Set(differences.map((one) => one.case)).size },
  }
  const asked = await Promise.all(Object.values(DOORS).map((askAt) => askAt(cases)))
  for (const [nth, door] of /** @type {(keyof typeof DOORS)[]} */ (Object.keys(DOORS)).entries()) {
    const answers = asked[nth] ?? []
    const wrong = cases.flatMap((one, at) =>
      canonical(/** @type {any} */ (answers[at])) === expected[at]
        ? []
        : [{ door, case: one.id, ...firstDifference(truth[at], answers[at]) }],
    )
    differences.push(...wrong)
    Object.assign(doors, { [door]: { asked: answers.length, equal: cases.length - wrong.length } })
  }
  return {
    cases: cases.length,
    doors: /** @type {Record<Door, { asked: number, equal: number }>} */ (doors),
    differences,
  }
}

/** Where the core's answer is not what the case expects. @param {import('./corpus.mjs').Case} one @returns {DoorDifference[]} */
function unexpected({ id, ruleset, source }) {
  const { issues = [], differences } = runCase(rulesetOf(ruleset), source, { today: TODAY, ruleset: rulesetOf })
  return [
    ...issues.map(({ code, path }) => ({
      door: /** @type {const} */ ('core'),
      case: id,
      place: path.join('.'),
      expected: 'an answer',
      actual: code,
    })),
    ...differences.map(({ key, expected, actual }) => ({
      door: /** @type {const} */ ('core'),
      case: id,
      place: key,
      expected,
      actual,
    })),
  ]
}
