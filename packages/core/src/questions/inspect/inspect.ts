import type { World } from '#conditions/compile/link.ts'
import { FALSE, TRUE, type Json, type Truth } from '#primitives/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { InspectQuestion, InventoryRow, RowFinding } from '../model/inspect.ts'
import { atomsOf, checksFor, type StateCheck } from './checks.ts'
import { createTable, fill, type Shape, type Table } from './columns.ts'
import {
  always,
  BLOCK,
  both,
  createProgram,
  either,
  less,
  loaderFor,
  run,
  translate,
  type Loader,
  type Program,
} from './program.ts'

/** The registers that say which rows break a check, and of which it cannot be told. */
interface Outcome {
  readonly check: StateCheck
  readonly broken: number
  readonly doubt: number
}

/** An inventory in columns, ready to be inspected again and again. */
export interface Inventory {
  readonly compiled: CompiledRuleset
  readonly question: InspectQuestion
  readonly checks: readonly StateCheck[]
  readonly program: Program
  readonly outcomes: readonly Outcome[]
  readonly table: Table
  readonly shape: Shape
  readonly loaders: readonly Loader[]
}

/** Makes room for so many rows at a time, and works out how the rules are to be put to them. */
export function openInventory(compiled: CompiledRuleset, question: InspectQuestion, rows: number): Inventory {
  const checks = checksFor(compiled, question)
  const program = createProgram()
  const outcomes = checks.map((check) => outcomeOf(program, check, compiled))
  const atoms = [...new Set(checks.flatMap((check) => atomsOf(compiled, check.linked)))]
  // Whole words, so that the last word of a column may be read to its end.
  const table = createTable(atoms, ((rows + 31) >> 5) << 5)
  const world: World = { at: question.at, facts: {} }
  const loaders = program.loads.map((one) => loaderFor(one, table, world))
  return { compiled, question, checks, program, outcomes, table, shape: { keys: [], columns: [] }, loaders }
}

function outcomeOf(program: Program, check: StateCheck, { pool }: CompiledRuleset): Outcome {
  const { rule } = check.linked
  const when = translate(program, rule.when, pool) ?? always(program)
  const unless = rule.unless && (translate(program, rule.unless, pool) ?? always(program))
  const yes = unless ? both(program, when.yes, unless.no) : when.yes
  const no = unless ? either(program, when.no, unless.yes) : when.no
  const must = translate(program, rule.must, pool) ?? always(program)
  const broken = both(program, yes, must.no)
  // In doubt: it may apply, may not hold, and is not known to be broken.
  const doubt = less(program, less(program, less(program, always(program).yes, no), must.yes), broken)
  return { check, broken, doubt }
}

/** Puts rows into an inventory in place of those it has. */
export function putRows({ table, shape }: Inventory, rows: readonly InventoryRow[]): void {
  fill(table, rows, shape)
}

/** What is wrong with the rows of an inventory, block by block, and in each by rule. Nothing is copied but their ids. */
export function inspectInventory(inventory: Inventory): RowFinding[] {
  const { program, table, question, outcomes, loaders } = inventory
  const findings: RowFinding[] = []
  const registers = new Int32Array(program.registers * BLOCK)
  const all = program.atoms.get(-1)
  if (all) registers.fill(-1, all.yes * BLOCK, (all.yes + 1) * BLOCK)
  const total = (table.size + 31) >> 5
  const odd = oddBits(table, total)
  for (let first = 0; first < total; first += BLOCK) {
    const words = Math.min(BLOCK, total - first)
    for (const load of loaders) load(registers, first, words)
    run(program, registers, words)
    for (const { check, broken, doubt } of outcomes) {
      collect(registers, broken * BLOCK, first, words, odd, table, check.broken, findings)
      if (question.doubts !== false) collect(registers, doubt * BLOCK, first, words, odd, table, check.doubt, findings)
    }
  }
  for (const row of table.odd.values()) judgeRow(inventory, row, findings)
  return findings
}

