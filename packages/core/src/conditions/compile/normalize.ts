import { ALWAYS, type Condition, type Operand, type Operator } from '#conditions/model.ts'
import type { ConditionSource, OperandSource, OperatorsSource } from '#conditions/schema.ts'
import type { Json } from '#primitives/model.ts'

const COMPARISONS = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte'] as const

/** The normal form of a condition as written; a missing one always holds. */
export function normalizeCondition(source: ConditionSource | undefined): Condition {
  if (source === undefined) return ALWAYS
  if ('all' in source) return conjunction(source.all.map(normalizeCondition))
  if ('any' in source)
    return source.any.length === 1 ? normalizeCondition(source.any[0]) : { any: source.any.map(normalizeCondition) }
  if ('not' in source) return { not: normalizeCondition(source.not) }
  if ('some' in source) return { some: source.some, where: normalizeCondition(source.where) }
  if ('every' in source) return { every: source.every, where: normalizeCondition(source.where) }
  if ('count' in source) return normalizeCount(source)
  return normalizeTest(source)
}

/** All of several conditions, flattened. */
export function conjunction(parts: readonly Condition[]): Condition {
  const flat = parts.flatMap((part) => ('all' in part ? part.all : [part]))
  return flat.length === 1 ? flat[0]! : { all: flat }
}

function comparisons(source: OperatorsSource): readonly (readonly [Operator, Operand])[] {
  return COMPARISONS.flatMap((op) => (source[op] === undefined ? [] : [[op, operand(source[op])] as const]))
}

function normalizeTest(source: Extract<ConditionSource, { fact: string }>): Condition {
  const tests: Condition[] = comparisons(source).map(([op, to]) => ({ test: source.fact, op, to }))
  if (source.in !== undefined) tests.push({ test: source.fact, op: 'in', to: { const: source.in } })
  if (source.exists !== undefined) tests.push({ test: source.fact, op: 'exists', to: { const: source.exists } })
  if (tests.length === 0) tests.push({ test: source.fact, op: 'eq', to: { const: true } })
  return conjunction(tests)
}

function normalizeCount(source: Extract<ConditionSource, { count: string }>): Condition {
  const rest = {
    ...(source.where !== undefined && { where: normalizeCondition(source.where) }),
    ...(source.distinct === true && { distinct: true }),
  }
  return conjunction(comparisons(source).map(([op, to]) => ({ count: source.count, op, to, ...rest })))
}

function operand(source: OperandSource): Operand {
  if (source === null || typeof source !== 'object') return { const: source as Json }
  if ('fact' in source) return { fact: source.fact }
  if ('date' in source) {
    return {
      date: source.date,
      ...(source.plus !== undefined && { plus: source.plus }),
      ...(source.minus !== undefined && { minus: source.minus }),
    }
  }
  return {
    param: source.param,
    ...(source.at !== undefined && { at: source.at }),
    ...(source.times !== undefined && { times: source.times }),
  }
}
