import type { Circuit, Gate, Wire } from './circuit.ts'
import { atLeast, atMost, equalTo, notBelow, type Span } from './compareNumbers.ts'
import { AT_LEAST, AT_MOST } from './layout.ts'
import type { Outcome, Source } from './program.ts'
import type { Table } from './table.ts'

/** How many words of 32 rows are worked on at a time: few enough for all that is worked out to stay near the machine. */
export const BLOCK = 16

/** Neither denied, the second denied, both denied. */
const AND = 0
const LESS = 1
const NEITHER = 2

/** Gates as operations on registers of one block each, in an order in which each finds what it needs. */
export interface Program {
  readonly sources: readonly { readonly source: Source; readonly to: number }[]
  /** Four numbers each: what to do, where to put it, and the two registers it is done to. */
  readonly operations: Int32Array
  readonly outcomes: readonly { readonly check: Outcome['check']; readonly from: number; readonly flip: number }[]
  readonly registers: Int32Array
}

/** Only the gates that some outcome needs. */
export function assemble({ gates }: Circuit<Source>, outcomes: readonly Outcome[]): Program {
  const registers = new Map<number, number>([[0, 0]])
  const sources: { source: Source; to: number }[] = []
  const operations: number[] = []
  const needed = neededFor(gates, outcomes)
  for (const [at, gate] of gates.entries()) {
    if (at === 0 || !needed.has(at)) continue
    const to = registers.size
    registers.set(at, to)
    if ('input' in gate) sources.push({ source: gate.input, to })
    else {
      const [a, b] = gate.a & 1 && !(gate.b & 1) ? [gate.b, gate.a] : [gate.a, gate.b]
      const operation = a & 1 ? NEITHER : b & 1 ? LESS : AND
      operations.push(operation, to, registers.get(a >> 1)!, registers.get(b >> 1)!)
    }
  }
  return {
    sources,
    operations: Int32Array.from(operations),
    outcomes: outcomes.map(({ check, wire }) => ({ check, from: registers.get(wire >> 1)!, flip: -(wire & 1) })),
    registers: new Int32Array(registers.size * BLOCK),
  }
}

/** A gate comes after those that it is made of. */
function neededFor(gates: readonly Gate<Source>[], outcomes: readonly { readonly wire: Wire }[]): ReadonlySet<number> {
  const needed = new Set(outcomes.map(({ wire }) => wire >> 1))
  for (let at = gates.length - 1; at > 0; at--) {
    const gate = gates[at]!
    if (needed.has(at) && 'a' in gate) needed.add(gate.a >> 1).add(gate.b >> 1)
  }
  return needed
}

/** Works out a block of words from the first of them on. */
export function runBlock(program: Program, table: Table, first: number, words: number): void {
  const { operations, registers, sources } = program
  for (const { source, to } of sources) load(source, table, registers, to * BLOCK, first, words)
  for (let at = 0; at < operations.length; at += 4) {
    const to = operations[at + 1]! * BLOCK
    const a = operations[at + 2]! * BLOCK
    const b = operations[at + 3]! * BLOCK
    const operation = operations[at]
    if (operation === AND)
      for (let word = 0; word < words; word++) registers[to + word] = registers[a + word]! & registers[b + word]!
    else if (operation === LESS)
      for (let word = 0; word < words; word++) registers[to + word] = registers[a + word]! & ~registers[b + word]!
    else for (let word = 0; word < words; word++) registers[to + word] = ~(registers[a + word]! | registers[b + word]!)
  }
}

function load(
  source: Source,
  { layout, bits, numbers }: Table,
  registers: Int32Array,
  to: number,
  first: number,
  words: number,
): void {
  const { planes } = layout
  if ('plane' in source) {
    let from = first * planes + source.plane
    for (let word = 0; word < words; word++, from += planes) registers[to + word] = bits[from]!
    return
  }
  const { column, order, to: limit } = source
  const step = layout.numbers << 5
  const start = first * step + (column.number << 5)
  const span: Span = { start, step, words, into: registers, at: to }
  if (typeof limit === 'number') {
    if (order === AT_LEAST) atLeast(numbers, limit, span)
    else if (order === AT_MOST) atMost(numbers, limit, span)
    else equalTo(numbers, limit, span)
    return
  }
  const apart = (limit.number - column.number) << 5
  if (order === AT_LEAST) notBelow(numbers, apart, span)
  else notBelow(numbers, -apart, { ...span, start: start + apart })
}
