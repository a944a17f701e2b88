import { own } from '#primitives/ancestors.ts'
import { lastDay } from '#primitives/day.ts'
import type { Day, Json, Period, Slug } from '#primitives/model.ts'
import type { ObjectType } from '#objects/model.ts'
import { MUNICIPALITY } from '#roles/municipality.ts'
import type { ObjectRef } from './model.ts'
import type { Appointment, Delegation, Edition, Exemption, LoggedEvent, ObjectRecord, RegisterState } from './state.ts'
import { recordIn } from './state.ts'

export interface ViewContext {
  readonly types: Readonly<Record<Slug, ObjectType>>
  /** A type and all that it is a kind of, nearest first. */
  readonly lineOf: (type: Slug) => readonly Slug[]
  /** How long a document of a type holds, where its rules say so. */
  readonly validFor: (type: Slug) => Period | undefined
}

/** A register as seen from a day: what held then, and what had been done. */
export interface RegisterView {
  readonly state: RegisterState
  readonly at: Day
  /** Only events before this place in the log count; an act is judged against the register before it. */
  readonly before: number
  readonly context: ViewContext
  /** Told of everything that is looked at, where somebody wants to know what an answer turned on. */
  readonly told?: Told
}

/** Of something with an id, what was looked at; and of which type, role or name, where others would have been nothing to it. */
export type Told = (what: Looked, id: string, of?: Slug) => void

/**
 * What is looked at: of objects with an id that they are there, their facts, what was done to them, or their editions and
 * departures from rules; the objects of a type, or those that name another; whoever has a role, or has it for an instance;
 * what a person has, in one role or in any, or has had passed on; what was passed on of a role or an instance; whether what
 * an event appointed or passed on still holds.
 */
export type Looked =
  | 'object'
  | 'facts'
  | 'events'
  | 'effects'
  | 'type'
  | 'naming'
  | 'role'
  | 'scope'
  | 'holder'
  | 'receiver'
  | 'delegations'
  | 'itself'

export const viewRegister = (state: RegisterState, at: Day, context: ViewContext, before: number): RegisterView => ({
  state,
  at,
  before,
  context,
})

interface Spanned {
  readonly from: Day
  readonly through?: Day
  readonly seq: number
  readonly ended?: { readonly from: Day; readonly seq: number }
}

/** Whether something held on the day: begun, not run out and not ended. An end on a day ends that day. */
export const holds = (view: RegisterView, one: Spanned): boolean => holdsThrough(view, one, one.through)

/** Whether an appointment or a delegation held on the day. */
export function stands(view: RegisterView, one: Appointment | Delegation): boolean {
  view.told?.('itself', one.event)
  return holds(view, one)
}

/** Whether an object existed on the day. */
export function exists(view: RegisterView, record: ObjectRecord): boolean {
  view.told?.('object', record.ref.id, record.ref.type)
  return holds(view, record)
}

function holdsThrough({ at, before }: RegisterView, one: Spanned, through: Day | undefined): boolean {
  if (one.from > at || one.seq >= before) return false
  if (through !== undefined && at > through) return false
  return one.ended === undefined || one.ended.from > at || one.ended.seq >= before
}

export const isKind = ({ context }: RegisterView, type: Slug, kind: Slug): boolean =>
  type === kind || context.lineOf(type).includes(kind)

/** The objects of a type, narrower types included, that existed on the day. */
export function objectsOf(view: RegisterView, type: Slug): readonly ObjectRecord[] {
  view.told?.('type', type)
  const found: ObjectRecord[] = []
  for (const [own, records] of view.state.byType)
    if (isKind(view, own, type)) for (const record of records) if (holds(view, record)) found.push(record)
  return found
}

const NONE: readonly never[] = []

/** The same register from another day, or before another event. */
export const seenFrom = (view: RegisterView, at: Day, before: number = view.before): RegisterView => ({
  ...view,
  at,
  before,
})

const withId = (view: RegisterView, id: string, type?: Slug): readonly ObjectRecord[] => {
  view.told?.('object', id, type)
  return view.state.byId.get(id) ?? NONE
}

/** The object with an id, if it is of a type and existed on the day. */
export function findObject(view: RegisterView, ref: ObjectRef): ObjectRecord | undefined {
  for (const record of withId(view, ref.id, ref.type))
    if (isKind(view, record.ref.type, ref.type) && holds(view, record)) return record
  return undefined
}

/** The object that somebody means by an id alone. */
export const firstWithId = (view: RegisterView, id: string): ObjectRecord | undefined => withId(view, id)[0]

/** The record of an object, whether or not it exists on the day. */
export function recordOf(view: RegisterView, ref: ObjectRef): ObjectRecord | undefined {
  view.told?.('object', ref.id, ref.type)
  const record = recordIn(view.state, ref)
  return record && record.seq < view.before ? record : undefined
}

/** A fact of an object on the day; `undefined` when the register does not know it. */
export function factOf(view: RegisterView, record: ObjectRecord, name: string): Json | undefined {
  view.told?.('facts', record.ref.id, name)
  const history = record.facts.get(name)
  if (!history) return undefined
  for (let at = history.length - 1; at >= 0; at--) {
    const entry = history[at]!
    if (entry.from <= view.at && entry.seq < view.before) return entry.value
  }
  return undefined
}

