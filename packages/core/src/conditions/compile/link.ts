import type { Condition, Operand, Operator } from '#conditions/model.ts'
import type { Parameter } from '#parameters/model.ts'
import { valueAt } from '#parameters/valueAt.ts'
import { canonical } from '#primitives/canonical.ts'
import {
  FALSE,
  TRUE,
  UNKNOWN,
  type Day,
  type Facts,
  type Json,
  type Path,
  type Slug,
  type Truth,
} from '#primitives/model.ts'
import { and, not, or } from '#primitives/truth.ts'
import { compare } from './compare.ts'
import { shifted } from './shifted.ts'
import { pathsOf, type Leaf } from './walk.ts'

/** What a condition is judged on: the facts that are known, and the day asked. */
export interface World {
  readonly at: Day
  readonly facts: Facts
  /** Facts that stand in a register rather than in the question. */
  readonly look?: (path: Path) => Json | undefined
  /** A fact of one entry of a list of objects. */
  readonly lookItem?: (list: Path, item: Json, rest: string) => Json | undefined
}

/** One test on facts, shared by every condition that makes it. */
export interface Atom {
  readonly at: number
  readonly leaf: Leaf
  readonly paths: readonly Path[]
  /** Whether it is given in place of a definition, and so never asked for. */
  readonly derived: boolean
  readonly test: (world: World) => Truth
  /** What a fact is compared with, as it comes out in a world. */
  readonly operand: ((world: World) => Json | undefined) | undefined
}

/** Tells the truth of a test; a question puts the world, or an assumption, behind it. */
export type Ask = (atom: number) => Truth

/** A linked condition: three-valued truth from the truth of its tests. */
export type Formula = (ask: Ask) => Truth

/** The tests of a ruleset, each once. */
export interface AtomPool {
  readonly atoms: Atom[]
  readonly byKey: Map<string, number>
  readonly parameters: Readonly<Record<Slug, Parameter>>
}

export const createPool = (parameters: Readonly<Record<Slug, Parameter>>): AtomPool => ({
  atoms: [],
  byKey: new Map(),
  parameters,
})

const YES: Formula = () => TRUE

/** Turns a condition into a function over the truth of its tests. */
export function linkCondition(condition: Condition, pool: AtomPool): Formula {
  if ('all' in condition) return linkAll(condition.all.map((part) => linkCondition(part, pool)))
  if ('any' in condition) return linkAny(condition.any.map((part) => linkCondition(part, pool)))
  if ('not' in condition) {
    const inner = linkCondition(condition.not, pool)
    return (ask) => not(inner(ask))
  }
  if ('derived' in condition) {
    const given = intern({ test: condition.derived, op: 'eq', to: { const: true } }, pool, true)
    const defined = linkCondition(condition.as, pool)
    return (ask) => {
      const answer = ask(given)
      return answer === UNKNOWN ? defined(ask) : answer
    }
  }
  const atom = atomFor(condition, pool)
  return (ask) => ask(atom)
}

function linkAll(parts: readonly Formula[]): Formula {
  if (parts.length === 0) return YES
  if (parts.length === 1) return parts[0]!
  return (ask) => {
    let result: Truth = TRUE
    for (const part of parts) {
      result = and(result, part(ask))
      if (result === FALSE) break
    }
    return result
  }
}

function linkAny(parts: readonly Formula[]): Formula {
  return (ask) => {
    let result: Truth = FALSE
    for (const part of parts) {
      result = or(result, part(ask))
      if (result === TRUE) break
    }
    return result
  }
}

/** The number of a test in the pool, where it is put when no condition that makes it has been linked. */
export const atomFor = (leaf: Leaf, pool: AtomPool): number => intern(leaf, pool, false)

function intern(leaf: Leaf, pool: AtomPool, derived: boolean): number {
  const key = canonical(leaf as unknown as Json)
  const known = pool.byKey.get(key)
  if (known !== undefined) return known
  const at = pool.atoms.length
  pool.byKey.set(key, at)
  pool.atoms.push({
    at,
    leaf,
    paths: pathsOf(leaf),
    derived,
    test: linkLeaf(leaf, pool),
    operand: 'to' in leaf ? linkOperand(leaf.to, pool) : undefined,
  })
  return at
}

const read = (world: World, path: Path): Json | undefined => {
  const given = world.facts[path]
  if (given !== undefined) return given
  if (path === 'at') return world.at
  return world.look?.(path)
}

