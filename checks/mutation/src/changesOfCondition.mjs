/** @import { Condition } from '@styrkod/core' */
/** @import { Change } from './types.d.ts' */

/** What an operator is turned into: its opposite, and for a boundary the one that leaves the boundary out or in. */
const FLIPS = /** @type {const} */ ({
  eq: ['ne'],
  ne: ['eq'],
  lt: ['gte', 'lte'],
  lte: ['gt', 'lt'],
  gt: ['lte', 'gte'],
  gte: ['lt', 'gt'],
})

/**
 * Each way in which one part of a condition can say otherwise: an operator turned round, all for any, a threshold moved.
 * @param {Condition} condition
 * @returns {readonly Change<Condition>[]}
 */
export function changesOfCondition(condition) {
  if ('all' in condition) return changesOfList(condition.all, 'all')
  if ('any' in condition) return changesOfList(condition.any, 'any')
  if ('not' in condition) return within(condition.not, (not) => ({ not }))
  if ('derived' in condition) return within(condition.as, (as) => ({ ...condition, as }))
  if ('some' in condition)
    return [
      operator('some to every', { every: condition.some, where: condition.where }),
      ...within(condition.where, (where) => ({ ...condition, where })),
    ]
  if ('every' in condition)
    return [
      operator('every to some', { some: condition.every, where: condition.where }),
      ...within(condition.where, (where) => ({ ...condition, where })),
    ]
  const inner =
    'count' in condition && condition.where ? within(condition.where, (where) => ({ ...condition, where })) : []
  return [...changesOfTest(condition), ...inner]
}

/** @param {readonly Condition[]} list @param {'all' | 'any'} word @returns {readonly Change<Condition>[]} */
function changesOfList(list, word) {
  /** @param {readonly Condition[]} of @returns {Condition} */
  const as = (of) => (word === 'all' ? { all: of } : { any: of })
  const turned = word === 'all' ? { any: list } : { all: list }
  return [
    ...(list.length > 1 ? [operator(`${word} to ${word === 'all' ? 'any' : 'all'}`, turned)] : []),
    ...list.flatMap((one, at) => within(one, (changed) => as([...list.slice(0, at), changed, ...list.slice(at + 1)]))),
  ]
}

/** @param {Extract<Condition, { op: unknown }>} test @returns {readonly Change<Condition>[]} */
function changesOfTest(test) {
  const { op, to } = test
  const path = 'test' in test ? test.test : test.count
  if (op === 'in') return [operator(`${path} in to not in`, { not: test })]
  if (op === 'exists') return [operator(`${path} exists turned round`, { not: test })]
  const flips = FLIPS[op].map((other) => operator(`${path} ${op} to ${other}`, { ...test, op: other }))
  return [...flips, ...changesOfThreshold(test, path, to)]
}

/** @param {Extract<Condition, { op: unknown }>} test @param {string} path @param {Extract<Condition, { op: unknown }>['to']} to @returns {readonly Change<Condition>[]} */
function changesOfThreshold(test, path, to) {
  if ('const' in to && typeof to.const === 'number')
    return [threshold(`${path} ${to.const} to ${to.const + 1}`, { ...test, to: { const: to.const + 1 } })]
  if ('param' in to) {
    const times = to.times ?? 1
    return [
      threshold(`${path} ${times} to ${times * 2} times ${to.param}`, { ...test, to: { ...to, times: times * 2 } }),
    ]
  }
  return []
}

/** @param {Condition} inner @param {(changed: Condition) => Condition} put @returns {readonly Change<Condition>[]} */
const within = (inner, put) => changesOfCondition(inner).map((one) => ({ ...one, value: put(one.value) }))

/** @param {string} what @param {Condition} value @returns {Change<Condition>} */
const operator = (what, value) => ({ kind: 'operator', what, value })

/** @param {string} what @param {Condition} value @returns {Change<Condition>} */
const threshold = (what, value) => ({ kind: 'threshold', what, value })
