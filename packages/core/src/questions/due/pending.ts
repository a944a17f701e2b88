import type { ActRule } from '#authorities/model.ts'
import { compact } from '#primitives/compact.ts'
import { addPeriod } from '#primitives/day.ts'
import { FALSE, TRUE, type Day, type Facts, type Period as Length, type Truth } from '#primitives/model.ts'
import type { ObjectRef, RegisterEvent } from '#register/model.ts'
import type { LoggedEvent, ObjectRecord } from '#register/state.ts'
import { editionInForce, editionsOf, endOf, eventsOn, recordOf, seenFrom, type RegisterView } from '#register/view.ts'
import { isPositive } from '#ruleset/compile/isPositive.ts'
import { isInForce } from '#ruleset/compile/validity.ts'
import { actionLine, rememberOf, rememberOfBoth, typeLine, type CompiledRuleset, type Linked } from '#ruleset/link.ts'
import { own } from '#primitives/ancestors.ts'
import { gather, type Evidence } from '../evidence.ts'
import { dischargesOf } from './instances.ts'
import { byDay, everyPeriod, everyUnit, occurrenceAfter, type Occurrence, type Period } from './rolling.ts'

export type Duty = Linked<ActRule>

/** Whether a rule says when something must be done. */
export const isTimed = (rule: ActRule): boolean =>
  isPositive(rule) && rule.modality !== 'may' && rule.timing.kind !== 'standing' && rule.timing.kind !== 'step'

/** A duty on one thing that nobody has done yet, with what it is judged on. */
export interface Pending {
  readonly duty: Duty
  readonly ref: ObjectRef
  readonly one: Occurrence
  readonly applies: Truth
  readonly evidence: Evidence
}

/** What a duty with a time of its own asks to be done to an object. */
export const onInstance = (
  compiled: CompiledRuleset,
  view: RegisterView,
  duty: Duty,
  ref: ObjectRef,
  period: Period,
): readonly Pending[] => pending(compiled, view, duty, ref, occurrencesOf(compiled, view, duty, ref, period), period)

function occurrencesOf(
  compiled: CompiledRuleset,
  view: RegisterView,
  { rule, validity }: Duty,
  ref: ObjectRef,
  period: Period,
): readonly Occurrence[] {
  const discharges = dischargesOf(compiled, view, rule, ref)
  const record = recordOf(view, ref)
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

/** The duties with a time that an event may give rise to. */
export function triggersOf(compiled: CompiledRuleset, { action, object }: RegisterEvent): readonly Duty[] {
  if (!own(compiled.ruleset.actions, action) || !own(compiled.ruleset.types, object.type)) return NOTHING
  return rememberOfBoth(compiled, 'triggers', action, object.type, () => {
    const [actions, types] = [actionLine(compiled, action), typeLine(compiled, object.type)]
    return compiled.acts.filter(
      ({ rule }) =>
        isTimed(rule) &&
        rule.timing.kind === 'after' &&
        actions.includes(rule.timing.action) &&
        types.includes(rule.timing.object ?? rule.object),
    )
  })
}

const NOTHING: readonly never[] = []

/** A duty for an event that triggers it and that it applied to on the day of the event. */
export function afterEvent(
  compiled: CompiledRuleset,
  view: RegisterView,
  duty: Duty,
  { event, seq }: LoggedEvent,
  period: Period,
): readonly Pending[] {
  const { rule, validity } = duty
  if (rule.timing.kind !== 'after' || event.day > view.at || event.day < period.since) return []
  if (!isInForce(validity, event.day)) return []
  const ref = typeLine(compiled, event.object.type).includes(rule.object)
    ? event.object
    : { type: rule.object, id: event.object.id }
  const later = new Set(eventsOn(view, ref).flatMap((other) => (other.seq > seq ? [other.event] : [])))
  if (later.size > 0 && dischargesOf(compiled, view, rule, ref).some((other) => later.has(other))) return []
  return pending(compiled, view, duty, ref, [occurrenceAfter(rule.timing, event)], period, event.day)
}

/** A document whose validity ends: a new edition must be in force the day after. */
export function endOfDocument(
  compiled: CompiledRuleset,
  view: RegisterView,
  document: { readonly id: string; readonly validFor?: Length },
  record: ObjectRecord,
  period: Period,
): readonly Pending[] {
  const duty = document.validFor === undefined ? undefined : decisionOn(compiled, document.id)
  if (!duty) return []
  const last = editionsOf(view, record)
    .filter((one) => one.from <= view.at)
    .at(-1)
  const hasEnded = last?.ended !== undefined && last.ended.seq < view.before
  const date = last && !hasEnded ? endOf(view, record, last) : undefined
  if (!last || date === undefined || date > period.span.through) return []
  const derivation = compact({
    kind: 'validity' as const,
    since: last.from,
    period: document.validFor!,
    event: last.event,
  })
  return pending(compiled, view, duty, record.ref, [{ date, derivation, key: last.edition }], period)
}

/** The rule on deciding a document: the last step of its route, else whatever decides on it. */
const decisionOn = (compiled: CompiledRuleset, id: string): Duty | undefined =>
  rememberOf(compiled, 'decision', id, () => {
    const on = compiled.acts.filter(({ rule }) => rule.object === id)
    const decides = ({ rule }: Duty): boolean => own(compiled.ruleset.actions, rule.action)?.kind === 'decide'
    return { duty: on.find(({ rule }) => rule.route?.deciding) ?? on.find(decides) }
  }).duty

/** Those occurrences of a duty that are wanted, if it applied on a day. */
function pending(
  compiled: CompiledRuleset,
  view: RegisterView,
  duty: Duty,
  ref: ObjectRef,
  occurrences: readonly Occurrence[],
  { since, isOverdueOnly }: Period,
  asOf: Day = view.at,
): readonly Pending[] {
  const wanted = occurrences.filter(({ date }) =>
    date === undefined ? !isOverdueOnly : date >= since && !(isOverdueOnly && date >= view.at),
  )
  if (wanted.length === 0 || !isInForce(duty.validity, asOf)) return NOTHING
  const evidence = gather(compiled, { at: asOf, object: ref.type, id: ref.id, view: seenFrom(view, asOf) })
  const applies = duty.applies(evidence.ask)
  return applies === FALSE || isExempt(compiled, duty.rule, asOf, evidence.world.facts, ref, view)
    ? NOTHING
    : wanted.map((one) => ({ duty, ref, one, applies, evidence }))
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
  const others = rememberOf(compiled, 'exempting', rule.id, () =>
    compiled.acts.filter(({ rule: other }) => other.modality === 'need-not' && other.overrides.includes(rule.id)),
  )
  return others.some(
    ({ validity, applies }) =>
      isInForce(validity, at) &&
      applies(gather(compiled, { at, object: ref.type, id: ref.id, view, facts }).ask) === TRUE,
  )
}
