import { own } from '#primitives/ancestors.ts'
import { compact } from '#primitives/compact.ts'
import type { RegisterEvent } from '#register/model.ts'
import type { LoggedEvent } from '#register/state.ts'
import { factOf, findObject, seenFrom, type RegisterView } from '#register/view.ts'
import type { Rule } from '#ruleset/model.ts'
import { rememberOf, type CompiledRuleset } from '#ruleset/link.ts'
import { factsOf } from '#conditions/compile/walk.ts'
import { conditionsOf } from '#ruleset/compile/conditionsOf.ts'
import { decideOn } from '../decide.ts'
import { gather } from '../evidence.ts'
import { eventFacts } from '../eventFacts.ts'
import type { Finding, FindingKind } from '../model/audit.ts'
import type { Actor } from '../model/case.ts'
import type { Citation, Reason } from '../model/citation.ts'
import type { DecideAnswer } from '../model/decide.ts'
import { citedIn, finding, type Details } from './finding.ts'
import { namesOf } from './names.ts'

/** What was found of an act the first time: nothing that comes after it changes that. */
const judged = new WeakMap<LoggedEvent, readonly Finding[]>()

/** An act recorded, judged by the rules of its own day against the register as it was before it. */
export function auditAct(compiled: CompiledRuleset, view: RegisterView, logged: LoggedEvent): readonly Finding[] {
  const { event } = logged
  if (event.day < view.state.since || event.day > view.at) return NOTHING
  let found = judged.get(logged)
  // A register is folded for each ruleset by itself, and so has a log for each.
  if (!found) judged.set(logged, (found = judgeAct(compiled, view, logged)))
  return found
}

const NOTHING: readonly never[] = []

function judgeAct(compiled: CompiledRuleset, view: RegisterView, { event, seq }: LoggedEvent): readonly Finding[] {
  const before = seenFrom(view, event.day, seq)
  const { actions, types } = compiled.ruleset
  if (!own(actions, event.action) || !own(types, event.object.type)) return NOTHING
  const actor = actorOf(event)
  const facts = eventFacts(event)
  const evidence = gather(
    compiled,
    compact({
      at: event.day,
      object: event.object.type,
      id: event.object.id,
      view: before,
      facts,
      actor,
      edition: event.edition,
      part: event.part,
    }),
  )
  const answer = decideOn(evidence, event.action)
  return findingsOf(compiled, before, event, answer)
}

/** The register says who acted; in which role where it was said, else in any role the person has. */
function actorOf(event: RegisterEvent): Actor | undefined {
  if (event.actor === undefined && event.role === undefined) return undefined
  return compact({ person: event.actor, role: event.role })
}

function findingsOf(
  compiled: CompiledRuleset,
  view: RegisterView,
  event: RegisterEvent,
  answer: DecideAnswer,
): readonly Finding[] {
  if (answer.advice.length === 0 && answer.outcome !== 'deny' && answer.outcome !== 'undetermined') return NOTHING
  const details = {
    object: { ...event.object, ...nameOf(view, event) },
    event: event.id,
    action: event.action,
    day: event.day,
    actor: event.actor ?? event.role,
    names: namesOf(view, [event.actor]),
  }
  const about = (reason: Reason, kind: FindingKind, more?: Partial<Details>): readonly Finding[] => {
    const rule = compiled.byId.get(reason.rule)?.rule
    return rule ? [finding(kind, rule, { ...details, ...more }, kind === 'cannot-tell' ? 'info' : undefined)] : []
  }
  const advice = answer.advice.flatMap((reason) => about(reason, 'advice'))
  if (answer.outcome === 'deny') {
    const instead = answer.instead.map((one) => one.role)
    const found = answer.reasons.flatMap((reason) => {
      const rule = compiled.byId.get(reason.rule)?.rule
      if (!rule || isSaidByBan(compiled, reason, answer)) return []
      const also = rule.modality === 'must-not' ? alsoBroken(compiled, rule, answer) : []
      const kind = instead.length > 0 ? 'no-authority' : brokenKind(rule, answer)
      return about(reason, kind, { instead: nonEmpty(instead), also: nonEmpty(also) })
    })
    // Whoever lacks the power lacks it once, whatever number of rules name others.
    return [...(instead.length > 0 ? found.slice(0, 1) : found), ...advice]
  }
  if (answer.outcome === 'undetermined') {
    const needs = answer.needs.facts.map((fact) => fact.path)
    return [...answer.reasons.slice(0, 1).flatMap((reason) => about(reason, 'cannot-tell', { needs })), ...advice]
  }
  return advice
}

const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined)

const brokenKind = (rule: Rule, answer: DecideAnswer): FindingKind => {
  if (rule.kind === 'state') return rule.about === 'choice' ? 'wrong-choice' : 'gate-broken'
  if (rule.modality === 'must-not') return 'prohibited'
  return answer.needs.approvals.some((step) => step.rule === rule.id) ? 'step-missing' : 'act-form'
}

/** The steps that a prohibition is about: `must not, unless reviewed and decided` and the missing steps are one thing. */
function alsoBroken(compiled: CompiledRuleset, ban: Rule, answer: DecideAnswer): readonly Citation[] {
  if (answer.needs.approvals.length === 0) return []
  const about = rememberOf(
    compiled,
    'facts of a ban',
    ban.id,
    () => new Set(conditionsOf(ban).flatMap(([, condition]) => factsOf(condition))),
  )
  return answer.needs.approvals
    .filter((step) => about.has(`object.done.${step.action}`) && answer.reasons.some((one) => one.rule === step.rule))
    .map(citedIn)
}

const isSaidByBan = (compiled: CompiledRuleset, reason: Reason, answer: DecideAnswer): boolean =>
  answer.reasons.some((other) => {
    const ban = other.rule === reason.rule ? undefined : compiled.byId.get(other.rule)?.rule
    return ban?.modality === 'must-not' && alsoBroken(compiled, ban, answer).some((one) => one.rule === reason.rule)
  })

const nameOf = (view: RegisterView, event: RegisterEvent): { name?: string } => {
  const record = findObject(view, event.object)
  const name = record && factOf(view, record, 'name')
  return typeof name === 'string' ? { name } : {}
}
