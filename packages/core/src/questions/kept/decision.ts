import { TRUE, UNKNOWN, type Facts, type Slug } from '#primitives/model.ts'
import type { Bearer } from '#roles/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { remember } from '#ruleset/link.ts'
import { speakingOf } from '../candidates.ts'
import { gather, type Evidence } from '../evidence.ts'
import type { DecideAnswer, DecideQuestion } from '../model/decide.ts'
import { capacitiesOf, standingOf, type Capacity } from '../standing.ts'
import { routesOn } from '../steps.ts'
import { viewOf } from '../viewOf.ts'
import { askerFor, NOBODY, personAsker, roleAsker, rosterOf, stretchOf } from './asker.ts'
import { desksOf, giveTree, keep, NO_FACTS, numberOfDay, openSlot, slotOf, type Desks } from './desk.ts'
import { answerAt, dayNumber, follow, OPEN } from './forest.ts'
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
  const slot = slotOf(desks, desk, question.object, question.action)
  if (asker >= desk.askers) return undefined
  const tree = desk.trees[slot * desk.askers + asker]
  if (tree === 0 || tree === undefined) return undefined
  const given = facts === undefined ? NO_FACTS : facts
  const place = follow(desk.forest, desk.roots[tree]!, given, at, day, register !== undefined)
  return place < OPEN ? (answerAt(desk.forest, place) as DecideAnswer) : undefined
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
  if (person === undefined) {
    if (role === undefined) return STRANGER
    return (scope === undefined ? askers.byRole.get(role) : askers.byScope.get(role)?.get(scope)) ?? STRANGER
  }
  if (register === undefined || role !== undefined || scope !== undefined) return STRANGER
  const roster = register === askers.lastRegister ? askers.lastRoster : askers.rosters.get(register)
  const line = roster?.lines.get(person)
  return line === undefined ? STRANGER : line.askers[stretchOf(line, day)] || STRANGER
}

const STRANGER = -1

/** Whoever asks, made known for the next time; `undefined` where the answer is not one to keep. */
function meetAsker(compiled: CompiledRuleset, desks: Desks, question: DecideQuestion): number | undefined {
  const { actor, register } = question
  if (!isPlain(question) || dayNumber(question.at) === 0) return undefined
  if (actor === undefined) return NOBODY
  const { role, scope, person } = actor
  if (person === undefined) return role === undefined ? undefined : roleAsker(desks.askers, role, scope)
  if (register === undefined || role !== undefined || scope !== undefined) return undefined
  const roster = rosterOf(desks.askers, register, () => viewOf(compiled, register, question.at).state)
  return personAsker(roster, person, dayNumber(question.at), () => {
    const capacities = capacitiesOf(gather(compiled, question), actor)
    // Whoever has had something delegated is nobody else.
    const self = roster.state.delegations.some((one) => one.to === person) ? person : null
    return askerFor(desks.askers, capacities, self)
  })
}

/** A decision worked out, and kept where it can be. */
export function decideAndKeep(
  compiled: CompiledRuleset,
  question: DecideQuestion,
  work: (evidence: Evidence) => DecideAnswer,
): DecideAnswer {
  const desks = desksOf(compiled)
  const asker = meetAsker(compiled, desks, question)
  if (asker === undefined) return work(gather(compiled, question))
  const { object, action, actor, register, at, facts = NO_FACTS } = question
  const desk = register === undefined ? desks.decide : desks.decideInRegister
  const slot = openSlot(desks, desk, object, action)
  const known = asker < desk.askers ? desk.trees[slot * desk.askers + asker] : 0
  const tree =
    known || giveTree(desk, slot, asker, actor && likeness(compiled, question, desks.askers.capacities[asker]!))
  const place = follow(desk.forest, desk.roots[tree]!, facts, at, dayNumber(at), register !== undefined)
  if (place < OPEN) return answerAt(desk.forest, place) as DecideAnswer
  if (place === OPEN) return work(gather(compiled, question))
  return keep(compiled, desk, tree, (watch) => work(gather(compiled, { ...question, watch })))
}

/**
 * How the rules on an act see an actor: whom it is and whom it is not of all that they name. Nothing when that turns on
 * the case as well.
 */
function likeness(
  compiled: CompiledRuleset,
  question: DecideQuestion,
  capacities: readonly Capacity[],
): string | undefined {
  const { watch, turns, isLeft } = record()
  const evidence = gather(compiled, { ...question, watch })
  const seen = bearersOf(compiled, question.action, question.object)
    .map((bearer) => standingOf(evidence, capacities, bearer, question.action))
    .map((standing) => (standing === TRUE ? 'y' : standing === UNKNOWN ? 'u' : 'n'))
  return turns.length > 0 || isLeft() ? undefined : seen.join('')
}

/** Everybody whom the rules on an act name: who has it, who is barred from it, who takes the steps on the object. */
const bearersOf = (compiled: CompiledRuleset, action: Slug, object: Slug): readonly Bearer[] =>
  remember(compiled, `bearers ${action} ${object}`, () => {
    const speaking = speakingOf(compiled, action, object)
    return [
      ...[...speaking.positive, ...speaking.narrower].map((one) => one.bearer),
      ...speaking.banned.map((one) => one.rule.role),
      ...[...routesOn(compiled, object).values()].flat().map((one) => one.rule.role),
    ]
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
  const isKnown = asker >= 0 && asker < desk.askers && day !== 0
  const tree = isKnown ? (desk.trees[slot * desk.askers + asker] ?? 0) : 0
  const { forest } = desk
  const root = desk.roots[tree]!
  return cases.map((facts) => {
    const place = desk.forest === forest ? follow(forest, root, facts, at, day, register !== undefined) : OPEN
    return place < OPEN ? (answerAt(forest, place) as DecideAnswer) : rest(facts)
  })
}
