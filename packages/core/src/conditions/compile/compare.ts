import type { Operator } from '#conditions/model.ts'
import { canonical } from '#primitives/canonical.ts'
import { FALSE, UNKNOWN, type Json, type Truth } from '#primitives/model.ts'
import { truth } from '#primitives/truth.ts'

/** Compares two known values; values of different kinds are not equal, and cannot be put in order. */
export function compare(value: Json, op: Operator, to: Json): Truth {
  if (op === 'eq') return truth(same(value, to))
  if (op === 'ne') return truth(!same(value, to))
  if (op === 'in') return truth((to as readonly Json[]).some((item) => same(value, item)))
  if (op === 'exists') return truth((value !== null) === to)
  if (value === null) return FALSE
  if (typeof value !== typeof to || (typeof value !== 'number' && typeof value !== 'string')) return UNKNOWN
  const a = value as number
  const b = to as number
  return truth(op === 'lt' ? a < b : op === 'lte' ? a <= b : op === 'gt' ? a > b : a >= b)
}

const same = (a: Json, b: Json): boolean =>
  a === b ||
  (a !== null && b !== null && typeof a === 'object' && typeof b === 'object' && canonical(a) === canonical(b))
