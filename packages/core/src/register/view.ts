import { ancestors, own } from '#primitives/ancestors.ts'
import { lastDay } from '#primitives/day.ts'
import type { Day, Json, Period, Slug } from '#primitives/model.ts'
import type { ObjectType } from '#objects/model.ts'
import { MUNICIPALITY } from '#roles/compile/role.ts'
import type { ObjectRef } from './model.ts'
import type { Appointment, Delegation, Edition, Exemption, LoggedEvent, ObjectRecord, RegisterState } from './state.ts'
import { keyOf } from './state.ts'

export interface ViewContext {
  readonly types: Readonly<Record<Slug, ObjectType>>
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
}

export const viewRegister = (
  state: RegisterState,
  at: Day,
  context: ViewContext,
  before: number = Infinity,
): RegisterView => ({ state, at, before, context })

interface Spanned {
  readonly from: Day
  readonly through?: Day
  readonly seq: number
  readonly ended?: { readonly from: Day; readonly seq: number }
}

/** Whether something held on the day: begun, not run out and not ended. An end on a day ends that day. */
export function holds(view: RegisterView, one: Spanned): boolean {
  if (one.from > view.at || one.seq >= view.before) return false
  if (one.through !== undefined && view.at > one.through) return false
  return one.ended === undefined || one.ended.from > view.at || one.ended.seq >= view.before
}

export const isKind = (view: RegisterView, type: Slug, kind: Slug): boolean =>
  ancestors(view.context.types, type).includes(kind)

/** The objects of a type, narrower types included, that existed on the day. */
export function objectsOf(view: RegisterView, type: Slug): readonly ObjectRecord[] {
  const found: ObjectRecord[] = []
  for (const [own, records] of view.state.byType) {
    if (isKind(view, own, type)) found.push(...records.filter((record) => holds(view, record)))
  }
  return found
}

/** The object with an id, if it is of a type and existed on the day. */
export const findObject = (view: RegisterView, ref: ObjectRef): ObjectRecord | undefined =>
  (view.state.byId.get(ref.id) ?? []).find((record) => isKind(view, record.ref.type, ref.type) && holds(view, record))

/** A fact of an object on the day; `undefined` when the register does not know it. */
export function factOf(view: RegisterView, record: ObjectRecord, name: string): Json | undefined {
  const history = record.facts.get(name)
  if (!history) return undefined
  for (let at = history.length - 1; at >= 0; at--) {
    const entry = history[at]!
    if (entry.from <= view.at && entry.seq < view.before) return entry.value
  }
  return undefined
}

/** What a link of a type leads to. */
export function linkTarget(view: RegisterView, type: Slug, word: string): Slug | undefined {
  for (const id of ancestors(view.context.types, type)) {
    const declared = own(view.context.types, id)
    const link = declared && own(declared.links, word)
    if (link) return link.to
    const fact = declared && own(declared.facts, word)
    if (fact?.type === 'list' && fact.item !== undefined && own(view.context.types, fact.item)) return fact.item
  }
  return undefined
}

export const appointmentsTo = (view: RegisterView, role: Slug, scope?: string): readonly Appointment[] =>
  (view.state.appointmentsByRole.get(role) ?? []).filter(
    (one) => (scope === undefined || one.scope === scope) && holds(view, one),
  )

export const appointmentsOf = (view: RegisterView, holder: string): readonly Appointment[] =>
  (view.state.appointmentsByHolder.get(holder) ?? []).filter((one) => holds(view, one))

export const delegationsTo = (view: RegisterView, to: string): readonly Delegation[] =>
  view.state.delegations.filter((one) => one.to === to && holds(view, one))

/** The departure from a rule that is granted for an object on the day, if there is one. */
export const exemptionFrom = (view: RegisterView, id: string, rule: Slug): Exemption | undefined =>
  view.state.exemptions.get(id)?.find((one) => one.rules.includes(rule) && holds(view, one))

/** The documents of a type that are in force for an object: all of them for the municipality. */
export function documentsFor(view: RegisterView, type: Slug, per: ObjectRef): readonly ObjectRecord[] {
  return objectsOf(view, type).filter((record) => {
    if (!isInForce(view, record)) return false
    if (per.type === MUNICIPALITY) return true
    return linksTo(view, record, per)
  })
}

/** Whether some link of an object leads to another. */
function linksTo(view: RegisterView, record: ObjectRecord, to: ObjectRef): boolean {
  return [...record.facts.keys()].some((name) => {
    const target = linkTarget(view, record.ref.type, name)
    if (target === undefined || !isKind(view, to.type, target)) return false
    const value = factOf(view, record, name)
    return Array.isArray(value) ? value.includes(to.id) : value === to.id
  })
}

/** A governing document is in force by its adoption; another document by existing. */
export const isInForce = (view: RegisterView, record: ObjectRecord): boolean =>
  !isKind(view, record.ref.type, 'governing-document') || editionInForce(view, record) !== undefined

export function editionInForce(view: RegisterView, record: ObjectRecord): Edition | undefined {
  return [...editionsOf(view, record)].reverse().find((edition) => {
    const through = endOf(view, record, edition)
    return holds(view, { ...edition, ...(through !== undefined && { through }) })
  })
}

export const editionsOf = (view: RegisterView, record: ObjectRecord): readonly Edition[] =>
  (view.state.editions.get(keyOf(record.ref)) ?? []).filter((edition) => edition.seq < view.before)

/** The last day of an edition: the one its adoption named, else the end of its validity. */
export function endOf(view: RegisterView, record: ObjectRecord, edition: Edition): Day | undefined {
  if (edition.through !== undefined) return edition.through
  const period = view.context.validFor(record.ref.type)
  return period === undefined ? undefined : lastDay(edition.from, period)
}

/** What was done to an object up to the day, oldest first. */
export const eventsOn = (view: RegisterView, ref: ObjectRef): readonly LoggedEvent[] =>
  (view.state.byId.get(ref.id) ?? [])
    .filter((record) => isKind(view, record.ref.type, ref.type) || isKind(view, ref.type, record.ref.type))
    .flatMap((record) => record.events)
    .filter(({ event, seq }) => event.day <= view.at && seq < view.before)
