// The five rulesets as they are: who may do which act on what, in any role, with the facts that their rules compare drawn
// at random, and now and then missing.
import { readFileSync } from 'node:fs'
import { randomFrom } from '../random.mjs'

const IDS = ['harjedalen', 'kalix', 'norsjo', 'salem', 'mjolby']

/** @param {string} id */
const readRuleset = (id) =>
  JSON.parse(readFileSync(new URL(import.meta.resolve(`@styrkod/rulesets/${id}.json`)), 'utf8'))

/** The facts that a rule compares with constants, with the values that it compares them with. @param {unknown} condition @param {Map<string, Set<any>>} found */
function compared(condition, found) {
  if (condition === null || typeof condition !== 'object') return
  const { test, to } = /** @type {any} */ (condition)
  if (typeof test === 'string' && /^(object|act)\./.test(test) && to && 'const' in to && typeof to.const !== 'object')
    found.set(test, (found.get(test) ?? new Set()).add(to.const))
  for (const part of Object.values(condition)) compared(part, found)
}

/** @param {{ seed?: number, questions?: number }} options */
export function municipalWorkload({ seed = 17, questions: count = 10_000 } = {}) {
  const random = randomFrom(seed)
  const rulesets = IDS.map(readRuleset)
  const known = rulesets.map((ruleset) => {
    const acts = ruleset.rules.filter((/** @type {any} */ rule) => rule.kind === 'act')
    return acts.map((/** @type {any} */ rule) => {
      const facts = new Map()
      for (const part of [rule.when, rule.unless, rule.act]) compared(part, facts)
      return {
        action: rule.action,
        object: rule.object,
        facts: [...facts].map(([path, values]) => [path, [...values]]),
      }
    })
  })
  const questions = Array.from({ length: count }, () => {
    const at = random.below(rulesets.length)
    const { action, object, facts } = random.pick(/** @type {any[]} */ (known[at]))
    const given = facts
      .filter(() => random.next() < 0.9)
      .map((/** @type {[string, any[]]} */ [path, values]) => {
        const value = random.pick(values)
        if (typeof value === 'boolean') return [path, random.next() < 0.5]
        return [path, typeof value === 'number' ? value + random.between(-1, 1) : value]
      })
    const role = random.pick(Object.keys(rulesets[at].roles))
    return { ruleset: at, put: { at: '2026-01-15', actor: { role }, action, object, facts: Object.fromEntries(given) } }
  })
  return { rulesets, questions }
}
