import type { Atom, AtomPool, World } from '#conditions/compile/link.ts'
import { compare } from '#conditions/compile/compare.ts'
import type { Condition, Operator } from '#conditions/model.ts'
import { canonical } from '#primitives/canonical.ts'
import type { Facts, Json, Path } from '#primitives/model.ts'
import { ABSENT, ANY, FLAG, LIST, NUMBER, OTHER, soughtIn, type Column, type Table } from './columns.ts'

/** How many words of 32 rows are worked on at a time: few enough for all that is worked out to stay near the machine. */
export const BLOCK = 16

/** Where the truth of something stands: one bit a row in each of two registers, set where it is true, and where false. */
interface Value {
  readonly yes: number
  readonly no: number
}

const AND = 0
const OR = 1
/** The first and not the second. */
const LESS = 2

/** Conditions as operations on registers, 32 rows at a time. */
export interface Program {
  readonly operations: number[]
  readonly loads: { readonly atom: Atom; readonly value: Value }[]
  readonly atoms: Map<number, Value>
  registers: number
}

export const createProgram = (): Program => ({ operations: [], loads: [], atoms: new Map(), registers: 0 })

function operate(program: Program, operation: number, a: number, b: number): number {
  const to = program.registers++
  program.operations.push(operation, to, a, b)
  return to
}

export const both = (program: Program, a: number, b: number): number => operate(program, AND, a, b)
export const less = (program: Program, a: number, b: number): number => operate(program, LESS, a, b)
export const either = (program: Program, a: number, b: number): number => operate(program, OR, a, b)

/** The registers in which the truth of a condition will stand; nothing for one that always holds. */
export function translate(program: Program, condition: Condition, pool: AtomPool): Value | undefined {
  if ('all' in condition) return join(program, condition.all, pool, AND)
  if ('any' in condition) return join(program, condition.any, pool, OR)
  if ('not' in condition) {
    const inner = translate(program, condition.not, pool)
    // What always holds, denied, never does: a condition that nobody writes is not worth an operation of its own.
    return inner ? { yes: inner.no, no: inner.yes } : join(program, [], pool, OR)
  }
  if ('derived' in condition) {
    const given = load(program, { test: condition.derived, op: 'eq', to: { const: true } }, pool)
    const defined = translate(program, condition.as, pool) ?? always(program)
    return {
      yes: either(program, given.yes, less(program, defined.yes, given.no)),
      no: either(program, given.no, less(program, defined.no, given.yes)),
    }
  }
  return load(program, condition, pool)
}

function join(
  program: Program,
  parts: readonly Condition[],
  pool: AtomPool,
  by: typeof AND | typeof OR,
): Value | undefined {
  if (parts.length === 0 && by === AND) return undefined
  const values = parts.map((part) => translate(program, part, pool) ?? always(program))
  const [first, ...rest] = values
  if (!first) {
    const { yes, no } = always(program)
    return { yes: no, no: yes }
  }
  return rest.reduce(
    (sum, one) => ({
      yes: operate(program, by, sum.yes, one.yes),
      no: operate(program, by === AND ? OR : AND, sum.no, one.no),
    }),
    first,
  )
}

function load(program: Program, leaf: Condition, pool: AtomPool): Value {
  const at = pool.byKey.get(canonical(leaf as unknown as Json))!
  const known = program.atoms.get(at)
  if (known) return known
  const value = { yes: program.registers++, no: program.registers++ }
  program.atoms.set(at, value)
  program.loads.push({ atom: pool.atoms[at]!, value })
  return value
}

/** Registers that say yes to every row. */
export function always(program: Program): Value {
  const known = program.atoms.get(-1)
  if (known) return known
  const value = { yes: program.registers++, no: program.registers++ }
  program.atoms.set(-1, value)
  return value
}

export function run({ operations }: Program, registers: Int32Array, words: number): void {
  for (let at = 0; at < operations.length; at += 4) {
    const to = operations[at + 1]! * BLOCK
    const a = operations[at + 2]! * BLOCK
    const b = operations[at + 3]! * BLOCK
    const operation = operations[at]
    if (operation === AND)
      for (let word = 0; word < words; word++) registers[to + word] = registers[a + word]! & registers[b + word]!
    else if (operation === OR)
      for (let word = 0; word < words; word++) registers[to + word] = registers[a + word]! | registers[b + word]!
    else for (let word = 0; word < words; word++) registers[to + word] = registers[a + word]! & ~registers[b + word]!
  }
}

/** Works a test out for a block of rows, from the word where the block begins. */
export type Loader = (registers: Int32Array, first: number, words: number) => void

/** How a test is worked out over the columns of a table on a day. */
export function loaderFor({ atom, value }: Program['loads'][number], table: Table, world: World): Loader {
  const { leaf } = atom
  const columnOf = (path: Path): Column | undefined => table.columns.find((column) => column.path === path)
  const path = 'test' in leaf ? leaf.test : 'some' in leaf ? leaf.some : 'count' in leaf ? leaf.count : leaf.every
  const column = columnOf(path)
  const yes = value.yes * BLOCK
  const no = value.no * BLOCK
  if (column?.kind === LIST && 'some' in leaf) return byEntry(column, soughtIn(leaf.where) ?? [], yes, no)
  if (column?.kind === LIST && 'count' in leaf) return byNumber(column, leaf.op, operandOf(atom, world), yes, no)
  if (!('test' in leaf) || !column || column.kind === ANY) return byRow(atom, table, world, yes, no)
  if (column.kind === NUMBER && 'fact' in leaf.to) {
    const other = columnOf(leaf.to.fact)
    return other?.kind === NUMBER ? byPair(column, other, leaf.op, yes, no) : byRow(atom, table, world, yes, no)
  }
  if (column.kind === NUMBER) return byNumber(column, leaf.op, operandOf(atom, world), yes, no)
  const to = (leaf.to as { readonly const: Json }).const
  return column.kind === FLAG ? byFlag(column, leaf.op, to, yes, no) : byCode(column, leaf.op, to, yes, no)
}

