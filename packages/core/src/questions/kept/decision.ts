import { canonical } from '#primitives/canonical.ts'
import { TRUE, UNKNOWN, type Facts, type Json, type Slug } from '#primitives/model.ts'
import type { Register } from '#register/model.ts'
import type { Bearer } from '#roles/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { rememberOfBoth } from '#ruleset/link.ts'
import { speakingOf } from '../candidates.ts'
import { gather, type Evidence } from '../evidence.ts'
import type { Actor } from '../model/case.ts'
import type { DecideAnswer, DecideQuestion } from '../model/decide.ts'
import { capacitiesOf, standingOf, type Capacity } from '../standing.ts'
import { routesOn } from '../steps.ts'
import { viewOf } from '../viewOf.ts'
import {
  askerFor,
  knownRole,
  NOBODY,
  personAsker,
  roleAsker,
  rosterOf,
  turnTo,
  type Askers,
  type Roster,
} from './asker.ts'
import { numberAsker, rowOf, type Crowd } from './crowd.ts'
import { desksOf, keep, NO_FACTS, numberOfDay, roomyDesks, rootFor, rootIn, type Desk, type Desks } from './desk.ts'
import { dayNumber, follow, NOWHERE, OPEN } from './forest.ts'
import { record } from './watch.ts'

/**
 * The answer to a question like one that has been asked before; `undefined` when it must be worked out. A question about
 * one object of a register, or as of an instant, is worked out each time. Nothing is made on the way.
 */
export function keptDecision(compiled: CompiledRuleset, question: DecideQuestion): DecideAnswer | undefined {
  const { register, at, actor } = question
  const desks = compiled.kept.desks as Desks | undefined
  if (desks === undefined) return undefined
  const desk = register === undefined ? desks.decide : desks.decideInRegister
  const day = numberOfDay(desks, at)
  const slot = desk.slots[question.object]?.[question.action]
  if (slot === undefined) return undefined
  const { askers } = desks
  // Most often somebody of the register asked last asks, who is found here without a call; whoever else it may be, below.
  const asker =
    actor?.person !== undefined &&
    actor.role === undefined &&
    actor.scope === undefined &&
    register === askers.lastRegister &&
    register !== undefined &&
    day !== 0 &&
    isPlain(question)
      ? askerIn(askers.lastRoster!, actor.person, day)
      : askerOf(askers, question, day)
  let place = rootAt(desk, slot, asker)
  if (place > 0) {
    const { facts } = question
    place = follow(desk.forest, place, facts === undefined ? NO_FACTS : facts, at, day, register !== undefined)
  }
  return place < OPEN ? (desk.forest.answers[~place] as DecideAnswer) : undefined
}

/** The root of the tree that a slot has for an asker; `NOWHERE` where there is none yet. */
function rootAt({ forest, crowd }: Desk, slot: number, asker: number): number {
  if (asker < 0 || asker >= crowd.width) return NOWHERE
  const { cells } = forest.memory
  return rootIn(cells, slot, crowd.numbers[cells[slot]! * crowd.width + asker]!)
}

const isPlain = (question: OpenQuestion): boolean =>
  question.id === undefined &&
  question.done === undefined &&
  question.known === undefined &&
  question.edition === undefined &&
  question.part === undefined

/** Whoever asks, where that is known from before; below zero where it is not, or the answer is not one to keep. */
function askerOf(askers: Askers, question: OpenQuestion, day: number): number {
  const { actor, register } = question
  if (day === 0 || !isPlain(question)) return STRANGER
  if (actor === undefined) return NOBODY
  const { person } = actor
  if (person === undefined) return roleOf(askers, actor, register)
  if (register === undefined || actor.role !== undefined || actor.scope !== undefined) return STRANGER
  const roster = knownRoster(askers, register)
  return roster === undefined ? STRANGER : askerIn(roster, person, day)
}

/** Which asker a person of a register is on a day; below zero where that is not known. */
function askerIn({ lines }: Roster, person: string, day: number): number {
  const line = lines[person]
  if (line === undefined) return STRANGER
  return (day >= line.from && day < line.until ? line.asker : turnTo(line, day)) || STRANGER
}

const STRANGER = -1

function roleOf(askers: Askers, { role, scope }: Actor, register: Register | undefined): number {
  const roster = register && knownRoster(askers, register)
  if (role === undefined || (register && (!roster || isDelegate(roster, role)))) return STRANGER
  return knownRole(askers, role, scope) ?? STRANGER
}

const knownRoster = (askers: Askers, register: Register): Roster | undefined =>
  register === askers.lastRegister ? askers.lastRoster : askers.rosters.get(register)

/** Whether something is delegated to somebody in the register, who is then seen otherwise than by its roles. */
const isDelegate = ({ state }: Roster, to: string): boolean => state.delegationsTo.has(to)

