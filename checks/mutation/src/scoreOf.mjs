import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { linkRuleset } from '@styrkod/core'
import { runCase } from '@styrkod/core/testing'
import { mutantsOf } from './mutantsOf.mjs'

/** @import { Ruleset } from '@styrkod/core' */
/** @import { Mutant, Score } from './types.d.ts' */

/** The day on which a case that names none is asked. */
const TODAY = '2026-11-01'

/** The kinds of questions that take long; they are asked last. */
const SLOW = ['lint', 'audit', 'matrix']

/** @typedef {Parameters<typeof runCase>[1]} Case */
/** @typedef {{ readonly source: Case, readonly rules: ReadonlySet<string>, readonly slow: boolean }} Known */

/**
 * How many changes of the rules of a municipality at least one of its cases notices. With a sample, so many of them,
 * spread evenly over all.
 * @param {string} municipality
 * @param {number} [sample]
 * @returns {Score}
 */
export function scoreOf(municipality, sample) {
  const ruleset = /** @type {Ruleset} */ (read(`${municipality}.json`))
  const cases = knownCases(ruleset, /** @type {readonly Case[]} */ (read(`${municipality}.cases.json`)))
  const all = mutantsOf(ruleset)
  const mutants = sample === undefined || sample >= all.length ? all : spread(all, sample)
  const survivors = mutants.filter((mutant) => !isNoticed(mutant, cases))
  const killed = mutants.length - survivors.length
  return {
    municipality,
    mutants: mutants.length,
    killed,
    score: mutants.length === 0 ? 1 : killed / mutants.length,
    survivors: survivors.map(({ rule, kind, what }) => ({ rule, kind, what })),
  }
}

/** @param {string} file @returns {unknown} */
const read = (file) => JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(`@styrkod/rulesets/${file}`)), 'utf8'))

/** The cases with the rules that each answer rests on; all of them pass on the rules as they are. @param {Ruleset} ruleset @param {readonly Case[]} sources @returns {readonly Known[]} */
function knownCases(ruleset, sources) {
  const compiled = linkRuleset(ruleset)
  return sources.map((source) => {
    const result = runCase(compiled, source, { today: TODAY })
    if (!result.passed) throw new Error(`${ruleset.id}: "${source.name}" fails on the rules as they are`)
    return { source, rules: new Set(result.rules), slow: SLOW.includes(source.ask.question) }
  })
}

/** Whether some case fails: those that rest on the rule are asked first, the slow ones last. @param {Mutant} mutant @param {readonly Known[]} cases */
function isNoticed(mutant, cases) {
  const compiled = linkRuleset(mutant.apply())
  /** @param {Known} one */
  const rank = (one) => (one.rules.has(mutant.rule) ? 0 : 2) + (one.slow ? 1 : 0)
  const order = [...cases].sort((a, b) => rank(a) - rank(b))
  return order.some((one) => !runCase(compiled, one.source, { today: TODAY }).passed)
}

/** @template T @param {readonly T[]} list @param {number} count @returns {readonly T[]} */
const spread = (list, count) =>
  Array.from({ length: count }, (_, at) => /** @type {T} */ (list[Math.floor(((at + 0.5) * list.length) / count)]))
