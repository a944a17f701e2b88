import type { Day, Facts, Path, Slug } from '#primitives/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { CaseQuestion } from '../model/case.ts'
import { createAskers, type Askers } from './asker.ts'
import { gatherCrowd, type Crowd } from './crowd.ts'
import { answerAt, dayNumber, doubled, follow, grow, NOWHERE, OPEN, plantForest, type Forest } from './forest.ts'
import { record, type Watch } from './watch.ts'

/**
 * The answers kept to one question: for each act on each object a tree for all whom its rules see alike. It lies in a few
 * arrays of numbers, for the same reason as the forest.
 */
export interface Desk {
  forest: Forest
  crowd: Crowd
  /** Two numbers for each object and act, by their numbers: the row of the crowd, and where its roots begin or 0. */
  slots: Int32Array
  columns: number
  /** Where each tree begins in the forest. The first of a slot's roots is the room for them. */
  roots: Int32Array
  size: number
}

/** What a ruleset has answered. Made when first asked; kept with what was linked. */
export interface Desks {
  readonly objects: Map<Slug, number>
  readonly actions: Map<Slug, number>
  readonly decide: Desk
  readonly decideInRegister: Desk
  readonly route: Desk
  readonly who: Desk
  readonly askers: Askers
  /** The day asked about last, which is most often the one asked about next, and its number. */
  lastDay: Day
  lastNumber: number
}

/** Beyond so many branches, answers, trees or askers' numbers a desk is cleared and begins anew, so that it stays bounded. */
const MOST = 300_000
/** Beyond so many askers all desks are. */
const MOST_ASKERS = 50_000
const MOST_ROOTS = 500_000
const MOST_NUMBERS = 20_000_000

const desk = (paths: Path[]): Desk => ({
  forest: plantForest(paths),
  crowd: gatherCrowd(),
  slots: new Int32Array(64),
  columns: 8,
  roots: new Int32Array(64),
  size: 1,
})

export const desksOf = (compiled: CompiledRuleset): Desks => (compiled.kept.desks ?? makeDesks(compiled)) as Desks

function makeDesks(compiled: CompiledRuleset): Desks {
  const paths: Path[] = []
  const desks: Desks = {
    objects: new Map(),
    actions: new Map(),
    decide: desk(paths),
    decideInRegister: desk(paths),
    route: desk(paths),
    who: desk(paths),
    askers: createAskers(),
    lastDay: '',
    lastNumber: 0,
  }
  compiled.kept.desks = desks
  return desks
}

/** The desks with room for one more asker. */
export const roomyDesks = (compiled: CompiledRuleset): Desks => {
  const desks = desksOf(compiled)
  return desks.askers.capacities.length > MOST_ASKERS ? makeDesks(compiled) : desks
}

/** The number of a day, that of the last one asked about from memory. */
export function numberOfDay(desks: Desks, day: Day): number {
  if (day === desks.lastDay) return desks.lastNumber
  desks.lastDay = day
  return (desks.lastNumber = dayNumber(day))
}

/** The slot of an act on an object; 0 where nobody has asked about it. */
export function slotOf(desks: Desks, of: Desk, object: Slug, action: Slug): number {
  const row = desks.objects.get(object)
  const column = desks.actions.get(action)
  if (row === undefined || column === undefined || column >= of.columns) return 0
  const slot = (row * of.columns + column) << 1
  return slot < of.slots.length && of.slots[slot + 1] !== 0 ? slot : 0
}

/** Opens a slot, whose askers are numbered in a row of the crowd. */
export function openSlot(desks: Desks, of: Desk, object: Slug, action: Slug, row: number): number {
  const known = slotOf(desks, of, object, action)
  if (known > 0) return known
  const line = numberOf(desks.objects, object)
  const column = numberOf(desks.actions, action)
  while (column >= of.columns) widen(of)
  while ((line + 1) * of.columns * 2 > of.slots.length) of.slots = doubled(of.slots)
  const slot = (line * of.columns + column) << 1
  of.slots[slot] = row
  of.slots[slot + 1] = addRoots(of, 4)
  return slot
}

