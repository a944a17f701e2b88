import type { Atom } from '#conditions/compile/link.ts'
import type { Condition } from '#conditions/model.ts'
import type { Json, Path } from '#primitives/model.ts'
import type { InventoryRow } from '../model/inspect.ts'

/** How the values of a fact are kept: as numbers, as yes and no, or as the numbers of the few values that rules name. */
export const NUMBER = 0
export const FLAG = 1
const CODE = 2
/** Not at all: the tests on it are put to each row by itself. */
export const ANY = 3
/** As a length, and a bit for each of the few entries that rules look for. */
export const LIST = 4

/** The value is unknown, or one that no rule names; those that are named have the codes after these. */
export const ABSENT = 0
export const OTHER = 1

/** One fact of every row. A bit that is set in `known` says that the row has the fact. */
export interface Column {
  readonly path: Path
  readonly name: string
  readonly kind: number
  readonly known: Int32Array
  readonly numbers: Float64Array
  readonly yes: Int32Array
  readonly codes: Uint16Array
  readonly masks: Int32Array
  readonly named: readonly Json[]
  readonly codeOf: ReadonlyMap<Json, number>
}

const NOTHING = { numbers: new Float64Array(0), bits: new Int32Array(0), codes: new Uint16Array(0) }

/** A column for each fact that tests read, in the form that suits all the tests on it. */
function columnsFor(atoms: readonly Atom[], rows: number): readonly Column[] {
  const paths = [...new Set(atoms.flatMap((atom) => atom.paths))].filter((path) => path.startsWith('object.'))
  const words = (rows + 31) >> 5
  return paths.map((path) => {
    const tests = atoms.filter((atom) => atom.paths.includes(path))
    const named = [...new Set(tests.flatMap(namedIn))]
    const kind = kindOf(tests, named)
    return {
      path,
      name: path.slice(7),
      kind,
      known: new Int32Array(words),
      numbers: kind === NUMBER || kind === LIST ? new Float64Array(rows) : NOTHING.numbers,
      yes: kind === FLAG ? new Int32Array(words) : NOTHING.bits,
      codes: kind === CODE ? new Uint16Array(rows) : NOTHING.codes,
      masks: kind === LIST ? new Int32Array(rows) : NOTHING.bits,
      named,
      codeOf: new Map(named.map((value, at) => [value, at + 2])),
    }
  })
}

const isScalar = (value: Json): boolean => value === null || typeof value !== 'object'

/** The values that a test compares for sameness with; nothing where it is another kind of test. */
function namedIn({ leaf }: Atom): readonly Json[] {
  if ('some' in leaf) return soughtIn(leaf.where) ?? []
  if (!('test' in leaf) || !('const' in leaf.to)) return []
  const { op, to } = leaf
  if (op === 'exists') return [null]
  return op === 'in' ? (to.const as readonly Json[]) : [to.const]
}

function kindOf(tests: readonly Atom[], named: readonly Json[]): number {
  const isAll = (fits: (atom: Atom) => boolean): boolean => tests.every(fits)
  const isSame = ({ leaf }: Atom): boolean =>
    'test' in leaf && 'const' in leaf.to && ['eq', 'ne', 'in', 'exists'].includes(leaf.op)
  if (isAll(isSame) && named.every((value) => typeof value === 'boolean')) return FLAG
  if (isAll(isSame) && named.every(isScalar) && named.length < 60_000) return CODE
  if (isAll(isOnList) && named.length <= 31) return LIST
  return isAll(isNumeric) ? NUMBER : ANY
}

/** Whether a list has an entry, or how long it is. */
const isOnList = ({ leaf }: Atom): boolean =>
  ('some' in leaf && soughtIn(leaf.where) !== undefined) ||
  ('count' in leaf && !leaf.where && !leaf.distinct && 'const' in leaf.to && typeof leaf.to.const === 'number')

/** The entries that a test on a list looks for, where it looks for nothing else. */
export function soughtIn(where: Condition): readonly Json[] | undefined {
  if (!('test' in where) || where.test !== 'item' || !('const' in where.to)) return undefined
  const sought = where.op === 'eq' ? [where.to.const] : where.op === 'in' ? (where.to.const as readonly Json[]) : []
  return sought.length > 0 && sought.every(isScalar) ? sought : undefined
}

