import type { ActRule } from '#authorities/model.ts'
import { compact } from '#primitives/compact.ts'
import { addPeriod } from '#primitives/day.ts'
import { fingerprint } from '#primitives/hash.ts'
import { FALSE, TRUE, type Day, type Facts } from '#primitives/model.ts'
import type { ObjectRef, RegisterEvent } from '#register/model.ts'
import { editionInForce, endOf, eventsOn, objectsOf, viewRegister, type RegisterView } from '#register/view.ts'
import { rolesIn } from '#roles/compile/bearer.ts'
import { isPositive } from '#ruleset/compile/gaps.ts'
import { isInForce } from '#ruleset/compile/validity.ts'
import { actionLine, typeLine, type CompiledRuleset, type Linked } from '#ruleset/link.ts'
import { own } from '#primitives/ancestors.ts'
import { citationOf, termOf } from './cite.ts'
import { dischargesOf, instancesOf, named } from './due/instances.ts'
import { afterEvent, byDay, everyPeriod, everyUnit, type Occurrence, type Period } from './due/rolling.ts'
import { templatesOf } from './due/templates.ts'
import { gather, stateOf, viewContext } from './evidence.ts'
import type { DueAnswer, DueQuestion, Obligation } from './model/due.ts'
import { describeFact, prospect } from './needs.ts'
import { bearerHolders } from './who.ts'

type Duty = Linked<ActRule>

/**
 * What must be done, and when: recurring and triggered duties as dated obligations, and documents whose validity
 * ends. Overdue ones first. Without a register, the cadence, validity or trigger that the rules give.
 */
export function due(compiled: CompiledRuleset, question: DueQuestion): DueAnswer {
  const { register, from, through } = question
  if (!register) return { obligations: [], templates: templatesOf(compiled, question) }
  const at = question.at ?? from ?? register.since
  const state = stateOf(compiled, register)
  const view = viewRegister(state, at, viewContext(compiled))
  const period: Period = { at, since: state.since, span: { from: from ?? at, through: through ?? at } }
  const obligations = [
    ...compiled.acts
      .filter((duty) => isWanted(compiled, duty.rule, question))
      .flatMap((duty) => obligationsOf(compiled, view, duty, period)),
    ...endings(compiled, view, question, period),
  ]
  const open = obligations.filter(
    (one) =>
      one.overdue ||
      one.date === undefined ||
      (one.date >= period.span.from && (one.from ?? one.date) <= period.span.through),
  )
  return { obligations: open.sort(compareObligations), templates: [] }
}

function isWanted(compiled: CompiledRuleset, rule: ActRule, { object, action }: DueQuestion): boolean {
  if (!isPositive(rule) || rule.modality === 'may' || rule.timing.kind === 'standing' || rule.timing.kind === 'step')
    return false
  if (object !== undefined && !typeLine(compiled, object).includes(rule.object)) return false
  return action === undefined || actionLine(compiled, action).includes(rule.action)
}

function obligationsOf(
  compiled: CompiledRuleset,
  view: RegisterView,
  duty: Duty,
  period: Period,
): readonly Obligation[] {
  const { rule } = duty
  if (rule.timing.kind === 'after') return triggered(compiled, view, duty, period)
  return instancesOf(compiled, view, rule).flatMap((ref) => {
    const discharges = dischargesOf(compiled, view, rule, ref)
    return occurrencesOf(compiled, view, duty, ref, discharges, period).flatMap((one) =>
      obligation(compiled, view, duty, ref, one, period),
    )
  })
}

function occurrencesOf(
  compiled: CompiledRuleset,
  view: RegisterView,
  { rule, validity }: Duty,
  ref: ObjectRef,
  discharges: readonly RegisterEvent[],
  period: Period,
): readonly Occurrence[] {
  const record = view.state.objects.get(`${ref.type}/${ref.id}`)
  const begun = [period.since, validity.from, record?.from, record && editionInForce(view, record)?.from].filter(
    (day): day is Day => day !== undefined,
  )
  const start = begun.reduce((a, b) => (a > b ? a : b))
  const { timing } = rule
  if (timing.kind === 'by') return byDay(timing.by, discharges, start, period)
  if (timing.kind === 'before') return beforeDay(compiled, view, timing, ref, discharges, period)
  if (timing.kind !== 'every') return []
  return timing.calendar === undefined
    ? everyPeriod(timing.period ?? 'P1Y', discharges, start, period)
    : everyUnit(timing, discharges, start, period)
}

/** So long before a day that is known of the object. */
function beforeDay(
  compiled: CompiledRuleset,
  view: RegisterView,
  timing: Extract<ActRule['timing'], { kind: 'before' }>,
  ref: ObjectRef,
  discharges: readonly RegisterEvent[],
  { since }: Period,
): readonly Occurrence[] {
  const evidence = gather(compiled, { at: view.at, object: ref.type, id: ref.id, view })
  const day = evidence.read(timing.fact)
  if (typeof day !== 'string') return []
  const date = addPeriod(day, timing.period, -1)
  if (date < since || discharges.some((event) => event.day > addPeriod(date, 'P1Y', -1))) return []
  return [{ date, derivation: { kind: 'before', since: day, period: timing.period }, key: day }]
}