/** The rows that a block does not answer for: those judged by themselves, and those past the last. */
function oddBits({ odd, size }: Table, words: number): Int32Array {
  const bits = new Int32Array(words)
  for (const row of odd.keys()) bits[row >> 5]! |= 1 << (row & 31)
  if (size & 31) bits[words - 1]! |= -1 << (size & 31)
  return bits
}

function collect(
  registers: Int32Array,
  from: number,
  first: number,
  words: number,
  odd: Int32Array,
  { ids }: Table,
  check: RowFinding['check'],
  findings: RowFinding[],
): void {
  for (let word = 0; word < words; word++) {
    let bits = registers[from + word]! & ~odd[first + word]!
    while (bits !== 0) {
      const lowest = bits & -bits
      findings.push({ check, id: ids[((first + word) << 5) + 31 - Math.clz32(lowest)]! })
      bits ^= lowest
    }
  }
}

/** The findings of one row, the plain way: by its facts, through the conditions as they were linked. */
export function judgeRow(
  { checks, compiled, question }: Pick<Inventory, 'checks' | 'compiled' | 'question'>,
  row: InventoryRow,
  findings: RowFinding[],
): void {
  const world: World = { at: question.at, facts: {}, look: (path) => factOf(row, path) }
  const ask = (atom: number): Truth => compiled.pool.atoms[atom]!.test(world)
  for (const check of checks) {
    const finding = judge(check, ask)
    if (finding && (finding.kind === 'broken' || question.doubts !== false))
      findings.push({ check: finding, id: row.id })
  }
}

const factOf = (row: InventoryRow, path: string): Json | undefined =>
  path.startsWith('object.') ? row[path.slice(7)] : undefined

export function judge(check: StateCheck, ask: (atom: number) => Truth): RowFinding['check'] | undefined {
  const applies = check.linked.applies(ask)
  if (applies === FALSE) return undefined
  const met = check.must(ask)
  if (met === TRUE) return undefined
  return applies === TRUE && met === FALSE ? check.broken : check.doubt
}

/**
 * What is wrong with the objects of an inventory on a day: every rule on what must always hold of their type, put to
 * each of them. Reads each row once and keeps none.
 * @example inspect(compiled, { at: '2024-05-01', type: 'system' }, [{ id: 's1', name: 'Mail' }])
 */
export function inspect(
  compiled: CompiledRuleset,
  question: InspectQuestion,
  rows: readonly InventoryRow[],
): readonly RowFinding[] {
  return inspectThrough(openInventory(compiled, question, Math.min(rows.length, CHUNK)), rows)
}

/** Reads rows through the columns of an inventory, some thousand at a time. */
export function inspectThrough(inventory: Inventory, rows: readonly InventoryRow[]): readonly RowFinding[] {
  const findings: RowFinding[] = []
  for (let from = 0; from < rows.length; from += CHUNK) {
    putRows(inventory, rows.slice(from, from + CHUNK))
    for (const finding of inspectInventory(inventory)) findings.push(finding)
  }
  return findings
}

/** How many rows are read at a time, so that what is in columns stays small whatever the length of the inventory. */
export const CHUNK = 4096

/**
 * The same over rows that come one by one and are not all there at once: the findings of some thousand rows at a time,
 * with how many have been read. Memory stays the same however many there are.
 */
export function* inspectEach(
  compiled: CompiledRuleset,
  question: InspectQuestion,
  rows: Iterable<InventoryRow>,
): Generator<{ readonly findings: readonly RowFinding[]; readonly rows: number }> {
  const inventory = openInventory(compiled, question, CHUNK)
  let batch: InventoryRow[] = []
  let read = 0
  for (const row of rows) {
    batch.push(row)
    if (batch.length < CHUNK) continue
    read += batch.length
    putRows(inventory, batch)
    yield { findings: inspectInventory(inventory), rows: read }
    batch = []
  }
  putRows(inventory, batch)
  yield { findings: inspectInventory(inventory), rows: read + batch.length }
}
