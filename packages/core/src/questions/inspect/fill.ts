import type { World } from '#conditions/compile/link.ts'
import { FALSE, TRUE, type Day, type Json } from '#primitives/model.ts'
import type { InventoryRow } from '../model/inspect.ts'
import { ALL_HAVE, NONE_HAS, SOME_HAVE, type Column, type Layout } from './layout.ts'
import { markColumn } from './markColumn.ts'
import { createCells, lacking, readRows, type Shape } from './readRows.ts'
import type { Table } from './table.ts'

/** Reads the rows between two places of a list into a table, in place of those it has. */
export function fill(
  table: Table,
  shape: Shape,
  day: Day,
  rows: readonly InventoryRow[],
  [from, to]: readonly [number, number],
): void {
  const { layout, bits, ids, odd } = table
  const { columns } = layout
  odd.clear()
  bits.fill(0)
  ids.length = table.size = to - from
  const cells = createCells()
  const ask = askerFor(table, day)
  for (let first = 0; first < table.size; first += 32) {
    const count = Math.min(32, table.size - first)
    const start = from + first
    for (let at = 0; at < count; at++) ids[first + at] = rows[start + at]!.id
    readRows(cells, shape, columns, rows, [start, start + count])
    const all = (-1 >>> (32 - count)) | 0
    for (const column of columns) {
      const lack = lacking(cells, column) & all
      note(layout, column, lack === 0 ? ALL_HAVE : lack === all ? NONE_HAS : SOME_HAVE)
      const misfits = markColumn(table, column, cells, first, count)
      if (misfits !== 0) keep(odd, rows, misfits, first, start)
    }
    if (layout.asked.length > 0) for (let at = 0; at < count; at++) ask(rows[start + at]!, first + at)
  }
}

function note(layout: Layout, column: Column, presence: number): void {
  if ((column.presence | presence) === column.presence) return
  column.presence |= presence
  layout.learnt++
}

function keep(odd: Table['odd'], rows: readonly InventoryRow[], misfits: number, first: number, start: number): void {
  for (let bits = misfits; bits !== 0; bits &= bits - 1) {
    const at = 31 - Math.clz32(bits & -bits)
    odd.set(first + at, rows[start + at]!)
  }
}

/** Puts the tests that no column serves to a row. */
function askerFor({ layout, bits }: Table, day: Day): (row: InventoryRow, at: number) => void {
  let asked: InventoryRow | undefined
  const world: World = { at: day, facts: {}, look: (path) => asked && factOf(asked, path) }
  return (row, at) => {
    asked = row
    const word = (at >> 5) * layout.planes
    for (const { atom, yes, no } of layout.asked) {
      const truth = atom.test(world)
      if (truth === TRUE) bits[word + yes]! |= 1 << (at & 31)
      else if (truth === FALSE) bits[word + no]! |= 1 << (at & 31)
    }
  }
}

export const factOf = (row: InventoryRow, path: string): Json | undefined =>
  path.startsWith('object.') ? row[path.slice(7)] : undefined