/** Whoever asks, made known for the next time; `undefined` where the answer is not one to keep. */
function meetAsker(compiled: CompiledRuleset, { askers }: Desks, question: OpenQuestion): number | undefined {
  const { actor, register } = question
  if (!isPlain(question) || dayNumber(question.at) === 0) return undefined
  if (actor === undefined) return NOBODY
  const { role, scope, person } = actor
  const roster = register && rosterOf(askers, register, () => viewOf(compiled, register, question.at).state)
  if (person === undefined)
    return role === undefined || (roster && isDelegate(roster, role)) ? undefined : roleAsker(askers, role, scope)
  if (roster === undefined || role !== undefined || scope !== undefined) return undefined
  return personAsker(roster, person, dayNumber(question.at), () => {
    const capacities = capacitiesOf(gather(compiled, question), actor)
    return askerFor(askers, capacities, isDelegate(roster, person) ? person : null)
  })
}

/** A question to which the facts of the case are given beside it: the same for all cases of a list. */
type OpenQuestion = Omit<DecideQuestion, 'facts'>

/** A decision worked out, and kept where it can be. */
export function decideAndKeep(
  compiled: CompiledRuleset,
  open: OpenQuestion,
  facts: Facts | undefined,
  work: (evidence: Evidence) => DecideAnswer,
): DecideAnswer {
  const question: DecideQuestion = { ...open, ...(facts && { facts }) }
  const desks = roomyDesks(compiled)
  const asker = meetAsker(compiled, desks, open)
  if (asker === undefined) return work(gather(compiled, question))
  const { object, action, register, at } = open
  const desk = register === undefined ? desks.decide : desks.decideInRegister
  const bearers = bearersOf(compiled, action, object)
  const { forest, crowd } = desk
  const row = rowOf(crowd, bearers.key)
  const root = rootFor(desk, object, action, row, numberIn(compiled, crowd, row, asker, question))
  const day = numberOfDay(desks, at)
  const place = follow(forest, forest.memory.cells[root]!, facts ?? NO_FACTS, at, day, register !== undefined)
  if (place < OPEN) return forest.answers[~place] as DecideAnswer
  if (place === OPEN) return work(gather(compiled, question))
  return keep(compiled, desk, root, day, (watch) => work(gather(compiled, { ...question, watch })))
}

/** The number of an asker among those whom the rules on an act see alike. */
function numberIn(
  compiled: CompiledRuleset,
  crowd: Crowd,
  row: number,
  asker: number,
  question: DecideQuestion,
): number {
  const known = asker < crowd.width ? crowd.numbers[row * crowd.width + asker]! : 0
  if (known !== 0) return known
  const capacities = desksOf(compiled).askers.capacities[asker]!
  return numberAsker(crowd, row, asker, question.actor && standingBefore(compiled, question, capacities))
}

/**
 * How the rules on an act see an actor: whom it is and whom it is not of all that they name. Nothing when that turns on
 * the case as well.
 */
function standingBefore(
  compiled: CompiledRuleset,
  question: DecideQuestion,
  capacities: readonly Capacity[],
): string | undefined {
  const { watch, turns, isLeft } = record()
  const evidence = gather(compiled, { ...question, watch })
  const seen = bearersOf(compiled, question.action, question.object)
    .list.map((bearer) => standingOf(evidence, capacities, bearer, question.action))
    .map((standing) => (standing === TRUE ? 'y' : standing === UNKNOWN ? 'u' : 'n'))
  return turns.length > 0 || isLeft() ? undefined : seen.join('')
}

interface Bearers {
  readonly list: readonly Bearer[]
  /** By which acts have the same bearers: who is one of them may turn on the object, and on the act in what is not kept alone. */
  readonly key: string
}

/** Everybody whom the rules on an act name: who has it, who is barred from it, who takes the steps on the object. */
const bearersOf = (compiled: CompiledRuleset, action: Slug, object: Slug): Bearers =>
  rememberOfBoth(compiled, 'bearers', action, object, () => {
    const speaking = speakingOf(compiled, action, object)
    const list = [
      ...[...speaking.positive, ...speaking.narrower].map((one) => one.bearer),
      ...speaking.banned.map((one) => one.rule.role),
      ...[...routesOn(compiled, object).values()].flat().map((one) => one.rule.role),
    ]
    return { list, key: list.length === 0 ? '' : `${object} ${canonical(list as unknown as Json)}` }
  })

/**
 * Decisions on many cases of one act by one actor, as a list shows them: what is the same for all is looked up once.
 * @param rest works out the cases that have not been asked before
 */
export function keptDecisions(
  compiled: CompiledRuleset,
  question: OpenQuestion,
  cases: readonly Facts[],
  rest: (facts: Facts) => DecideAnswer,
): readonly DecideAnswer[] {
  const { register, at, object, action } = question
  const desks = desksOf(compiled)
  const day = numberOfDay(desks, at)
  const asker = askerOf(desks.askers, question, day)
  const desk = register === undefined ? desks.decide : desks.decideInRegister
  const slot = desk.slots[object]?.[action]
  const root = slot === undefined ? NOWHERE : rootAt(desk, slot, asker)
  const { forest } = desk
  const answers = new Array<DecideAnswer>(cases.length)
  if (root < OPEN) return answers.fill(forest.answers[~root] as DecideAnswer)
  for (let row = 0; row < cases.length; row++) {
    const facts = cases[row]!
    // Working one out may clear the desk.
    const place = desk.forest === forest ? follow(forest, root, facts, at, day, register !== undefined) : OPEN
    answers[row] = place < OPEN ? (forest.answers[~place] as DecideAnswer) : rest(facts)
  }
  return answers
}
