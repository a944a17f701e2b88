import type { Atom, AtomPool } from '#conditions/compile/link.ts'
import type { Day, Facts, Json, Path } from '#primitives/model.ts'
import { asName } from '#primitives/names.ts'
import { emptyMemory, take, type Memory } from './cells.ts'
import type { Turn } from './watch.ts'

/**
 * What a branch asks: of a fact, which scalar it is or how it compares with a whole number; of the day; any test. Of the
 * comparisons, an odd number denies the one before it, and the second pair leaves the same out.
 */
const IS_TRUE = 0
const IS_FALSE = 1
const IS = 2
const ONE_OF = 3
const AT_MOST = 4
const ABOVE = 5
const BELOW = 6
const AT_LEAST = 7
const REACHED = 8
const KEPT = 9
const KNOWN = 10
const TEST = 11

/** Where the ways begin in a branch: no, yes, and then not knowing. */
const WAYS = 2
const UNSURE = 2
const BRANCH = 5

/** Where no case has gone before. */
export const NOWHERE = 0
/** Where a case must be worked out each time. */
export const OPEN = -1

/**
 * Decision trees that grow as questions are asked: each branch asks one thing, each leaf is an answer. They lie side by
 * side in one memory. A place above zero is a branch, below `OPEN` a leaf.
 */
export interface Forest {
  /**
   * Five cells a branch: its kind with the fact it asks about, what it compares with, and where no, yes and not knowing
   * lead.
   */
  readonly memory: Memory
  readonly paths: Path[]
  readonly values: (Json | Atom)[]
  /** The answer of each leaf, whose place is its number here, denied bit by bit; the first is that of `OPEN`. */
  readonly answers: unknown[]
}

/** @param paths the facts by number, the same for all forests of a ruleset */
export const plantForest = (paths: Path[]): Forest => ({
  memory: emptyMemory(),
  paths,
  values: [],
  answers: [undefined],
})

/** A day as a number that compares as the day does; 0 for a text that is not written as a day. */
export function dayNumber(day: Day): number {
  if (day.length !== 10 || day.charCodeAt(4) !== 45 || day.charCodeAt(7) !== 45) return 0
  return (
    day.charCodeAt(0) * 10_000_000 +
    day.charCodeAt(1) * 1_000_000 +
    day.charCodeAt(2) * 100_000 +
    day.charCodeAt(3) * 10_000 +
    day.charCodeAt(5) * 1_000 +
    day.charCodeAt(6) * 100 +
    day.charCodeAt(8) * 10 +
    day.charCodeAt(9)
  )
}

/** The world that a test is put to where it has no quicker form; only ever used within one step. */
const world: { at: Day; facts: Facts } = { at: '', facts: {} }

/**
 * The place that a case leads to from a place. With a register behind the question, a fact that it does not give may
 * stand there, so that no way is taken without it. Which way is taken is reckoned as a number: nobody can foresee how a
 * comparison comes out, the processor no better than others, and a jump that it did not foresee costs more than adding.
 */
export function follow(forest: Forest, from: number, facts: Facts, at: Day, day: number, hasRegister: boolean): number {
  const { paths, values } = forest
  const { cells } = forest.memory
  let place = from
  while (place > 0) {
    const head = cells[place]!
    const kind = head & 15
    const operand = cells[place + 1]!
    let way: number
    if (kind < REACHED) {
      const value = readFact(facts, paths[head >> 4]!, head >> 4)
      if (value === undefined) {
        if (hasRegister) return OPEN
        way = UNSURE
      } else if (kind >= AT_MOST) {
        if (typeof value === 'number') way = compared(kind, value, operand)
        else way = value === null ? 0 : UNSURE
      } else if (kind === IS) way = +(value === values[operand])
      else if (kind < IS) way = +(value === (kind === IS_TRUE))
      else way = +(values[operand] as readonly Json[]).includes(value)
    } else if (kind === REACHED) way = +(day >= operand)
    else if (kind === KEPT) way = +(day <= operand)
    else if (kind === KNOWN) way = +(facts[paths[head >> 4]!] !== undefined)
    else {
      const truth = truthOf(values[operand] as Atom, facts, at, hasRegister)
      if (truth < 0) return OPEN
      way = truth === 1 ? UNSURE : truth >> 1
    }
    place = cells[place + WAYS + way]!
  }
  return place
}

/** 1 when a number compares so with a whole one, else 0. */
const compared = (kind: number, value: number, operand: number): number =>
  ((+(value < operand) | (+(value === operand) & ~(kind >> 1))) ^ kind) & 1

/**
 * A fact by its path. Sixteen places that read the same: the engine remembers, for each place, which member was read there
 * last and where it lies, so that facts that are read at places of their own are found without a search.
 */
