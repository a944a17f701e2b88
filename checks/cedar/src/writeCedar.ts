import type { Condition, Json, Ruleset } from '@styrkod/core'
import { amountOn } from './amountOn.ts'

/**
 * A condition as the `when` of a Cedar policy over `context`. Cedar has neither decimals nor dates to compare: numbers
 * are handed over as hundredths, so that amounts are whole öre, and days as days since 1970. What counts the entries of
 * a list reads their number from the context, under the path and a `#`.
 */
export function writeCedar(ruleset: Ruleset, condition: Condition, at: string): string {
  const write = (one: Condition): string => writeCedar(ruleset, one, at)
  if ('all' in condition) return joined(condition.all.map(write), '&&', 'true')
  if ('any' in condition) return joined(condition.any.map(write), '||', 'false')
  if ('not' in condition) return `!(${write(condition.not)})`
  if ('derived' in condition) return write(condition.as)
  if ('count' in condition && condition.where === undefined) {
    const path = `${condition.count}#${condition.distinct ? 'distinct' : ''}`
    return compared(path, condition.op, literal(operand(ruleset, condition.to, at)))
  }
  if (!('test' in condition)) throw new Error(`cannot be written: ${JSON.stringify(condition)}`)
  const { test, op, to } = condition
  const value = operand(ruleset, to, at)
  if (op === 'exists') return value === true ? has(test) : `!(${has(test)})`
  if (op === 'in') return `(${has(test)} && [${(value as Json[]).map(literal).join(', ')}].contains(${fact(test)}))`
  return compared(test, op, literal(value))
}

const joined = (parts: readonly string[], sign: string, empty: string): string =>
  parts.length === 0 ? empty : `(${parts.join(` ${sign} `)})`

const fact = (path: string): string => `context[${JSON.stringify(path)}]`
const has = (path: string): string => `context has ${JSON.stringify(path)}`

const SIGNS = { eq: '==', ne: '!=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const

function compared(path: string, op: string, value: string): string {
  const sign = SIGNS[op as keyof typeof SIGNS]
  return op === 'ne'
    ? `!(${has(path)} && ${fact(path)} == ${value})`
    : `(${has(path)} && ${fact(path)} ${sign} ${value})`
}

function operand(ruleset: Ruleset, to: Extract<Condition, { test: string }>['to'], at: string): Json {
  if ('const' in to) return to.const
  if ('param' in to && to.at === undefined) return amountOn(ruleset, to.param, at) * (to.times ?? 1)
  if ('date' in to && to.plus === undefined && to.minus === undefined) return to.date === 'at' ? at : to.date
  throw new Error(`cannot be written: ${JSON.stringify(to)}`)
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A value as Cedar has it, in a policy. */
export function literal(value: Json): string {
  if (typeof value === 'number') return String(Math.round(value * 100))
  if (typeof value === 'string' && DAY.test(value)) return String(Date.parse(value) / 86_400_000)
  return JSON.stringify(value)
}
