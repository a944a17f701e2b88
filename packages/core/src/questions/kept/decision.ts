import { canonical } from '#primitives/canonical.ts'
import { TRUE, UNKNOWN, type Facts, type Json, type Slug } from '#primitives/model.ts'
import type { Bearer } from '#roles/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { rememberOfBoth } from '#ruleset/link.ts'
import { speakingOf } from '../candidates.ts'
import { gather, type Evidence } from '../evidence.ts'
import type { DecideAnswer, DecideQuestion } from '../model/decide.ts'
import { capacitiesOf, standingOf, type Capacity } from '../standing.ts'
import { routesOn } from '../steps.ts'
import { viewOf } from '../viewOf.ts'
import { askerFor, askerOn, NOBODY, personAsker, roleAsker, rosterOf, type Askers, type Roster } from './asker.ts'
import { numberAsker, rowOf } from './crowd.ts'
import {
  desksOf,
  keep,
  NO_FACTS,
  numberOfDay,
  openSlot,
  roomyDesks,
  rootFor,
  slotOf,
  type Desk,
  type Desks,
} from './desk.ts'
import { answerAt, dayNumber, follow, NOWHERE, OPEN } from './forest.ts'
import { record } from './watch.ts'

/**
 * The answer to a question like one that has been asked before; `undefined` when it must be worked out. A question about
 * one object of a register, or as of an instant, is worked out each time. Nothing is made on the way.
 */
export function keptDecision(compiled: CompiledRuleset, question: DecideQuestion): DecideAnswer | undefined {
  const { register, facts, at } = question
  const desks = desksOf(compiled)
  const day = numberOfDay(desks, at)
  const asker = askerOf(desks, question, day)
  if (asker < 0 || day === 0) return undefined
  const desk = register === undefined ? desks.decide : desks.decideInRegister
  const root = rootOf(desk, slotOf(desks, desk, question.object, question.action), asker)
  if (root < OPEN) return answerAt(desk.forest, root) as DecideAnswer
  const place = follow(desk.forest, root, facts === undefined ? NO_FACTS : facts, at, day, register !== undefined)
  return place < OPEN ? (answerAt(desk.forest, place) as DecideAnswer) : undefined
}

/** The root of the tree for an asker in a slot; `NOWHERE` where there is none yet. */
function rootOf({ slots, crowd, roots }: Desk, slot: number, asker: number): number {
  if (slot === 0 || asker >= crowd.width) return NOWHERE
  const number = crowd.numbers[slots[slot]! * crowd.width + asker]!
  const first = slots[slot + 1]!
  return number !== 0 && number < roots[first]! ? roots[first + number]! : NOWHERE
}

const isPlain = (question: DecideQuestion): boolean =>
  question.id === undefined &&
  question.done === undefined &&
  question.known === undefined &&
  question.edition === undefined &&
  question.part === undefined

/** Whoever asks, where that is known from before; below zero where it is not, or the answer is not one to keep. */
function askerOf({ askers }: Desks, question: DecideQuestion, day: number): number {
  if (!isPlain(question)) return STRANGER
  const { actor, register } = question
  if (actor === undefined) return NOBODY
  const { role, scope, person } = actor
  const roster = register === undefined ? undefined : knownRoster(askers, register)
  if (person === undefined) {
    if (role === undefined || (register !== undefined && (roster === undefined || isDelegate(roster, role))))
      return STRANGER
    return (scope === undefined ? askers.byRole.get(role) : askers.byScope.get(role)?.get(scope)) ?? STRANGER
  }
  if (roster === undefined || role !== undefined || scope !== undefined) return STRANGER
  const line = roster.lines.get(person)
  return line === undefined ? STRANGER : askerOn(line, day) || STRANGER
}

const STRANGER = -1

const knownRoster = (askers: Askers, register: DecideQuestion['register'] & {}): Roster | undefined =>
  register === askers.lastRegister ? askers.lastRoster : askers.rosters.get(register)

/** Whether something is delegated to somebody in the register, who is then seen otherwise than by its roles. */
const isDelegate = ({ state }: Roster, to: string): boolean => state.delegationsTo.has(to)

/** Whoever asks, made known for the next time; `undefined` where the answer is not one to keep. */
function meetAsker(compiled: CompiledRuleset, { askers }: Desks, question: DecideQuestion): number | undefined {
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

/** A decision worked out, and kept where it can be. */
export function decideAndKeep(
  compiled: CompiledRuleset,
  question: DecideQuestion,
  work: (evidence: Evidence) => DecideAnswer,
): DecideAnswer {
  const desks = roomyDesks(compiled)
  const asker = meetAsker(compiled, desks, question)
  if (asker === undefined) return work(gather(compiled, question))
  const { object, action, register, at, facts = NO_FACTS } = question
  const desk = register === undefined ? desks.decide : desks.decideInRegister
  const bearers = bearersOf(compiled, action, object)
  const slot = openSlot(desks, desk, object, action, rowOf(desk.crowd, bearers.key))
  const root = rootFor(desk, slot, numberIn(compiled, desk, slot, asker, question))
  const place = follow(desk.forest, desk.roots[root]!, facts, at, dayNumber(at), register !== undefined)
  if (place < OPEN) return answerAt(desk.forest, place) as DecideAnswer
  if (place === OPEN) return work(gather(compiled, question))
  return keep(compiled, desk, root, (watch) => work(gather(compiled, { ...question, watch })))
}

/** The number of an asker among those whom the rules on an act see alike. */
function numberIn(
  compiled: CompiledRuleset,
  { crowd, slots }: Desk,
  slot: number,
  asker: number,
  question: DecideQuestion,
): number {
  const row = slots[slot]!
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
  question: Omit<DecideQuestion, 'facts'>,
  cases: readonly Facts[],
  rest: (facts: Facts) => DecideAnswer,
): readonly DecideAnswer[] {
  const { register, at, object, action } = question
  const desks = desksOf(compiled)
  const day = numberOfDay(desks, at)
  const asker = askerOf(desks, question, day)
  const desk = register === undefined ? desks.decide : desks.decideInRegister
  const slot = slotOf(desks, desk, object, action)
  const root = asker >= 0 && day !== 0 ? rootOf(desk, slot, asker) : NOWHERE
  const { forest } = desk
  const answers: DecideAnswer[] = []
  if (root < OPEN) {
    const answer = answerAt(forest, root) as DecideAnswer
    while (answers.length < cases.length) answers.push(answer)
    return answers
  }
  for (const facts of cases) {
    // Working one out may clear the desk.
    const place = desk.forest === forest ? follow(forest, root, facts, at, day, register !== undefined) : OPEN
    answers.push(place < OPEN ? (answerAt(forest, place) as DecideAnswer) : rest(facts))
  }
  return answers
}
