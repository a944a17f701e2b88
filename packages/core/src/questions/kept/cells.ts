/** Numbers side by side in one piece of memory, since going from one piece to another costs more than looking a number up. */
export interface Memory {
  cells: Int32Array
  /** How many of them are taken. */
  size: number
}

/** The first cells belong to nobody, and stay zero: whatever was never put anywhere is found there. */
export const emptyMemory = (): Memory => ({ cells: new Int32Array(1024), size: 8 })

/** Takes so many cells, which are all zero; where the first of them stands. */
export function take(memory: Memory, count: number): number {
  const first = memory.size
  memory.size += count
  if (memory.size <= memory.cells.length) return first
  const larger = new Int32Array(Math.max(memory.size, memory.cells.length * 2))
  larger.set(memory.cells)
  memory.cells = larger
  return first
}
