import type { Day, Facts, Path, Slug } from '#primitives/model.ts'
import { noNames, type Names } from '#primitives/names.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { CaseQuestion } from '../model/case.ts'
import { createAskers, type Askers } from './asker.ts'
import { take } from './cells.ts'
import { gatherCrowd, type Crowd } from './crowd.ts'
import { dayNumber, follow, grow, NOWHERE, OPEN, plantForest, type Forest } from './forest.ts'
import { record, type Watch } from './watch.ts'

/**
 * The answers kept to one question: for each act on each object a tree for all whom its rules see alike. Where the trees
 * begin lies in the memory of the forest, in a slot for each act and object: the row of the crowd, how many trees there is
 * room for, and the root for each number from 0, which is nobody's.
 */
export interface Desk {
  forest: Forest
  crowd: Crowd
  /** Where the slot of each act on each object begins. */
  slots: Names<Names<number>>
}

/** What a ruleset has answered. Made when first asked; kept with what was linked. */
export interface Desks {
  readonly decide: Desk
  readonly decideInRegister: Desk
  readonly route: Desk
  readonly who: Desk
  readonly askers: Askers
  /** The day asked about last, which is most often the one asked about next, and its number. */
  lastDay: Day
  lastNumber: number
}

/** Beyond so many cells, answers or askers' numbers a desk is cleared and begins anew, so that it stays bounded. */
const MOST_CELLS = 2_000_000
const MOST_ANSWERS = 300_000
const MOST_NUMBERS = 20_000_000
/** Beyond so many askers all desks are. */
const MOST_ASKERS = 50_000

const desk = (paths: Path[]): Desk => ({
  forest: plantForest(paths),
  crowd: gatherCrowd(),
  slots: noNames(),
})

export const desksOf = (compiled: CompiledRuleset): Desks => (compiled.kept.desks ?? makeDesks(compiled)) as Desks

function makeDesks(compiled: CompiledRuleset): Desks {
  const paths: Path[] = []
  const desks: Desks = {
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

/** The slot of an act on an object; one that belongs to nobody where there is none. */
const slotOf = ({ slots }: Desk, object: Slug, action: Slug): number => slots[object]?.[action] ?? NOWHERE

/** Where the roots stand in a slot. */
const ROOTS = 2

/** The root of the tree that a slot has for those of one number; `NOWHERE` where there is none, and for number 0. */
export const rootIn = (cells: Int32Array, slot: number, number: number): number =>
  number <= cells[slot + 1]! ? cells[slot + ROOTS + number]! : NOWHERE

/**
 * In which cell the root stands of the tree for those of one number. A slot is made when first needed, with the row of the
 * crowd in which its askers are numbered; one without room moves.
 */
export function rootFor(desk: Desk, object: Slug, action: Slug, row: number, number: number): number {
  const { memory } = desk.forest
  const slot = slotOf(desk, object, action)
  const room = memory.cells[slot + 1]!
  if (number <= room) return slot + ROOTS + number
  const larger = Math.max(3, room * 2, number)
  const made = take(memory, ROOTS + 1 + larger)
  memory.cells[made] = row
  memory.cells[made + 1] = larger
  memory.cells.copyWithin(made + ROOTS, slot + ROOTS, slot + ROOTS + 1 + room)
  ;(desk.slots[object] ??= noNames())[action] = made
  return made + ROOTS + number
}

/** Empties a desk that has grown beyond its bounds. */
function tidy(of: Desk): void {
  const { memory, answers, paths } = of.forest
  const isWithin = memory.size < MOST_CELLS && answers.length < MOST_ANSWERS && of.crowd.numbers.length < MOST_NUMBERS
  if (!isWithin) Object.assign(of, desk(paths))
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
export function keep<T>({ pool }: CompiledRuleset, of: Desk, root: number, day: number, work: (watch: Watch) => T): T {
  const { watch, turns, isLeft } = record()
  const made = frozen(work(watch))
  grow(of.forest, root, { turns, day, answer: isLeft() ? undefined : made, pool })
  tidy(of)
  return made
}

/** Where it matters to nobody who asks, all have the same number. */
const EVERYBODY = 1

/** The answer to a question that nobody in particular asks, kept after the first time; each slot has one tree. */
export function keptAnswer<Q extends Case, T>(
  compiled: CompiledRuleset,
  of: Desk,
  question: Q,
  work: (compiled: CompiledRuleset, question: Q, watch: Watch | undefined) => T,
): T {
  const desks = desksOf(compiled)
  const { object, action, facts, at } = question
  const slot = slotOf(of, object, action)
  const day = numberOfDay(desks, at)
  if (day === 0) return work(compiled, question, undefined)
  const root = rootIn(of.forest.memory.cells, slot, EVERYBODY)
  const place = follow(of.forest, root, facts === undefined ? NO_FACTS : facts, at, day, false)
  if (place < OPEN) return of.forest.answers[~place] as T
  if (place === OPEN) return work(compiled, question, undefined)
  return keep(compiled, of, rootFor(of, object, action, 0, EVERYBODY), day, (watch) => work(compiled, question, watch))
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
