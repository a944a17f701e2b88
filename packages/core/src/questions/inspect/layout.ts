import type { Atom, World } from '#conditions/compile/link.ts'
import type { Operator } from '#conditions/model.ts'
import type { Day, Json, Path, Slug, Truth } from '#primitives/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { isExists, isNumberFact, isPair, kindOf, NUMBER, valuesOf } from './kindOf.ts'

/** Whether the rows read so far have a fact. */
const UNSEEN = 0
export const ALL_HAVE = 1
export const NONE_HAS = 2
export const SOME_HAVE = 3

/** A bit for every row; each has a number. */
type Plane = number

/** How one fact of every row is kept. */
export interface Column {
  readonly at: number
  readonly name: string
  readonly kind: number
  /** Among the columns of numbers, if it is one. */
  readonly number: number
  /** Which rows have the fact. */
  readonly known: Plane
  /** The values that tests name, and for each the planes in which rows that have it are marked. */
  readonly named: readonly Json[]
  readonly marks: readonly (readonly Plane[])[]
  readonly marksOf: ReadonlyMap<Json, readonly Plane[]>
  readonly whenTrue: readonly Plane[]
  readonly whenFalse: readonly Plane[]
  /** Tests on how long a list is. */
  readonly lengths: readonly { readonly op: Operator; readonly to: Json; readonly plane: Plane }[]
  /** Whether the rows read so far have it. */
  presence: number
}

/** Three comparisons of numbers; the others are what these deny. */
export const AT_LEAST = 0
export const AT_MOST = 1
const EQUAL = 2

/** Where the truth of a test is found; with `not`, it is the opposite of what is found there. */
export type Reading =
  | { readonly kind: 'constant'; readonly truth: Truth }
  | { readonly kind: 'known'; readonly column: Column; readonly not: boolean }
  | { readonly kind: 'marked'; readonly column: Column; readonly plane: Plane; readonly not: boolean }
  | {
      readonly kind: 'number'
      readonly column: Column
      readonly order: number
      readonly to: number | Column
      readonly not: boolean
    }
  /** Asked of every row as it is read. */
  | { readonly kind: 'asked'; readonly yes: Plane; readonly no: Plane }

interface Asked {
  readonly atom: Atom
  readonly yes: Plane
  readonly no: Plane
}

/** How rows are kept for some tests, and where each test finds its truth. */
export interface Layout {
  readonly columns: readonly Column[]
  readonly planes: number
  /** How many columns hold numbers. */
  readonly numbers: number
  readonly readings: ReadonlyMap<Atom, Reading>
  /** Tests that no column serves. */
  readonly asked: readonly Asked[]
  /** How often a fact has turned out to be there, or not to be. */
  learnt: number
}

interface Making {
  readonly world: World
  readonly readings: Map<Atom, Reading>
  planes: number
}

/** The form that suits all tests on each fact; a test that no form suits is asked of every row by itself. */
export function layOut(compiled: CompiledRuleset, type: Slug, at: Day, atoms: readonly Atom[]): Layout {
  const making: Making = { world: { at, facts: {} }, readings: new Map(), planes: 0 }
  const columns = new Map<Path, Column>()
  for (const path of new Set(atoms.flatMap((atom) => atom.paths))) {
    const tests = atoms.filter((atom) => atom.paths.includes(path))
    const kind = path.startsWith('object.') ? kindOf(tests, (fact) => isNumberFact(compiled, type, fact)) : undefined
    if (kind === undefined) continue
    const numbers = [...columns.values()].filter((one) => one.kind === NUMBER).length
    const place = { at: columns.size, name: path.slice(7), kind, number: numbers }
    const alone = tests.filter((atom) => atom.paths.length === 1)
    columns.set(path, kind === NUMBER ? numberColumn(making, place, alone) : markedColumn(making, place, alone))
  }
  const asked: Asked[] = []
  for (const atom of atoms) {
    if (making.readings.has(atom)) continue
    const reading = pairOf(atom, columns) ?? constantOf(atom, making)
    if (reading) making.readings.set(atom, reading)
    else {
      const own = { yes: making.planes++, no: making.planes++ }
      making.readings.set(atom, { kind: 'asked', ...own })
      asked.push({ atom, ...own })
    }
  }
  const numbers = [...columns.values()].filter(({ kind }) => kind === NUMBER).length
  return { columns: [...columns.values()], planes: making.planes, numbers, readings: making.readings, asked, learnt: 0 }
}