function linkLeaf(leaf: Leaf, pool: AtomPool): (world: World) => Truth {
  if ('test' in leaf) {
    const { test, op } = leaf
    const operand = linkOperand(leaf.to, pool)
    return (world) => {
      const value = read(world, test)
      if (value === undefined) return UNKNOWN
      const to = operand(world)
      return to === undefined ? UNKNOWN : compare(value, op, to)
    }
  }
  if ('count' in leaf) return linkCount(leaf, pool)
  const list = 'some' in leaf ? leaf.some : leaf.every
  const where = linkInner(leaf.where, pool)
  const [start, fold, stop] = 'some' in leaf ? ([FALSE, or, TRUE] as const) : ([TRUE, and, FALSE] as const)
  return (world) => {
    const items = entries(world, list)
    if (items === undefined) return UNKNOWN
    if (items.length === 0) return start
    const entry: Entry = { item: null }
    const inner = entryWorld(world, list, entry)
    let result: Truth = start
    for (const item of items) {
      entry.item = item
      result = fold(result, where(inner))
      if (result === stop) break
    }
    return result
  }
}

/** A condition on the entries of a list is asked once an entry, outside the shared tests. */
function linkInner(condition: Condition, pool: AtomPool): (world: World) => Truth {
  const own: AtomPool = { atoms: [], byKey: new Map(), parameters: pool.parameters }
  const formula = linkCondition(condition, own)
  return (world) => formula((atom) => own.atoms[atom]!.test(world))
}

function entries(world: World, list: Path): readonly Json[] | undefined {
  const value = read(world, list)
  if (value === undefined) return undefined
  if (value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The entry of a list that is being asked about. */
interface Entry {
  item: Json
}

/** One world for all entries: what is asked of an entry is answered before the next is put in its place. */
function entryWorld(world: World, list: Path, entry: Entry): World {
  const look = (path: Path): Json | undefined => {
    const { item } = entry
    if (path === 'item') return item
    if (!path.startsWith('item.')) return read(world, path)
    const rest = path.slice(5)
    if (item !== null && typeof item === 'object' && !Array.isArray(item)) return (item as Record<string, Json>)[rest]
    return world.lookItem?.(list, item, rest)
  }
  return { at: world.at, facts: {}, look, ...(world.lookItem && { lookItem: world.lookItem }) }
}

function linkCount(leaf: Extract<Leaf, { count: Path }>, pool: AtomPool): (world: World) => Truth {
  const where = leaf.where && linkInner(leaf.where, pool)
  const operand = linkOperand(leaf.to, pool)
  return (world) => {
    const items = entries(world, leaf.count)
    const to = operand(world)
    if (items === undefined || to === undefined) return UNKNOWN
    if (!where && !leaf.distinct) return compare(items.length, leaf.op, to)
    const entry: Entry = { item: null }
    const inner = where && entryWorld(world, leaf.count, entry)
    const sure: Json[] = []
    const possible: Json[] = []
    for (const item of items) {
      entry.item = item
      const holds = where && inner ? where(inner) : TRUE
      if (holds === TRUE) sure.push(item)
      if (holds !== FALSE) possible.push(item)
    }
    const size = (list: Json[]): number =>
      leaf.distinct ? new Set(list.map((item) => canonical(item))).size : list.length
    return compareRange(size(sure), size(possible), leaf.op, to)
  }
}

/** Whether a count known to lie between two numbers compares one way throughout. */
function compareRange(least: number, most: number, op: Operator, to: Json): Truth {
  const first = compare(least, op, to)
  for (let count = least + 1; count <= most; count++) if (compare(count, op, to) !== first) return UNKNOWN
  return first
}

function linkOperand(operand: Operand, pool: AtomPool): (world: World) => Json | undefined {
  if ('const' in operand) {
    const value = operand.const
    return () => value
  }
  if ('fact' in operand) {
    const path = operand.fact
    return (world) => read(world, path)
  }
  if ('date' in operand) return linkDate(operand)
  const { param, at, times = 1 } = operand
  return (world) => {
    const day = at === undefined ? world.at : read(world, at)
    const parameter = pool.parameters[param]
    const value = parameter && typeof day === 'string' ? valueAt(parameter, day) : undefined
    return value === undefined ? undefined : value * times
  }
}

function linkDate(operand: Extract<Operand, { date: string }>): (world: World) => Json | undefined {
  const shift = (day: Json | undefined): Json | undefined =>
    typeof day === 'string' ? shifted(day, operand) : undefined
  if (/^\d/.test(operand.date)) {
    const fixed = shift(operand.date)
    return () => fixed
  }
  return (world) => shift(read(world, operand.date))
}