/** A duty for every event that triggers it and that it applied to on the day of the event. */
function triggered(compiled: CompiledRuleset, view: RegisterView, duty: Duty, period: Period): readonly Obligation[] {
  const { rule, validity } = duty
  if (rule.timing.kind !== 'after') return []
  const { action, object = rule.object } = rule.timing
  const timing = rule.timing
  return view.state.log.flatMap(({ event, seq }): readonly Obligation[] => {
    const known = own(compiled.ruleset.actions, event.action) && own(compiled.ruleset.types, event.object.type)
    if (
      !known ||
      event.day > view.at ||
      seq >= view.before ||
      event.day < period.since ||
      !isInForce(validity, event.day)
    )
      return []
    if (!actionLine(compiled, event.action).includes(action) || !typeLine(compiled, event.object.type).includes(object))
      return []
    const ref = typeLine(compiled, event.object.type).includes(rule.object)
      ? event.object
      : { type: rule.object, id: event.object.id }
    const done = eventsOn(view, ref).some(
      (other) => other.seq > seq && dischargesOf(compiled, view, rule, ref).includes(other.event),
    )
    if (done) return []
    return obligation(compiled, view, duty, ref, afterEvent(timing, event), period, event.day)
  })
}

function obligation(
  compiled: CompiledRuleset,
  view: RegisterView,
  duty: Duty,
  ref: ObjectRef,
  one: Occurrence,
  period: Period,
  asOf: Day = view.at,
): readonly Obligation[] {
  const { rule, validity } = duty
  if (one.date !== undefined && (one.date < period.since || !isInForce(validity, asOf))) return []
  const evidence = gather(compiled, {
    at: asOf,
    object: ref.type,
    id: ref.id,
    view: viewRegister(view.state, asOf, view.context, view.before),
  })
  const applies = duty.applies(evidence.ask)
  if (applies === FALSE || isExempt(compiled, rule, asOf, evidence.world.facts, ref, view)) return []
  const needs = applies === TRUE ? [] : prospect(evidence, (with_) => String(duty.applies(with_.ask))).facts
  const roles = rule.role.kind === 'unassigned' ? ['unassigned'] : rolesIn(rule.role).map((role) => role.role)
  const current = gather(compiled, { at: view.at, object: ref.type, id: ref.id, view })
  const holders = bearerHolders(current, rule.role)
  return [
    compact({
      id: fingerprint(`${rule.id} ${ref.type}/${ref.id} ${one.key}`),
      date: one.date,
      instant: one.instant,
      from: one.from,
      overdue: one.date !== undefined && one.date < view.at,
      role: roles[0]!,
      term: termOf(compiled, roles[0]!),
      holders: holders.length > 0 ? holders : undefined,
      action: rule.action,
      object: named(view, ref),
      to: rule.to && rolesIn(rule.to).map((role) => role.role),
      modality: rule.modality,
      derivation: one.derivation,
      possible: applies === TRUE ? undefined : true,
      needs: applies === TRUE ? undefined : needs.map((path) => describeFact(evidence, path)),
      ...citationOf(rule),
      text: rule.text,
    }),
  ]
}

/** Let off by a rule that says it need not be done. */
function isExempt(
  compiled: CompiledRuleset,
  rule: ActRule,
  at: Day,
  facts: Facts,
  ref: ObjectRef,
  view: RegisterView,
): boolean {
  return compiled.acts.some(({ rule: other, validity, applies }) => {
    if (other.modality !== 'need-not' || !other.overrides.includes(rule.id) || !isInForce(validity, at)) return false
    const evidence = gather(compiled, { at, object: ref.type, id: ref.id, view, facts })
    return applies(evidence.ask) === TRUE
  })
}

/** Documents whose validity ends: a new edition must be in force the day after. */
function endings(
  compiled: CompiledRuleset,
  view: RegisterView,
  question: DueQuestion,
  period: Period,
): readonly Obligation[] {
  return compiled.ruleset.documents.flatMap((document) => {
    if (document.validFor === undefined || (question.object !== undefined && question.object !== document.id)) return []
    const deciding = compiled.acts.find(({ rule }) => rule.object === document.id && rule.route?.deciding)
    const rule =
      deciding?.rule ??
      compiled.acts.find(
        ({ rule: one }) => one.object === document.id && own(compiled.ruleset.actions, one.action)?.kind === 'decide',
      )?.rule
    if (!rule || (question.action !== undefined && !actionLine(compiled, question.action).includes(rule.action)))
      return []
    const duty = compiled.acts.find((one) => one.rule === rule)!
    return objectsOf(view, document.id).flatMap((record) => {
      const editions =
        view.state.editions.get(`${record.ref.type}/${record.ref.id}`)?.filter((one) => one.from <= view.at) ?? []
      const last = editions.at(-1)
      const date = last && !last.ended ? endOf(view, record, last) : undefined
      if (!last || date === undefined || date > period.span.through) return []
      const derivation = compact({
        kind: 'validity' as const,
        since: last.from,
        period: document.validFor,
        event: last.event,
      })
      return obligation(compiled, view, duty, record.ref, { date, derivation, key: last.edition }, period)
    })
  })
}

function compareObligations(a: Obligation, b: Obligation): number {
  if (a.overdue !== b.overdue) return a.overdue ? -1 : 1
  const key = (one: Obligation): string =>
    `${one.date ?? '9999'} ${one.rule} ${one.object.type}/${one.object.id} ${one.id}`
  return key(a) < key(b) ? -1 : 1
}
