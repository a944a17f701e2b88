import type { Json } from '#primitives/model.ts'
import type { InventoryRow } from '../model/inspect.ts'
import type { Column } from './layout.ts'

/** The members of rows in the order in which they come, and the column of each, or -1 where no rule reads it. */
export interface Shape {
  readonly keys: string[]
  readonly places: number[]
  /** For each column all bits where no row had its member yet, else none. */
  readonly unmet: Int32Array
}

export const createShape = (columns: readonly Column[]): Shape => ({
  keys: [],
  places: [],
  unmet: new Int32Array(columns.length).fill(-1),
})

/** The facts of 32 rows, those of each column together, and for each column a bit for every row that lacks it. */
export interface Cells {
  readonly values: (Json | undefined)[]
  readonly lacks: Int32Array
}

export const createCells = (columns: readonly Column[]): Cells => ({
  values: new Array<undefined>(columns.length << 5).fill(undefined),
  lacks: new Int32Array(columns.length),
})

/**
 * Reads some rows, 32 at the most. Rows of one inventory have mostly the same members in the same order, some left out:
 * so each member is looked for where it is expected, and no name is looked up.
 */
export function readRows(
  { values, lacks }: Cells,
  shape: Shape,
  columns: readonly Column[],
  rows: readonly InventoryRow[],
  [from, to]: readonly [number, number],
): void {
  lacks.set(shape.unmet)
  for (let at = from; at < to; at++) readRow(values, lacks, shape, columns, rows[at]!, at - from)
}

function readRow(
  values: Cells['values'],
  lacks: Int32Array,
  shape: Shape,
  columns: readonly Column[],
  row: InventoryRow,
  at: number,
): void {
  const { keys, places } = shape
  let next = 0
  for (const key in row) {
    if (keys[next] !== key) {
      const found = keys.indexOf(key, next)
      if (found < 0) {
        const place = learn(shape, columns, key, next)
        // Of the rows to come each is asked.
        if (place >= 0) lacks[place]! &= (1 << at) - 1
        return readByName(values, lacks, columns, row, at)
      }
      for (; next < found; next++) leaveOut(values, lacks, places[next]!, at)
    }
    const place = places[next++]!
    if (place < 0) continue
    const value = row[key]
    values[(place << 5) + at] = value
    if (value === undefined) lacks[place]! |= 1 << at
  }
  for (; next < keys.length; next++) leaveOut(values, lacks, places[next]!, at)
}

function leaveOut(values: Cells['values'], lacks: Int32Array, place: number, at: number): void {
  if (place < 0) return
  values[(place << 5) + at] = undefined
  lacks[place]! |= 1 << at
}

/** Of rows that have ever new members, no more are learnt. */
const MOST = 1000

/** A member that was not met before, or not in this order, in which case it stays where it was. Gives the column that is new. */
function learn({ keys, places, unmet }: Shape, columns: readonly Column[], key: string, next: number): number {
  if (keys.length >= MOST || keys.includes(key)) return -1
  const place = columns.findIndex(({ name }) => name === key)
  keys.splice(next, 0, key)
  places.splice(next, 0, place)
  if (place >= 0) unmet[place] = 0
  return place
}

/** Any row, whatever its members and their order. */
function readByName(
  values: Cells['values'],
  lacks: Int32Array,
  columns: readonly Column[],
  row: InventoryRow,
  at: number,
): void {
  for (const { at: place, name } of columns) {
    const value = row[name]
    values[(place << 5) + at] = value
    // What an earlier part of the row left out may be there after all.
    if (value === undefined) lacks[place]! |= 1 << at
    else lacks[place]! &= ~(1 << at)
  }
}
