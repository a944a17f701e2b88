import type { Day, Facts, Slug } from '#primitives/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { CaseQuestion } from '../model/case.ts'
import { createAskers, NOBODY, type Askers } from './asker.ts'
import { answerAt, dayNumber, doubled, follow, grow, NOWHERE, OPEN, plantForest, type Forest } from './forest.ts'
import { record, type Watch } from './watch.ts'

/**
 * The answers kept to one question: a slot for each act on each object, in each a tree for each asker. All whom the
 * rules see alike share a tree. It lies in a few arrays of numbers, for the same reason as the forest.
 */
export interface Desk {
  forest: Forest
  /** The slot of each object and act, by their numbers; 0 where nobody has asked. */
  slots: Int32Array
  columns: number
  size: number
  /** The tree of each asker in each slot; 0 where that is not known yet. Nobody in particular is asker 0. */
  trees: Uint16Array
  askers: number
  /** The place of each tree in the forest. */
  readonly roots: number[]
  /** The tree of all who are seen alike, by slot. */
  readonly alike: Map<string, number>[]
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

/** Beyond so many branches, answers, trees or askers' places a desk is cleared and begins anew, so that it stays bounded. */
const MOST = 300_000
const MOST_TREES = 65_000
const MOST_PLACES = 20_000_000

const desk = (): Desk => ({
  forest: plantForest(),
  slots: new Int32Array(64),
  columns: 8,
  size: 1,
  trees: new Uint16Array(64),
  askers: 4,
  roots: [NOWHERE],
  alike: [new Map()],
})

export const desksOf = (compiled: CompiledRuleset): Desks => (compiled.kept.desks ?? makeDesks(compiled)) as Desks

function makeDesks(compiled: CompiledRuleset): Desks {
  const desks: Desks = {
    objects: new Map(),
    actions: new Map(),
    decide: desk(),
    decideInRegister: desk(),
    route: desk(),
    who: desk(),
    askers: createAskers(),
    lastDay: '',
    lastNumber: 0,
  }
  compiled.kept.desks = desks
  return desks
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
  const at = row * of.columns + column
  return at < of.slots.length ? of.slots[at]! : 0
}

export function openSlot(desks: Desks, of: Desk, object: Slug, action: Slug): number {
  const known = slotOf(desks, of, object, action)
  if (known > 0) return known
  const row = numberOf(desks.objects, object)
  const column = numberOf(desks.actions, action)
  while (column >= of.columns) widen(of)
  while ((row + 1) * of.columns > of.slots.length) of.slots = doubled(of.slots)
  of.alike.push(new Map())
  return (of.slots[row * of.columns + column] = of.size++)
}

/** Makes room for twice as many acts. */
function widen(of: Desk): void {
  const { slots, columns } = of
  of.slots = new Int32Array(slots.length * 2)
  of.columns = columns * 2
  for (let at = 0; at < slots.length; at++)
    of.slots[Math.floor(at / columns) * of.columns + (at % columns)] = slots[at]!
}

/** Gives an asker its tree in a slot: that of all who are seen alike, or one of its own. */
export function giveTree(of: Desk, slot: number, asker: number, likeness: string | undefined): number {
  const alike = of.alike[slot]!
  const tree = (likeness === undefined ? undefined : alike.get(likeness)) ?? of.roots.push(NOWHERE) - 1
  if (likeness !== undefined) alike.set(likeness, tree)
  if (asker >= of.askers || (slot + 1) * of.askers > of.trees.length) makeRoom(of, asker, slot)
  of.trees[slot * of.askers + asker] = tree
  return tree
}

function makeRoom(of: Desk, asker: number, slot: number): void {
  const { trees, askers } = of
  while (asker >= of.askers) of.askers *= 2
  let slots = Math.max(16, Math.floor(trees.length / askers))
  while (slot >= slots) slots *= 2
  of.trees = new Uint16Array(slots * of.askers)
  for (let at = 0; at < trees.length; at++) of.trees[Math.floor(at / askers) * of.askers + (at % askers)] = trees[at]!
}

/** Empties a desk that has grown beyond its bounds. */
function tidy(of: Desk): void {
  const { forest, roots, trees } = of
  const isWithin = forest.size + forest.answers.length < MOST && roots.length < MOST_TREES && trees.length < MOST_PLACES
  if (!isWithin) Object.assign(of, desk())
}

function numberOf(names: Map<string, number>, name: string): number {
  const known = names.get(name)
  if (known !== undefined) return known
  names.set(name, names.size)
  return names.size - 1
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
export function keep<T>(compiled: CompiledRuleset, of: Desk, tree: number, answer: (watch: Watch) => T): T {
  const { watch, turns, isLeft } = record()
  const made = frozen(answer(watch))
  of.roots[tree] = grow(of.forest, of.roots[tree]!, turns, isLeft() ? undefined : made, compiled.pool)
  tidy(of)
  return made
}

/** The answer to a question that nobody in particular asks, kept after the first time. */
export function keptAnswer<T>(
  compiled: CompiledRuleset,
  of: Desk,
  action: Slug,
  { object, facts = NO_FACTS, at }: Case,
  answer: (watch: Watch | undefined) => T,
): T {
  const desks = desksOf(compiled)
  const slot = slotOf(desks, of, object, action)
  const tree = slot === 0 ? 0 : of.trees[slot * of.askers + NOBODY]!
  const day = numberOfDay(desks, at)
  const place = tree === 0 ? NOWHERE : follow(of.forest, of.roots[tree]!, facts, at, day, false)
  if (place < OPEN) return answerAt(of.forest, place) as T
  if (place === OPEN || day === 0) return answer(undefined)
  return keep(compiled, of, tree || giveTree(of, openSlot(desks, of, object, action), NOBODY, undefined), answer)
}

/** Whether a question is put to the rules alone, and not about anything in a register. */
export const isOfRules = (question: CaseQuestion): boolean =>
  question.register === undefined &&
  question.id === undefined &&
  question.edition === undefined &&
  question.part === undefined

interface Case {
  readonly object: Slug
  readonly facts?: Facts
  readonly at: Day
}

export const NO_FACTS: Facts = Object.freeze({})
