import type { Day, Json, Slug } from '#primitives/model.ts'
import type { ObjectRef, RegisterEvent } from './model.ts'

/** A value and from when it counts; `seq` is the place of its event in the log, which settles equal days. */
export interface Dated<T> {
  readonly from: Day
  readonly seq: number
  readonly value: T
}

export interface ObjectRecord {
  readonly ref: ObjectRef
  readonly seq: number
  readonly from: Day
  readonly facts: Map<string, Dated<Json>[]>
  readonly events: LoggedEvent[]
  /** What has been adopted of a document. */
  readonly editions: Edition[]
  ended?: Dated<true>
}

export interface LoggedEvent {
  readonly seq: number
  readonly event: RegisterEvent
}

export interface Appointment {
  readonly role: Slug
  /** Which system, department or other instance; absent for a role of the whole municipality. */
  readonly scope?: string
  readonly holder: string
  readonly from: Day
  readonly through?: Day
  readonly seq: number
  readonly event: string
  readonly competence: readonly string[]
  /** Fills the role only while nobody holds it in the ordinary way. */
  readonly deputy: boolean
  /** When and where in the log it was ended. */
  ended?: Dated<true>
}

export interface Delegation {
  readonly from: Day
  readonly through?: Day
  readonly seq: number
  readonly event: string
  readonly role: Slug
  readonly scope?: string
  readonly delegator: string
  readonly to: string
  readonly covers: readonly Slug[]
  readonly rule?: Slug
  ended?: Dated<true>
}

/** A departure from rules that somebody granted for one object. */
export interface Exemption {
  readonly from: Day
  readonly through?: Day
  readonly seq: number
  readonly event: string
  readonly rules: readonly Slug[]
  ended?: Dated<true>
}

export interface Edition {
  readonly edition: string
  readonly from: Day
  readonly through?: Day
  readonly seq: number
  readonly event: string
  ended?: Dated<true>
}

/** What the last event changed beyond the object it was done to: what came to be or ended. */
export type Changed = ObjectRecord | Appointment | Delegation

/**
 * What the events have made so far, with its history, so that any day can be asked about. Nothing in it is ever taken
 * away: a state that has grown is still the state of a shorter log to whoever reads only what lies before its end.
 */
export interface RegisterState {
  readonly municipality: string
  readonly since: Day
  readonly log: LoggedEvent[]
  readonly objects: ObjectRecord[]
  /** By id, since the type asked for may be broader than the one recorded. */
  readonly byId: Map<string, ObjectRecord[]>
  readonly byType: Map<Slug, ObjectRecord[]>
  /** By what one of their facts names, or has named. */
  readonly naming: Map<string, Set<ObjectRecord>>
  readonly appointments: Appointment[]
  readonly appointmentsByRole: Map<Slug, Appointment[]>
  readonly appointmentsByHolder: Map<string, Appointment[]>
  readonly appointmentsByScope: Map<string, Appointment[]>
  readonly delegations: Delegation[]
  /** By the instance, and by the role. */
  readonly delegationsOf: Map<string, Delegation[]>
  readonly delegationsTo: Map<string, Delegation[]>
  /** By the id of the object. */
  readonly exemptions: Map<string, Exemption[]>
  /** Told what an event changes, and how that is undone, while somebody wants to know. */
  told?: ((undo: () => void, changed?: Changed) => void) | undefined
}

/** The record of an object, however little of it counts on a day. */
export const recordIn = ({ byId }: RegisterState, { type, id }: ObjectRef): ObjectRecord | undefined =>
  byId.get(id)?.find(({ ref }) => ref.type === type)