/** The number that a test compares with, found by asking which numbers it takes for equal: a parameter has its value of the day. */
function operandOf({ leaf, operand }: Atom, world: World): number | undefined {
  if (!('to' in leaf)) return undefined
  const value = operand?.(world)
  return typeof value === 'number' ? value : undefined
}

function byNumber({ numbers, known }: Column, op: Operator, to: number | undefined, yes: number, no: number): Loader {
  if (to === undefined)
    return (registers, _, words) => {
      registers.fill(0, yes, yes + words)
      registers.fill(0, no, no + words)
    }
  // One comparison and perhaps its opposite give all six.
  const isOpposite = op === 'gt' || op === 'lt' || op === 'ne'
  const isSame = op === 'eq' || op === 'ne'
  const isAtMost = op === 'lte' || op === 'gt'
  return (registers, first, words) => {
    for (let word = 0; word < words; word++) {
      const from = (first + word) << 5
      let bits = 0
      if (isSame) for (let row = 0; row < 32; row++) bits |= (numbers[from + row] === to ? 1 : 0) << row
      else if (isAtMost) for (let row = 0; row < 32; row++) bits |= (numbers[from + row]! <= to ? 1 : 0) << row
      else for (let row = 0; row < 32; row++) bits |= (numbers[from + row]! >= to ? 1 : 0) << row
      if (isOpposite) bits = ~bits
      registers[yes + word] = bits & known[first + word]!
      registers[no + word] = ~bits & known[first + word]!
    }
  }
}

function byPair(one: Column, other: Column, op: Operator, yes: number, no: number): Loader {
  return (registers, first, words) => {
    for (let word = 0; word < words; word++) {
      const from = (first + word) << 5
      const known = one.known[first + word]! & other.known[first + word]!
      let bits = 0
      for (let row = 0; row < 32; row++) {
        const a = one.numbers[from + row]!
        const b = other.numbers[from + row]!
        const holds =
          op === 'lte'
            ? a <= b
            : op === 'gte'
              ? a >= b
              : op === 'lt'
                ? a < b
                : op === 'gt'
                  ? a > b
                  : (a === b) === (op === 'eq')
        bits |= (holds ? 1 : 0) << row
      }
      registers[yes + word] = bits & known
      registers[no + word] = ~bits & known
    }
  }
}

function byFlag({ yes: flags, known }: Column, op: Operator, to: Json, yes: number, no: number): Loader {
  const onTrue = compare(true, op, to) === 2 ? -1 : 0
  const onFalse = compare(false, op, to) === 2 ? -1 : 0
  return (registers, first, words) => {
    for (let word = 0; word < words; word++) {
      const bits = (flags[first + word]! & onTrue) | (~flags[first + word]! & onFalse)
      registers[yes + word] = bits & known[first + word]!
      registers[no + word] = ~bits & known[first + word]!
    }
  }
}

function byCode({ codes, named, known }: Column, op: Operator, to: Json, yes: number, no: number): Loader {
  // Any value that no rule names stands for all of them; no rule names a text that cannot be written.
  const table = new Uint8Array(named.length + 2)
  table[ABSENT] = 0
  const listed = op === 'in' ? new Set(to as readonly Json[]) : undefined
  const holds = (value: Json): number => ((listed ? listed.has(value) : compare(value, op, to) === 2) ? 1 : 0)
  table[OTHER] = holds('\u0000')
  named.forEach((value, at) => (table[at + 2] = holds(value)))
  return (registers, first, words) => {
    for (let word = 0; word < words; word++) {
      const from = (first + word) << 5
      let bits = 0
      for (let row = 0; row < 32; row++) bits |= table[codes[from + row]!]! << row
      registers[yes + word] = bits
      registers[no + word] = ~bits & known[first + word]!
    }
  }
}

function byEntry({ masks, known, codeOf }: Column, sought: readonly Json[], yes: number, no: number): Loader {
  const mask = sought.reduce<number>((bits, one) => bits | (1 << (codeOf.get(one)! - 2)), 0)
  return (registers, first, words) => {
    for (let word = 0; word < words; word++) {
      const from = (first + word) << 5
      let bits = 0
      for (let row = 0; row < 32; row++) bits |= ((masks[from + row]! & mask) !== 0 ? 1 : 0) << row
      registers[yes + word] = bits
      registers[no + word] = ~bits & known[first + word]!
    }
  }
}

/** Row by row, for tests that no column serves: none of their facts is in a column, so every row that has one is odd. */
function byRow({ test }: Atom, _table: Table, { at }: World, yes: number, no: number): Loader {
  const facts: Facts = {}
  const truth = test({ at, facts })
  return (registers, _, words) => {
    registers.fill(truth === 2 ? -1 : 0, yes, yes + words)
    registers.fill(truth === 0 ? -1 : 0, no, no + words)
  }
}