/** Makes room for twice as many acts. */
function widen(of: Desk): void {
  const { slots, columns } = of
  const width = columns * 2
  of.slots = new Int32Array(slots.length * 2)
  of.columns = width
  for (let from = 0; from < slots.length; from += width) of.slots.set(slots.subarray(from, from + width), from * 2)
}

function addRoots(of: Desk, room: number): number {
  const first = of.size
  of.size += room
  while (of.size > of.roots.length) of.roots = doubled(of.roots)
  of.roots[first] = room
  return first
}

/** Where the root of the tree stands that a slot has for those of one number. */
export function rootFor(of: Desk, slot: number, number: number): number {
  const first = of.slots[slot + 1]!
  const room = of.roots[first]!
  if (number < room) return first + number
  const moved = addRoots(of, Math.max(room * 2, number + 1))
  of.roots.copyWithin(moved + 1, first + 1, first + room)
  of.slots[slot + 1] = moved
  return moved + number
}

/** Empties a desk that has grown beyond its bounds. */
function tidy(of: Desk): void {
  const { forest, size, crowd } = of
  const isWithin =
    forest.size + forest.answers.length < MOST && size < MOST_ROOTS && crowd.numbers.length < MOST_NUMBERS
  if (!isWithin) Object.assign(of, desk(forest.paths))
}

/** The number of a name; they begin at 1. */
function numberOf(names: Map<string, number>, name: string): number {
  const known = names.get(name)
  if (known !== undefined) return known
  names.set(name, names.size + 1)
  return names.size
}

/** An answer that is given to many: nobody can change it under the others. */
function frozen<T>(answer: T): T {
  if (answer === null || typeof answer !== 'object') return answer
  for (const member of Object.values(answer)) {
    if (member === null || typeof member !== 'object') continue
    for (const part of Object.values(member)) Object.freeze(part)
    Object.freeze(member)
  }
  return Object.freeze(answer)
}

/** Works an answer out, and keeps it with what it turned on. */
export function keep<T>(compiled: CompiledRuleset, of: Desk, root: number, answer: (watch: Watch) => T): T {
  const { watch, turns, isLeft } = record()
  const made = frozen(answer(watch))
  of.roots[root] = grow(of.forest, of.roots[root]!, turns, isLeft() ? undefined : made, compiled.pool)
  tidy(of)
  return made
}

/** The answer to a question that nobody in particular asks, kept after the first time; each slot has one tree. */
export function keptAnswer<Q extends Case, T>(
  compiled: CompiledRuleset,
  of: Desk,
  question: Q,
  work: (compiled: CompiledRuleset, question: Q, watch: Watch | undefined) => T,
): T {
  const desks = desksOf(compiled)
  const { object, action, facts, at } = question
  const slot = slotOf(desks, of, object, action)
  const day = numberOfDay(desks, at)
  if (day === 0) return work(compiled, question, undefined)
  const root = slot === 0 ? NOWHERE : of.roots[of.slots[slot + 1]! + 1]!
  const place = follow(of.forest, root, facts === undefined ? NO_FACTS : facts, at, day, false)
  if (place < OPEN) return answerAt(of.forest, place) as T
  if (place === OPEN) return work(compiled, question, undefined)
  const tree = rootFor(of, openSlot(desks, of, object, action, 0), 1)
  return keep(compiled, of, tree, (watch) => work(compiled, question, watch))
}

/** Whether a question is put to the rules alone, and not about anything in a register. */
export const isOfRules = (question: CaseQuestion): boolean =>
  question.register === undefined &&
  question.id === undefined &&
  question.edition === undefined &&
  question.part === undefined

interface Case {
  readonly object: Slug
  readonly action: Slug
  readonly facts?: Facts
  readonly at: Day
}

export const NO_FACTS: Facts = Object.freeze({})
