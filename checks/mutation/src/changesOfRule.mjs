import { changesOfCondition } from './changesOfCondition.mjs'
import { changesOfTiming } from './changesOfTiming.mjs'

/** @import { Condition } from '@styrkod/core' */
/** @import { Bearer, Rule } from './rules.d.ts' */
/** @import { Change } from './types.d.ts' */

const MODALITIES = /** @type {const} */ ({
  must: 'should',
  should: 'must',
  may: 'must',
  'need-not': 'must',
  'must-not': 'may',
})

const CONDITIONS = /** @type {const} */ (['when', 'unless', 'act', 'must'])

/**
 * Each way in which a rule can say otherwise: how strongly, to whom, on which condition, from which amount and when.
 * @param {Rule} rule
 * @param {(not: readonly string[]) => string} another a role of the ruleset that is none of these
 * @returns {readonly Change<Rule>[]}
 */
export function changesOfRule(rule, another) {
  const modality = MODALITIES[rule.modality]
  return [
    { kind: 'modality', what: `${rule.modality} to ${modality}`, value: { ...rule, modality } },
    ...changesOfBearer(rule, another),
    ...CONDITIONS.flatMap((key) => {
      const condition = /** @type {Condition | undefined} */ (Object.entries(rule).find(([name]) => name === key)?.[1])
      return (condition ? changesOfCondition(condition) : []).map((one) => ({
        ...one,
        what: `${key}: ${one.what}`,
        value: /** @type {Rule} */ ({ ...rule, [key]: one.value }),
      }))
    }),
    ...(rule.kind === 'act' ? changesOfTiming(rule.timing) : []).map((one) => ({
      ...one,
      value: /** @type {Rule} */ ({ ...rule, timing: one.value }),
    })),
  ]
}

/** @param {Rule} rule @param {(not: readonly string[]) => string} another @returns {readonly Change<Rule>[]} */
function changesOfBearer(rule, another) {
  if (rule.kind === 'state') return []
  const bearer = rule.kind === 'act' ? rule.role : rule.holder
  const role = another(rolesOf(bearer))
  /** @type {Bearer} */
  const changed = bearer.kind === 'any' || bearer.kind === 'all' ? withoutFirst(bearer, role) : { kind: 'role', role }
  const value = rule.kind === 'act' ? { ...rule, role: changed } : { ...rule, holder: changed }
  return [
    { kind: 'role', what: `${rolesOf(bearer).join(', ') || 'unassigned'} to ${rolesOf(changed).join(', ')}`, value },
  ]
}

/** The first of several gives way to another. @param {Extract<Bearer, { of: readonly Bearer[] }>} bearer @param {string} role @returns {Bearer} */
const withoutFirst = (bearer, role) => ({ kind: bearer.kind, of: [{ kind: 'role', role }, ...bearer.of.slice(1)] })

/** @param {Bearer} bearer @returns {readonly string[]} */
const rolesOf = (bearer) =>
  bearer.kind === 'role' ? [bearer.role] : bearer.kind === 'unassigned' ? [] : bearer.of.flatMap(rolesOf)
