import type { World } from '#conditions/compile/link.ts'
import { FALSE, TRUE, type Truth } from '#primitives/model.ts'
import { remember, type CompiledRuleset } from '#ruleset/link.ts'
import type { InspectQuestion, InventoryRow, RowFinding } from '../model/inspect.ts'
import { atomsOf, checksFor, type StateCheck } from './checks.ts'
import { factOf, fill } from './fill.ts'
import { layOut, type Layout } from './layout.ts'
import { translateChecks } from './program.ts'
import { createShape, type Shape } from './readRows.ts'
import { assemble, BLOCK, runBlock, type Program } from './run.ts'
import { createTable, type Table } from './table.ts'

/** How the rules of a day are put to rows of a type: worked out once, for all inventories. */
interface Plan {
  readonly checks: readonly StateCheck[]
  readonly layout: Layout
  readonly shape: Shape
  /** What was worked out for what is known of which facts are there; made anew when a fact turns out to be missing. */
  program: Program | undefined
  /** What had been learnt when it was made. */
  learnt: number
}

/** An inventory in columns, ready to be inspected again and again. */
export interface Inventory {
  readonly compiled: CompiledRuleset
  readonly question: InspectQuestion
  readonly checks: readonly StateCheck[]
  readonly plan: Plan
  readonly table: Table
}

/** Makes room for so many rows at a time, and works out how the rules are to be put to them. */
export function openInventory(compiled: CompiledRuleset, question: InspectQuestion, rows: number): Inventory {
  const plan = planFor(compiled, question)
  return { compiled, question, checks: plan.checks, plan, table: createTable(plan.layout, rows) }
}

function planFor(compiled: CompiledRuleset, question: InspectQuestion): Plan {
  const { type, at } = question
  return remember(compiled, `inspect ${type} ${at} ${question.doubts !== false}`, () => {
    const checks = checksFor(compiled, question)
    const atoms = [...new Set(checks.flatMap((check) => atomsOf(compiled, check.linked)))]
    const layout = layOut(compiled, type, at, atoms)
    const shape = createShape(layout.columns)
    return { checks, layout, shape, program: undefined, learnt: 0 }
  })
}

function programFor({ plan, compiled, question }: Inventory): Program {
  if (plan.program && plan.learnt === plan.layout.learnt) return plan.program
  const { circuit, outcomes } = translateChecks(plan.checks, plan.layout, compiled.pool)
  const wanted = question.doubts === false ? outcomes.filter(({ check }) => check.kind === 'broken') : outcomes
  plan.program = assemble(circuit, wanted)
  plan.learnt = plan.layout.learnt
  return plan.program
}

/** Puts rows into an inventory in place of those it has. */
export function putRows({ table, plan, question }: Inventory, rows: readonly InventoryRow[]): void {
  fill(table, plan.shape, question.at, rows, [0, rows.length])
}

/** What is wrong with the rows of an inventory, block by block, and in each by rule. Nothing is copied but their ids. */
export function inspectInventory(inventory: Inventory): RowFinding[] {
  const findings: RowFinding[] = []
  inspectInto(inventory, findings)
  return findings
}

function inspectInto(inventory: Inventory, findings: RowFinding[]): void {
  const { table } = inventory
  const program = programFor(inventory)
  const total = (table.size + 31) >> 5
  const asked = askedBits(table, total)
  for (let first = 0; first < total; first += BLOCK) {
    const words = Math.min(BLOCK, total - first)
    runBlock(program, table, first, words)
    for (const { check, from, flip } of program.outcomes) {
      const start = from * BLOCK
      for (let word = 0; word < words; word++) {
        const bits = (program.registers[start + word]! ^ flip) & asked[first + word]!
        if (bits !== 0) collect(bits, check, table.ids, (first + word) << 5, findings)
      }
    }
  }
  for (const row of table.odd.values()) judgeRow(inventory, row, findings)
}

/** The rows that words answer for: not those judged by themselves, nor those past the last. */
function askedBits({ odd, size }: Table, words: number): Int32Array {
  const bits = new Int32Array(words).fill(-1)
  if (size & 31) bits[words - 1] = (1 << (size & 31)) - 1
  for (const row of odd.keys()) bits[row >> 5]! &= ~(1 << (row & 31))
  return bits
}

function collect(
  word: number,
  check: RowFinding['check'],
  ids: readonly string[],
  row: number,
  findings: RowFinding[],
): void {
  for (let bits = word; bits !== 0; bits &= bits - 1)
    findings.push({ check, id: ids[row + 31 - Math.clz32(bits & -bits)]! })
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
  const { table, plan, question } = inventory
  for (let from = 0; from < rows.length; from += CHUNK) {
    fill(table, plan.shape, question.at, rows, [from, Math.min(from + CHUNK, rows.length)])
    inspectInto(inventory, findings)
  }
  return findings
}

/** How many rows are read at a time, so that what is in columns stays small whatever the length of the inventory. */
export const CHUNK = 1024

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
