import type { Json } from '#primitives/model.ts'
import type { InventoryRow } from '../model/inspect.ts'
import type { Column } from './layout.ts'

/** The members of rows in the order in which they come, and the column of each, or -1 where no rule reads it. */
export interface Shape {
  readonly keys: string[]
  readonly places: number[]
  /** How often it had to be changed. */
  lessons: number
}

export const createShape = (): Shape => ({
  keys: [],
  places: [],
  lessons: 0,
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
  lacks.fill(-1)
  for (const place of shape.places) if (place >= 0) lacks[place] = 0
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
        for (const place of learn(shape, columns, row)) lacks[place]! &= (1 << at) - 1
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

/** Of rows that ever have new members, or new orders of them, no more is learnt. */
const MOST = 1000

/** Takes up the members of a row that are new, and moves those that stand in another order than before. Gives the columns that are new. */
function learn(shape: Shape, columns: readonly Column[], row: InventoryRow): readonly number[] {
  const { keys, places } = shape
  const added: number[] = []
  if (shape.lessons++ > MOST) return added
  let next = 0
  for (const key of Object.keys(row)) {
    const known = keys.indexOf(key)
    if (known >= next) {
      next = known + 1
      continue
    }
    const place = known < 0 ? columns.findIndex(({ name }) => name === key) : places[known]!
    if (known < 0) {
      next++
      if (place >= 0) added.push(place)
    } else {
      keys.splice(known, 1)
      places.splice(known, 1)
    }
    keys.splice(next - 1, 0, key)
    places.splice(next - 1, 0, place)
  }
  return added
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
