import type { Json } from '#primitives/model.ts'
import type { RegisterEvent } from '#register/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { InspectQuestion, InventoryRow, RowFinding } from '../model/inspect.ts'
import { nameOf, type StateCheck } from './checks.ts'
import { CHUNK, inspectThrough, judge, openInventory } from './inspect.ts'

/** What changed when something became known of an object. */
export interface InventoryChange {
  readonly appeared: readonly RowFinding[]
  readonly cured: readonly RowFinding[]
}

/** An inventory whose findings are kept up to date: after a change only the rules that read what changed are asked again. */
export interface WatchedInventory {
  /** Every finding as things stand. */
  readonly findings: () => readonly RowFinding[]
  /** New values of facts of one object, which may be new itself; `undefined` takes a fact away. */
  readonly change: (id: string, facts: Readonly<Record<string, Json | undefined>>) => InventoryChange
  /** The same from an event of a register that establishes facts. */
  readonly apply: (event: RegisterEvent) => InventoryChange
}

/** Inspects an inventory once, and keeps its findings as its objects change. The rows given are copied when they change. */
export function watchInventory(
  compiled: CompiledRuleset,
  question: InspectQuestion,
  rows: readonly InventoryRow[],
): WatchedInventory {
  const inventory = openInventory(compiled, question, Math.min(rows.length, CHUNK))
  const { checks } = inventory
  const readers = readersOf(checks)
  const objects = new Map(rows.map((row) => [row.id, row]))
  const found = new Map<string, Map<number, RowFinding>>()
  const numbers = new Map(checks.flatMap((check, at) => [[check.broken, at] as const, [check.doubt, at] as const]))
  const ofRow = (id: string): Map<number, RowFinding> => {
    const known = found.get(id) ?? new Map<number, RowFinding>()
    found.set(id, known)
    return known
  }
  for (const finding of inspectThrough(inventory, rows)) ofRow(finding.id).set(numbers.get(finding.check)!, finding)

  const change: WatchedInventory['change'] = (id, facts) => {
    const before = objects.get(id)
    const row: InventoryRow = { ...before, ...facts, id }
    objects.set(id, row)
    const asked = before
      ? new Set(Object.keys(facts).flatMap((name) => readers.get(name) ?? []))
      : checks.map((_, at) => at)
    const world = { at: question.at, facts: {}, look: (path: string) => row[nameOf(path)] }
    const ask = (atom: number) => compiled.pool.atoms[atom]!.test(world)
    const own = ofRow(id)
    const appeared: RowFinding[] = []
    const cured: RowFinding[] = []
    for (const at of asked) {
      const said = judge(checks[at]!, ask)
      const now = said?.kind === 'cannot-tell' && question.doubts === false ? undefined : said
      const then = own.get(at)
      if (then?.check === now) continue
      if (then) cured.push(then)
      own.delete(at)
      if (!now) continue
      const finding = { check: now, id }
      own.set(at, finding)
      appeared.push(finding)
    }
    return { appeared, cured }
  }
  return {
    findings: () => [...found.values()].flatMap((own) => [...own.values()]),
    change,
    apply: ({ object, establishes = {} }) =>
      change(object.id, Object.fromEntries(Object.entries(establishes).map(([path, value]) => [nameOf(path), value]))),
  }
}

/** Which rules read each fact. */
function readersOf(checks: readonly StateCheck[]): ReadonlyMap<string, readonly number[]> {
  const readers = new Map<string, number[]>()
  for (const [at, check] of checks.entries())
    for (const name of check.reads) readers.set(name, [...(readers.get(name) ?? []), at])
  return readers
}