function readFact(facts: Facts, path: Path, at: number): Json | undefined {
  switch (at & 15) {
    case 0:
      return facts[path]
    case 1:
      return facts[path]
    case 2:
      return facts[path]
    case 3:
      return facts[path]
    case 4:
      return facts[path]
    case 5:
      return facts[path]
    case 6:
      return facts[path]
    case 7:
      return facts[path]
    case 8:
      return facts[path]
    case 9:
      return facts[path]
    case 10:
      return facts[path]
    case 11:
      return facts[path]
    case 12:
      return facts[path]
    case 13:
      return facts[path]
    case 14:
      return facts[path]
    default:
      return facts[path]
  }
}

function truthOf({ paths, test, leaf }: Atom, facts: Facts, at: Day, hasRegister: boolean): number {
  if (hasRegister && ('where' in leaf || paths.some((one) => facts[one] === undefined && one !== 'at'))) return OPEN
  world.at = at
  world.facts = facts
  return test(world)
}

const ORDERED: Readonly<Record<string, number>> = { lte: AT_MOST, lt: BELOW, gte: AT_LEAST, gt: ABOVE }

/** The head and the operand of the branch for a turn; a comparison with a scalar needs no look at how it is written. */
function branchFor(forest: Forest, turn: Turn, { atoms }: AtomPool): readonly [head: number, operand: number] {
  const about = (kind: number, path: Path): number => kind | (indexIn(forest.paths, asName(path)) << 4)
  if (turn.on === 'fact') return [about(KNOWN, turn.path), 0]
  if (turn.on !== 'test') return [turn.on === 'day' ? REACHED : KEPT, dayNumber(turn.day)]
  const atom = atoms[turn.atom]!
  const { leaf } = atom
  if ('test' in leaf && leaf.test !== 'at' && 'const' in leaf.to) {
    const to = leaf.to.const
    const ordered = ORDERED[leaf.op]
    if (leaf.op === 'eq' && isScalar(to))
      return typeof to === 'boolean'
        ? [about(to ? IS_TRUE : IS_FALSE, leaf.test), 0]
        : [about(IS, leaf.test), indexIn(forest.values, typeof to === 'string' ? asName(to) : to)]
    if (leaf.op === 'in' && Array.isArray(to) && to.every(isScalar))
      return [about(ONE_OF, leaf.test), indexIn(forest.values, to)]
    if (ordered !== undefined && typeof to === 'number' && to === (to | 0)) return [about(ordered, leaf.test), to]
  }
  return [TEST, indexIn(forest.values, atom)]
}

const isScalar = (value: Json): boolean => value === null || typeof value !== 'object'

function indexIn<T>(list: T[], one: T): number {
  const known = list.indexOf(one)
  return known >= 0 ? known : list.push(one) - 1
}

function addBranch({ memory }: Forest, [head, operand]: readonly [number, number]): number {
  const place = take(memory, BRANCH)
  memory.cells[place] = head
  memory.cells[place + 1] = operand
  return place
}

/** In which cell the way stands that a turn took from a branch. */
const wayOf = (place: number, { came }: Turn): number => place + WAYS + (came === 1 ? UNSURE : came >> 1)

/** Beyond so many branches about other days a tree does not grow. */
const MOST_DAYS = 128

/**
 * Lets a tree grow by one answer along what it turned on. The evaluation is a function of what it asks, so a case that has
 * gone the same way so far asks the same thing next. What it asks of the day may itself turn on the day: where a branch asks
 * about another, it is followed, and the tree grows beyond it.
 * @param root the cell in which the root of the tree stands
 */
export function grow(
  forest: Forest,
  root: number,
  { turns, day, answer, pool }: { turns: readonly Turn[]; day: number; answer: unknown; pool: AtomPool },
): void {
  const { memory } = forest
  let cell = root
  let others = 0
  for (const turn of [...turns, undefined]) {
    const branch = turn && branchFor(forest, turn, pool)
    let place = memory.cells[cell]!
    while (place > 0 && !(branch && isAsking(memory.cells, place, branch))) {
      const way = wayOnDay(memory.cells, place, day)
      if (way === UNSURE || ++others > MOST_DAYS) return
      cell = place + WAYS + way
      place = memory.cells[cell]!
    }
    if (place < 0) return
    if (place === NOWHERE) place = branch ? addBranch(forest, branch) : addLeaf(forest, answer)
    memory.cells[cell] = place
    if (turn) cell = wayOf(place, turn)
  }
}

const isAsking = (cells: Int32Array, place: number, [head, operand]: readonly [number, number]): boolean =>
  cells[place] === head && cells[place + 1] === operand

/** The way that a day takes from a branch, where that asks about the day alone. */
function wayOnDay(cells: Int32Array, place: number, day: number): number {
  const operand = cells[place + 1]!
  if (cells[place] === REACHED) return +(day >= operand)
  return cells[place] === KEPT ? +(day <= operand) : UNSURE
}

const addLeaf = (forest: Forest, answer: unknown): number =>
  answer === undefined ? OPEN : ~(forest.answers.push(answer) - 1)
