import type { InventoryRow } from '../model/inspect.ts'
import type { Layout } from './layout.ts'

/** Rows as columns, 32 rows together; a row with a value that its column cannot hold is kept as it is, and judged by itself. */
export interface Table {
  readonly layout: Layout
  /** For every 32 rows a word of each plane. */
  readonly bits: Int32Array
  /** For every 32 rows their numbers in each column of numbers. */
  readonly numbers: Float64Array
  readonly ids: string[]
  readonly odd: Map<number, InventoryRow>
  size: number
}

/** Room for so many rows. */
export function createTable(layout: Layout, rows: number): Table {
  const words = (rows + 31) >> 5
  return {
    layout,
    bits: new Int32Array(words * layout.planes),
    numbers: new Float64Array((words << 5) * layout.numbers),
    ids: [],
    odd: new Map(),
    size: 0,
  }
}
