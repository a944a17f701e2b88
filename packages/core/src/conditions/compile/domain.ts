import type { Operand, Operator } from '#conditions/model.ts'
import type { Parameter } from '#parameters/model.ts'
import { valueAt } from '#parameters/valueAt.ts'
import { addDays, isDay } from '#primitives/day.ts'
import type { Day, Json, Path, Slug } from '#primitives/model.ts'
import type { Atom } from './link.ts'
import { shifted } from './shifted.ts'
import { eachLeaf, type Leaf } from './walk.ts'

/** What the analysis knows of a fact: its type, and its values when they are few. */
export interface FactShape {
  readonly type: string
  readonly values?: readonly Json[]
}

export interface DomainContext {
  readonly at: Day
  readonly parameters: Readonly<Record<Slug, Parameter>>
  readonly shapeOf: (path: Path) => FactShape | undefined
}

/**
 * Values of a fact that between them make every test on it come out in every way it can: the boundary points of
 * its comparisons on the day, both sides of each included.
 */
export function representatives(path: Path, atoms: readonly Atom[], context: DomainContext): readonly Json[] {
  const leaves = atoms.filter((atom) => atom.paths.includes(path)).map((atom) => atom.leaf)
  const shape = context.shapeOf(path)
  const lists = leaves.filter((leaf) => listOf(leaf) === path)
  if (lists.length > 0) return listCandidates(lists, context)
  const constants = leaves.flatMap((leaf) => constantsFor(leaf, path, context))
  const nullable: Json[] = leaves.some((leaf) => 'test' in leaf && leaf.op === 'exists') ? [null] : []
  if (shape?.values) return [...shape.values, ...nullable]
  if (shape?.type === 'boolean' || constants.some((value) => typeof value === 'boolean'))
    return [true, false, ...nullable]
  return [...points(constants, shape?.type), ...nullable]
}

const listOf = (leaf: Leaf): Path | undefined =>
  'some' in leaf ? leaf.some : 'every' in leaf ? leaf.every : 'count' in leaf ? leaf.count : undefined

/** The constants, parameter values and dates that a fact is compared with in a test. */
function constantsFor(leaf: Leaf, path: Path, context: DomainContext): Json[] {
  if (!('test' in leaf)) return []
  if (leaf.test === path) return operandValues(leaf.to, context)
  const { to } = leaf
  // A fact that another fact is compared with, or that says on which day a parameter is read.
  if ('param' in to && to.at === path) return (context.parameters[to.param]?.values ?? []).map((value) => value.from)
  return []
}

function operandValues(to: Operand, context: DomainContext): Json[] {
  if ('const' in to) return Array.isArray(to.const) ? [...(to.const as Json[])] : [to.const]
  if ('param' in to) {
    const parameter = context.parameters[to.param]
    const values =
      to.at === undefined
        ? [parameter && valueAt(parameter, context.at)]
        : (parameter?.values ?? []).map((entry) => entry.value)
    return values.flatMap((value) => (value === undefined ? [] : [value * (to.times ?? 1)]))
  }
  if ('date' in to) return [shifted(isDay(to.date) ? to.date : context.at, to)]
  return []
}

/** Each constant, and a value on either side of it; without constants, any value of the type. */
function points(constants: readonly Json[], type: string | undefined): Json[] {
  const numbers = constants.filter((value): value is number => typeof value === 'number').sort((a, b) => a - b)
  if (numbers.length > 0 || type === 'integer' || type === 'number' || type === 'money') return numberPoints(numbers)
  const texts = constants.filter((value): value is string => typeof value === 'string')
  if (type === 'date' || (texts.length > 0 && texts.every(isDay))) {
    const days = texts.length > 0 ? texts : ['2020-01-01']
    return [...new Set(days.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))]
  }
  return [...new Set([...texts, 'another'])]
}

function numberPoints(numbers: readonly number[]): number[] {
  if (numbers.length === 0) return [0, 1]
  const between = numbers.slice(1).map((value, at) => (value + numbers[at]!) / 2)
  return [...new Set([...numbers.flatMap((value) => [value - 1, value, value + 1]), ...between])]
}

/** Lists that make the tests on a list come out each way: of the right lengths, and with and without what is looked for. */
function listCandidates(leaves: readonly Leaf[], context: DomainContext): Json[] {
  const wanted = new Set<Json>()
  const lengths = new Set<number>([0])
  for (const leaf of leaves) {
    if ('count' in leaf) for (const value of operandValues(leaf.to, context)) addLengths(lengths, leaf.op, value)
    if ('where' in leaf && leaf.where) {
      eachLeaf(leaf.where, (inner) => {
        if ('test' in inner && inner.test === 'item')
          operandValues(inner.to, context).forEach((value) => wanted.add(value))
      })
    }
  }
  const items = [...wanted]
  const candidates: Json[] = [[], items, ...items.map((item) => [item])]
  if (items.length > 1 && items.length <= 8)
    candidates.push(...items.map((item) => items.filter((other) => other !== item)))
  for (const length of lengths) {
    if (length > 50) continue
    const names = Array.from({ length }, (_, at) => `another-${at + 1}`)
    candidates.push(
      names,
      [...items, ...names],
      names.map(() => 'another-1'),
    )
    items.forEach((item) => candidates.push(names.map(() => item)))
  }
  return candidates
}

function addLengths(lengths: Set<number>, op: Operator, value: Json): void {
  if (typeof value !== 'number' || op === 'in' || op === 'exists') return
  for (const length of [value - 1, value, value + 1]) if (Number.isInteger(length) && length >= 0) lengths.add(length)
}

/** Whether a test compares facts with each other, so that no values of one show every way it can come out. */
export const isBetweenFacts = (leaf: Leaf): boolean =>
  'to' in leaf && ('fact' in leaf.to || ('date' in leaf.to && leaf.to.date !== 'at' && !isDay(leaf.to.date)))