/** A comparison with a number, a parameter or another fact. */
const isNumeric = ({ leaf }: Atom): boolean =>
  'test' in leaf &&
  !['in', 'exists'].includes(leaf.op) &&
  (('const' in leaf.to && typeof leaf.to.const === 'number') ||
    ('param' in leaf.to && leaf.to.at === undefined) ||
    'fact' in leaf.to)

/** Puts a value in its place; false where it is of a kind that the column cannot hold. */
function put(column: Column, row: number, value: Json | undefined): boolean {
  const word = row >> 5
  const bit = 1 << (row & 31)
  if (value === undefined) {
    column.known[word]! &= ~bit
    if (column.kind === CODE) column.codes[row] = ABSENT
    else if (column.kind === NUMBER) column.numbers[row] = NaN
    else if (column.kind === FLAG) column.yes[word]! &= ~bit
    else if (column.kind === LIST) column.masks[row] = column.numbers[row] = 0
    return true
  }
  column.known[word]! |= bit
  switch (column.kind) {
    case NUMBER:
      if (typeof value !== 'number') return false
      column.numbers[row] = value
      return true
    case FLAG:
      if (typeof value !== 'boolean') return false
      if (value) column.yes[word]! |= bit
      else column.yes[word]! &= ~bit
      return true
    case CODE:
      if (value !== null && typeof value === 'object') return false
      column.codes[row] = codeFor(column, value)
      return true
    case LIST:
      return putList(column, row, value)
    default:
      return false
  }
}

/** Nothing is an empty list, and one value a list of one. */
function putList(column: Column, row: number, value: Json): boolean {
  const items: readonly Json[] = value === null ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value]
  let mask = 0
  for (const item of items) {
    if (item !== null && typeof item === 'object') return false
    const code = codeFor(column, item)
    if (code !== OTHER) mask |= 1 << (code - 2)
  }
  column.numbers[row] = items.length
  column.masks[row] = mask
  return true
}

function codeFor({ named, codeOf }: Column, value: Json): number {
  if (named.length > 6) return codeOf.get(value) ?? OTHER
  for (let at = 0; at < named.length; at++) if (named[at] === value) return at + 2
  return OTHER
}

/** Rows as columns; a row with a value that its column cannot hold is kept as it is, and judged by itself. */
export interface Table {
  readonly columns: readonly Column[]
  readonly ids: string[]
  readonly odd: Map<number, InventoryRow>
  size: number
}

export const createTable = (atoms: readonly Atom[], rows: number): Table => ({
  columns: columnsFor(atoms, rows),
  ids: [],
  odd: new Map(),
  size: 0,
})

/** Where the facts of rows of one shape go: the column of each member, in the order of the members. */
export interface Shape {
  keys: string[]
  columns: (Column | undefined)[]
}

/** Reads rows into a table, from its first place on. Rows of one shape are read without a look-up a member. */
export function fill(table: Table, rows: readonly InventoryRow[], shape: Shape): void {
  const { columns, odd, ids } = table
  odd.clear()
  table.size = rows.length
  // Every fact is taken to be there until a row turns out to lack it, which is seldom.
  for (const column of columns) {
    column.known.fill(-1)
    column.yes.fill(0)
  }
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    ids[at] = row.id
    if (!fillRow(table, at, row, shape)) odd.set(at, row)
  }
}

function fillRow(table: Table, at: number, row: InventoryRow, shape: Shape): boolean {
  const { keys, columns } = shape
  let place = 0
  let met = 0
  let fits = true
  for (const key in row) {
    if (keys[place] !== key) learn(table, shape, place, key)
    const column = columns[place++]
    if (column === undefined) continue
    met++
    const value = row[key]
    const { kind } = column
    if (kind === FLAG && typeof value === 'boolean') {
      if (value) column.yes[at >> 5]! |= 1 << (at & 31)
    } else if (kind === NUMBER && typeof value === 'number') column.numbers[at] = value
    else if (kind === CODE && typeof value === 'string') column.codes[at] = codeFor(column, value)
    else fits = put(column, at, value) && fits
  }
  if (met < table.columns.length)
    for (const column of table.columns) if (row[column.name] === undefined) put(column, at, undefined)
  return fits
}

function learn({ columns }: Table, shape: Shape, place: number, key: string): void {
  shape.keys[place] = key
  shape.columns[place] = columns.find((column) => column.name === key)
}
