import type { Atom } from '#conditions/compile/link.ts'
import type { Condition, Operator } from '#conditions/model.ts'
import { own } from '#primitives/ancestors.ts'
import type { Json, Path, Slug } from '#primitives/model.ts'
import { typeLine, type CompiledRuleset } from '#ruleset/link.ts'

/** How a fact is kept: as numbers, as bits for the few values that rules name, or as bits for the entries of lists. */
export const NUMBER = 0
const NAMED = 1
export const ENTRIES = 2

/** The form that suits all tests on a fact; nothing where no form does. */
export function kindOf(tests: readonly Atom[], isNumber: (path: Path) => boolean): number | undefined {
  const alone = tests.filter((atom) => atom.paths.length === 1)
  const isAll = (fits: (atom: Atom) => boolean): boolean => alone.length > 0 && alone.every(fits)
  const isPaired = tests.some((atom) => isPair(atom) && atom.paths.some(isNumber))
  const isNumeric = alone.every((atom) => isOnNumber(atom) || isExists(atom))
  if (isNumeric && isPaired) return NUMBER
  if (isAll(isOnNamed)) return NAMED
  if (isAll(isOnEntries)) return ENTRIES
  return isNumeric && alone.some(isOnNumber) ? NUMBER : undefined
}

/** Whether a fact is declared as a number. */
export function isNumberFact(compiled: CompiledRuleset, type: Slug, path: Path): boolean {
  const name = path.slice(7)
  const facts = typeLine(compiled, type).map((one) => own(own(compiled.ruleset.types, one)?.facts ?? {}, name))
  return facts.some((fact) => fact !== undefined && ['number', 'integer', 'money'].includes(fact.type))
}

const isScalar = (value: Json): boolean => value === null || typeof value !== 'object'
export const isExists = ({ leaf }: Atom): boolean => 'test' in leaf && leaf.op === 'exists' && 'const' in leaf.to

/** Whether it is one of some values that the test names. */
function isOnNamed({ leaf }: Atom): boolean {
  if (!('test' in leaf) || !('const' in leaf.to)) return false
  return ['eq', 'ne', 'in', 'exists'].includes(leaf.op) && namedIn(leaf.op, leaf.to.const).every(isScalar)
}

function namedIn(op: Operator, to: Json): readonly Json[] {
  if (op === 'exists') return [null]
  return op === 'in' ? (to as readonly Json[]) : [to]
}

/** Whether a list has one of some entries, or how long it is. */
const isOnEntries = ({ leaf }: Atom): boolean =>
  ('some' in leaf && soughtIn(leaf.where) !== undefined) ||
  ('count' in leaf && !leaf.where && !leaf.distinct && 'const' in leaf.to)

/** The entries that a test on a list looks for, where it looks for nothing else. */
function soughtIn(where: Condition): readonly Json[] | undefined {
  if (!('test' in where) || where.test !== 'item' || !('const' in where.to)) return undefined
  const sought = where.op === 'eq' || where.op === 'in' ? namedIn(where.op, where.to.const) : []
  return sought.length > 0 && sought.every(isScalar) ? sought : undefined
}

/** The values or entries that a test of these two kinds looks for. */
export function valuesOf({ leaf }: Atom): readonly Json[] {
  if ('some' in leaf) return soughtIn(leaf.where) ?? []
  return 'test' in leaf && 'const' in leaf.to ? namedIn(leaf.op, leaf.to.const) : []
}

/** A comparison with a number, or with a parameter of the day. */
const isOnNumber = ({ leaf }: Atom): boolean =>
  'test' in leaf &&
  !['in', 'exists'].includes(leaf.op) &&
  (('const' in leaf.to && typeof leaf.to.const === 'number') || ('param' in leaf.to && leaf.to.at === undefined))

/** Which of two facts of the same object is the greater. */
export const isPair = ({ leaf, paths }: Atom): boolean =>
  'test' in leaf && 'fact' in leaf.to && paths.length === 2 && ['lt', 'lte', 'gt', 'gte'].includes(leaf.op)
