import { compare } from '#conditions/compile/compare.ts'
import { TRUE, type Json } from '#primitives/model.ts'
import { ENTRIES, NUMBER } from './kindOf.ts'
import type { Column } from './layout.ts'
import type { Cells } from './readRows.ts'
import type { Table } from './table.ts'

/** More names than this are looked up rather than compared with one by one. */
const FEW = 8

/** Where the values of a column stand for some rows, and where its marks go. */
interface Part {
  readonly table: Table
  readonly column: Column
  readonly values: Cells['values']
  /** The first value, how many there are, and the first plane. */
  readonly from: number
  readonly count: number
  readonly word: number
}

/** Keeps what up to 32 rows say of a fact; gives a bit for each that the column cannot hold. */
export function markColumn(table: Table, column: Column, cells: Cells, first: number, count: number): number {
  const word = (first >> 5) * table.layout.planes
  const place = cells.places[column.at]!
  if (place < 0) {
    if (column.kind === NUMBER) noNumbers(table, column, first)
    return 0
  }
  const from = place << 5
  const part: Part = { table, column, values: cells.values, from, count, word }
  const known = ~cells.lacks[place]!
  table.bits[word + column.known] = known
  if (column.kind === NUMBER) return putNumbers(part, first)
  if (column.kind === ENTRIES) markLists(part)
  else if (column.named.length > FEW) markLooked(part)
  else markNamed(part, known & (-1 >>> (32 - count)))
  return 0
}

function noNumbers({ numbers, layout }: Table, column: Column, first: number): void {
  const to = first * layout.numbers + (column.number << 5)
  numbers.fill(NaN, to, to + 32)
}

function putNumbers({ table, column, values, from, count }: Part, first: number): number {
  const { numbers, layout } = table
  const to = first * layout.numbers + (column.number << 5)
  let misfits = 0
  for (let at = 0; at < count; at++) {
    const value = values[from + at]
    if (typeof value === 'number') numbers[to + at] = value
    else {
      numbers[to + at] = NaN
      if (value !== undefined) misfits |= 1 << at
    }
  }
  return misfits
}

/** A row has one value, so that those found are not asked about the next. */
function markNamed(part: Part, known: number): void {
  const { named, marks } = part.column
  let left = known
  for (let at = 0; at < named.length && left !== 0; at++) {
    const found = foundOf(part.values, part.from, named[at]!, left)
    left &= ~found
    mark(part, marks[at]!, found)
  }
}

/** The rows that have a value. Each kind of value has a loop of its own, which is quicker for being about nothing else. */
function foundOf(values: Cells['values'], from: number, name: Json, among: number): number {
  if (typeof name === 'string') return textBits(values, from, name, among)
  let bits = 0
  if (name === true) for (let at = 0; at < 32; at++) bits |= Number(values[from + at] === true) << at
  else if (name === false) for (let at = 0; at < 32; at++) bits |= Number(values[from + at] === false) << at
  else for (let at = 0; at < 32; at++) bits |= Number(values[from + at] === name) << at
  return bits & among
}

function textBits(values: Cells['values'], from: number, name: string, among: number): number {
  const { length } = name
  let bits = 0
  for (let left = among; left !== 0; left &= left - 1) {
    const lowest = left & -left
    const value = values[from + 31 - Math.clz32(lowest)]
    if (typeof value === 'string' && value.length === length && value === name) bits |= lowest
  }
  return bits
}

function mark({ table, word }: Part, planes: readonly number[], rows: number): void {
  if (rows === 0) return
  const { bits } = table
  for (let at = 0; at < planes.length; at++) bits[word + planes[at]!]! |= rows
}

/** Values that rules name together are marked alike, and are mostly what comes. */
function markLooked(part: Part): void {
  const { column, values, from, count } = part
  let marks: readonly number[] | undefined
  let rows = 0
  for (let at = 0; at < count; at++) {
    const value = values[from + at]
    const own = value === undefined ? undefined : column.marksOf.get(value)
    if (own === undefined) continue
    if (own !== marks) {
      if (marks) mark(part, marks, rows)
      marks = own
      rows = 0
    }
    rows |= 1 << at
  }
  if (marks) mark(part, marks, rows)
}

/** Nothing is an empty list, and one value a list of one. */
function markLists(part: Part): void {
  const { column, values, from, count } = part
  for (let at = 0; at < count; at++) {
    const value = values[from + at]
    if (value === undefined) continue
    const items: readonly Json[] = value === null ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value]
    // Where only the length counts, the entries need not be looked at.
    if (column.named.length > 0) for (const item of items) markItem(part, item, 1 << at)
    for (const { op, to, plane } of column.lengths)
      if (compare(items.length, op, to) === TRUE) mark(part, [plane], 1 << at)
  }
}

function markItem(part: Part, item: Json, row: number): void {
  const planes = part.column.marksOf.get(item)
  if (planes !== undefined) mark(part, planes, row)
}