type Place = Pick<Column, 'at' | 'name' | 'kind' | 'number'>

/** One list for all values that are marked alike. */
function sharing(marks: ReadonlyMap<Json, readonly Plane[]>): ReadonlyMap<Json, readonly Plane[]> {
  const lists = new Map<string, readonly Plane[]>()
  return new Map(
    [...marks].map(([value, list]) => {
      const same = lists.get(list.join()) ?? list
      lists.set(list.join(), same)
      return [value, same]
    }),
  )
}

function columnWith(
  { planes }: Pick<Making, 'planes'>,
  place: Place,
  marks: ReadonlyMap<Json, readonly Plane[]>,
  lengths: Column['lengths'],
): Column {
  return {
    ...place,
    known: planes,
    named: [...marks.keys()],
    marks: [...marks.values()],
    marksOf: marks,
    whenTrue: marks.get(true) ?? [],
    whenFalse: marks.get(false) ?? [],
    lengths,
    presence: UNSEEN,
  }
}

function numberColumn(making: Making, place: Place, tests: readonly Atom[]): Column {
  const column = columnWith(making, place, new Map(), [])
  making.planes++
  for (const atom of tests) {
    const { leaf, operand } = atom
    if (!('test' in leaf)) continue
    const to = operand?.(making.world)
    making.readings.set(
      atom,
      isExists(atom)
        ? { kind: 'known', column, not: !isTrue(atom) }
        : typeof to === 'number'
          ? { kind: 'number', column, to, ...ORDERS[leaf.op]! }
          : { kind: 'constant', truth: 1 },
    )
  }
  return column
}

/** A comparison as one of three, or as the opposite of one. */
const ORDERS: Readonly<Record<string, { readonly order: number; readonly not: boolean }>> = {
  gte: { order: AT_LEAST, not: false },
  lt: { order: AT_LEAST, not: true },
  lte: { order: AT_MOST, not: false },
  gt: { order: AT_MOST, not: true },
  eq: { order: EQUAL, not: false },
  ne: { order: EQUAL, not: true },
}

const isTrue = ({ leaf }: Atom): boolean => 'to' in leaf && 'const' in leaf.to && leaf.to.const === true

function markedColumn(making: Making, place: Place, tests: readonly Atom[]): Column {
  const marks = new Map<Json, Plane[]>()
  const lengths: Column['lengths'][number][] = []
  const planes = new Map<string, Plane>()
  const found = tests.map((atom) => {
    const { leaf } = atom
    if ('count' in leaf && 'const' in leaf.to) {
      const plane = making.planes++
      lengths.push({ op: leaf.op, to: leaf.to.const, plane })
      return { atom, plane, not: false }
    }
    // Tests on the same values are marked once: one of them may be the other denied.
    const values = [...new Set(valuesOf(atom))]
    const key = JSON.stringify(values)
    const plane = planes.get(key) ?? making.planes++
    if (!planes.has(key)) for (const value of values) marks.set(value, [...(marks.get(value) ?? []), plane])
    planes.set(key, plane)
    const isDenied = 'test' in leaf && (leaf.op === 'ne' || (leaf.op === 'exists' && isTrue(atom)))
    return { atom, plane, not: isDenied }
  })
  const column = columnWith(making, place, sharing(marks), lengths)
  making.planes++
  for (const { atom, plane, not } of found) making.readings.set(atom, { kind: 'marked', column, plane, not })
  return column
}

/** Two numbers of the same object. */
function pairOf(atom: Atom, columns: ReadonlyMap<Path, Column>): Reading | undefined {
  const { leaf } = atom
  if (!isPair(atom) || !('test' in leaf) || !('fact' in leaf.to)) return undefined
  const column = columns.get(leaf.test)
  const to = columns.get(leaf.to.fact)
  return column?.kind === NUMBER && to?.kind === NUMBER
    ? { kind: 'number', column, to, ...ORDERS[leaf.op]! }
    : undefined
}

/** What does not turn on the object is the same for all. */
const constantOf = (atom: Atom, { world }: Making): Reading | undefined =>
  atom.paths.some((path) => path.startsWith('object.')) ? undefined : { kind: 'constant', truth: atom.test(world) }