/** What a link of a type leads to. */
export function linkTarget({ context }: RegisterView, type: Slug, word: string): Slug | undefined {
  for (const id of context.lineOf(type)) {
    const declared = own(context.types, id)
    const link = declared && own(declared.links, word)
    if (link) return link.to
    const fact = declared && own(declared.facts, word)
    if (fact?.type === 'list' && fact.item !== undefined && own(context.types, fact.item)) return fact.item
  }
  return undefined
}

/** Who has been appointed to a role, for one instance or for any. */
export function appointmentsTo(view: RegisterView, role: Slug, scope?: string): readonly Appointment[] {
  const { state } = view
  if (scope === undefined) {
    view.told?.('role', role)
    return (state.appointmentsByRole.get(role) ?? NONE).filter((one) => holds(view, one))
  }
  view.told?.('scope', scope, role)
  return (state.appointmentsByScope.get(scope) ?? NONE).filter((one) => one.role === role && holds(view, one))
}

/** What somebody has been appointed to; whoever wants to know of one role and its kinds alone says which. */
export function appointmentsOf(view: RegisterView, holder: string, to?: Slug): readonly Appointment[] {
  view.told?.('holder', holder, to)
  return (view.state.appointmentsByHolder.get(holder) ?? NONE).filter((one) => holds(view, one))
}

/** The delegations of a role, for one instance or for any. */
export function delegationsOf(view: RegisterView, role: Slug, scope?: string): readonly Delegation[] {
  const of = scope ?? role
  view.told?.('delegations', of, role)
  return (view.state.delegationsOf.get(of) ?? NONE).filter(
    (one) => one.role === role && (scope === undefined || one.scope === scope) && holds(view, one),
  )
}

export function delegationsTo(view: RegisterView, to: string): readonly Delegation[] {
  view.told?.('receiver', to)
  return (view.state.delegationsTo.get(to) ?? NONE).filter((one) => holds(view, one))
}

/** The departure from a rule that is granted for an object on the day, if there is one. */
export function exemptionFrom(view: RegisterView, id: string, rule: Slug): Exemption | undefined {
  view.told?.('effects', id)
  return view.state.exemptions.get(id)?.find((one) => one.rules.includes(rule) && holds(view, one))
}

/** The documents of a type that are in force for an object: all of them for the municipality. */
export function documentsFor(view: RegisterView, type: Slug, per: ObjectRef): readonly ObjectRecord[] {
  if (per.type === MUNICIPALITY) return objectsOf(view, type).filter((record) => isInForce(view, record))
  return objectsNaming(view, type, per.id).filter((record) => isInForce(view, record) && linksTo(view, record, per))
}

/** The objects of a type that existed on the day and that name, or have named, another; in the same order as all of them. */
export function objectsNaming(view: RegisterView, type: Slug, id: string): readonly ObjectRecord[] {
  view.told?.('naming', id, type)
  const { byType, naming } = view.state
  const first = ({ ref }: ObjectRecord): number => byType.get(ref.type)?.[0]?.seq ?? 0
  const found: ObjectRecord[] = []
  for (const record of naming.get(id) ?? NONE)
    if (isKind(view, record.ref.type, type) && holds(view, record)) found.push(record)
  return found.length < 2 ? found : found.sort((a, b) => first(a) - first(b) || a.seq - b.seq)
}

/** Whether some link of an object leads to another. */
function linksTo(view: RegisterView, record: ObjectRecord, to: ObjectRef): boolean {
  view.told?.('facts', record.ref.id)
  for (const name of record.facts.keys()) {
    const value = factOf(view, record, name)
    if (value !== to.id && !(Array.isArray(value) && value.includes(to.id))) continue
    const target = linkTarget(view, record.ref.type, name)
    if (target !== undefined && isKind(view, to.type, target)) return true
  }
  return false
}

/** A governing document is in force by its adoption; another document by existing. */
export const isInForce = (view: RegisterView, record: ObjectRecord): boolean =>
  !isKind(view, record.ref.type, 'governing-document') || editionInForce(view, record) !== undefined

export function editionInForce(view: RegisterView, record: ObjectRecord): Edition | undefined {
  return editionsOf(view, record)
    .filter((edition) => holdsThrough(view, edition, endOf(view, record, edition)))
    .at(-1)
}

export function editionsOf(view: RegisterView, record: ObjectRecord): readonly Edition[] {
  view.told?.('effects', record.ref.id)
  return record.editions.filter((edition) => edition.seq < view.before)
}

/** The last day of an edition: the one its adoption named, else the end of its validity. */
export function endOf(view: RegisterView, record: ObjectRecord, edition: Edition): Day | undefined {
  if (edition.through !== undefined) return edition.through
  const period = view.context.validFor(record.ref.type)
  return period === undefined ? undefined : lastDay(edition.from, period)
}

/** What was done to an object up to the day, oldest first. */
export function eventsOn(view: RegisterView, ref: ObjectRef): readonly LoggedEvent[] {
  view.told?.('events', ref.id, ref.type)
  let found: readonly LoggedEvent[] = NONE
  for (const record of view.state.byId.get(ref.id) ?? NONE) {
    if (!isKind(view, record.ref.type, ref.type) && !isKind(view, ref.type, record.ref.type)) continue
    const seen = eventsSeen(view, record.events)
    found = found.length === 0 ? seen : [...found, ...seen]
  }
  return found
}

/** The events of an object stand in the order of the log, so that those seen come first. */
function eventsSeen({ at, before }: RegisterView, events: readonly LoggedEvent[]): readonly LoggedEvent[] {
  let end = events.length
  while (end > 0 && (events[end - 1]!.seq >= before || events[end - 1]!.event.day > at)) end--
  return events.slice(0, end)
}
