import type { Json } from '#primitives/model.ts'
import type { InventoryRow } from '../model/inspect.ts'
import type { Column } from './layout.ts'

/** The members of rows in the order in which they come. */
export interface Shape {
  readonly keys: string[]
  /** Where each column stands among them, or -1 where no row has had it. */
  readonly places: number[]
  /** How often it had to be changed. */
  lessons: number
}

export const createShape = (columns: readonly Column[]): Shape => ({
  keys: [],
  places: columns.map(() => -1),
  lessons: 0,
})

/** The members of 32 rows, those of each name together, and for each name a bit for every row that lacks it. */
export interface Cells {
  values: (Json | undefined)[]
  lacks: Int32Array
  /** Where the members that a column reads stand, or -1 where no row has it. */
  places: readonly number[]
}

/** A bit for every row that lacks what a column reads. */
export function lacking({ lacks, places }: Cells, { at }: Column): number {
  const place = places[at]!
  return place < 0 ? -1 : lacks[place]!
}

export const createCells = (): Cells => ({ values: [], lacks: new Int32Array(0), places: [] })

/** Of rows that ever have new members, or new orders of them, no more is learnt. */
const MOST = 1000

/**
 * Reads some rows, 32 at the most. Rows of one inventory have mostly the same members in the same order, some left out:
 * so each member is expected where it stood before, and put there without its name being looked up.
 */
export function readRows(
  cells: Cells,
  shape: Shape,
  columns: readonly Column[],
  rows: readonly InventoryRow[],
  [from, to]: readonly [number, number],
): void {
  let next = from
  while (next < to) {
    if (next === from) makeRoom(cells, shape.keys.length)
    if (readRow(cells, shape.keys, rows[next]!, next - from)) next++
    else if (shape.lessons++ < MOST) {
      // What has been read of these rows may stand elsewhere now.
      learn(shape, columns, rows[next]!)
      next = from
    } else return readByName(cells, columns, rows, [from, to])
  }
  cells.places = shape.places
}

function makeRoom(cells: Cells, names: number): void {
  if (cells.lacks.length < names) {
    cells.values = new Array<undefined>(names << 5).fill(undefined)
    cells.lacks = new Int32Array(names)
  } else cells.lacks.fill(0)
}

/** Whether the members of a row come as expected. */
function readRow({ values, lacks }: Cells, keys: readonly string[], row: InventoryRow, at: number): boolean {
  let next = 0
  let to = at
  for (const key in row) {
    if (keys[next] !== key) {
      const found = keys.indexOf(key, next)
      if (found < 0) return false
      leaveOut(values, lacks, next, found, at)
      next = found
      to = (found << 5) + at
    }
    const value = row[key]
    values[to] = value
    if (value === undefined) lacks[next]! |= 1 << at
    next++
    to += 32
  }
  leaveOut(values, lacks, next, keys.length, at)
  return true
}

function leaveOut(values: Cells['values'], lacks: Int32Array, from: number, to: number, at: number): void {
  for (let name = from; name < to; name++) {
    values[(name << 5) + at] = undefined
    lacks[name]! |= 1 << at
  }
}

/** Takes up the members of a row that are new, and moves those that stand in another order than before. */
function learn({ keys, places }: Shape, columns: readonly Column[], row: InventoryRow): void {
  let next = 0
  for (const key in row) {
    const known = keys.indexOf(key)
    if (known >= next) {
      next = known + 1
      continue
    }
    if (known < 0) next++
    else keys.splice(known, 1)
    keys.splice(next - 1, 0, key)
  }
  for (const { at, name } of columns) places[at] = keys.indexOf(name)
}

/** Any rows, whatever their members and the order of them. */
function readByName(
  cells: Cells,
  columns: readonly Column[],
  rows: readonly InventoryRow[],
  [from, to]: readonly [number, number],
): void {
  makeRoom(cells, columns.length)
  const { values, lacks } = cells
  cells.places = columns.map(({ at }) => at)
  for (const { at: place, name } of columns)
    for (let row = from; row < to; row++) {
      const value = rows[row]![name]
      values[(place << 5) + row - from] = value
      if (value === undefined) lacks[place]! |= 1 << (row - from)
    }
}
