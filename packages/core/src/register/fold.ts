import { own } from '#primitives/ancestors.ts'
import type { Slug } from '#primitives/model.ts'
import type { Role } from '#roles/model.ts'
import { MUNICIPALITY } from '#roles/municipality.ts'
import type { Action, ActionEffect } from '#vocabulary/model.ts'
import { establish } from './establish.ts'
import { add, push } from './lists.ts'
import type { Register, RegisterEvent } from './model.ts'
import {
  recordIn,
  type Appointment,
  type Changed,
  type Delegation,
  type Edition,
  type Exemption,
  type LoggedEvent,
  type ObjectRecord,
  type RegisterState,
} from './state.ts'
import { texts } from './texts.ts'

export interface RegisterVocabulary {
  readonly actions: Readonly<Record<Slug, Action>>
  readonly roles: Readonly<Record<Slug, Role>>
}

/**
 * The register that the events have made. Events count in the order of their days, then of the log. With `known`, an
 * instant, only what had been recorded by then counts: the register as it was known.
 */
export function foldRegister(register: Register, vocabulary: RegisterVocabulary, known?: string): RegisterState {
  const state: RegisterState = {
    municipality: register.municipality,
    since: register.since,
    log: [],
    objects: [],
    byId: new Map(),
    byType: new Map(),
    naming: new Map(),
    appointments: [],
    appointmentsByRole: new Map(),
    appointmentsByHolder: new Map(),
    appointmentsByScope: new Map(),
    delegations: [],
    delegationsOf: new Map(),
    delegationsTo: new Map(),
    exemptions: new Map(),
  }
  const municipality = { type: MUNICIPALITY, id: register.municipality }
  recordOf(state, { id: '', day: register.since, action: '', object: municipality }, -1)
  const ordered = register.events
    .filter((event) => known === undefined || (event.recorded ?? event.day) <= known)
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
  for (const event of ordered) applyEvent(state, event, vocabulary)
  return state
}

/** Adds an event of the last day, or a later one, to a state. */
export function applyEvent(state: RegisterState, event: RegisterEvent, vocabulary: RegisterVocabulary): void {
  const seq = state.log.length
  const logged: LoggedEvent = { seq, event }
  add(state, state.log, logged)
  const record = recordOf(state, event, seq)
  add(state, record.events, logged)
  establish(state, record, logged, dayOf(event))
  const effect = own(vocabulary.actions, event.action)?.effect
  if (effect) EFFECTS[effect](state, event, seq, vocabulary, record)
}

export const dayOf = (event: RegisterEvent): string => event.effective ?? event.day

function recordOf(state: RegisterState, event: RegisterEvent, seq: number): ObjectRecord {
  const known = recordIn(state, event.object)
  if (known) return known
  const record: ObjectRecord = {
    ref: event.object,
    seq,
    from: dayOf(event),
    facts: new Map(),
    events: [],
    editions: [],
  }
  add(state, state.objects, record, record)
  push(state, state.byId, event.object.id, record)
  push(state, state.byType, event.object.type, record)
  return record
}

type Effect = (
  state: RegisterState,
  event: RegisterEvent,
  seq: number,
  vocabulary: RegisterVocabulary,
  record: ObjectRecord,
) => void

const EFFECTS: Readonly<Record<ActionEffect, Effect>> = {
  appoint: (state, event, seq, vocabulary) => {
    for (const holder of texts(event.act?.['holder']))
      addAppointment(state, appointmentOf(event, seq, event.object.type, scopeOf(event, vocabulary), holder))
  },
  transfer: (state, event, seq, { roles }) => {
    // Of a role: it passes to another. Of a person: all that the person held does.
    const isRole = own(roles, event.object.type) !== undefined && event.object.type !== 'person'
    const scope = scopeOf(event, { roles })
    const candidates = isRole
      ? state.appointmentsByRole.get(event.object.type)
      : state.appointmentsByHolder.get(event.object.id)
    const moved = (candidates ?? []).filter((one) => one.ended === undefined && (!isRole || one.scope === scope))
    const heirs = [...texts(event.act?.['holder']), ...texts(event.act?.['to'])]
    end(state, moved, event, seq, () => true)
    for (const one of moved)
      for (const heir of heirs) addAppointment(state, appointmentOf(event, seq, one.role, one.scope, heir))
  },
  dismiss: (state, event, seq, vocabulary) => {
    const holders = texts(event.act?.['holder'])
    const scope = scopeOf(event, vocabulary)
    end(
      state,
      (scope === undefined ? state.appointmentsByRole.get(event.object.type) : state.appointmentsByScope.get(scope)) ??
        [],
      event,
      seq,
      (one) =>
        one.role === event.object.type && one.scope === scope && (holders.length === 0 || holders.includes(one.holder)),
    )
  },
  leave: (state, event, seq) => {
    const person = event.object.id
    end(state, state.appointmentsByHolder.get(person) ?? [], event, seq, () => true)
    end(state, state.delegationsTo.get(person) ?? [], event, seq, () => true)
    endObject(state, event, seq)
  },
  end: (state, event, seq) => {
    const { id } = event.object
    for (const ended of [state.appointmentsByScope, state.appointmentsByHolder])
      end(state, ended.get(id) ?? [], event, seq, () => true)
    end(state, state.delegationsOf.get(id) ?? [], event, seq, (one) => one.scope === id)
    end(state, state.delegationsTo.get(id) ?? [], event, seq, () => true)
    endObject(state, event, seq)
  },
  adopt: (state, event, seq, _, { editions }) => {
    if (isRefused(event)) return
    const through = event.act?.['through']
    end(state, editions, event, seq, () => true)
    add(state, editions, {
      edition: event.edition ?? event.day,
      from: dayOf(event),
      seq,
      event: event.id,
      ...(typeof through === 'string' && { through }),
    })
  },
  repeal: (state, event, seq, _, { editions }) =>
    end(state, editions, event, seq, (one) => event.edition === undefined || one.edition === event.edition),
  delegate: (state, event, seq, vocabulary) => {
    const { role, actor } = event
    const scope = scopeOf(event, vocabulary)
    const through = event.act?.['through']
    const rule = event.act?.['rule']
    for (const to of texts(event.act?.['to'])) {
      const delegation: Delegation = {
        role: role ?? event.object.type,
        delegator: actor ?? '',
        to,
        covers: texts(event.act?.['covers']),
        from: dayOf(event),
        seq,
        event: event.id,
        ...(scope !== undefined && { scope }),
        ...(typeof through === 'string' && { through }),
        ...(typeof rule === 'string' && { rule }),
      }
      add(state, state.delegations, delegation, delegation)
      for (const of of new Set([delegation.role, scope ?? delegation.role]))
        push(state, state.delegationsOf, of, delegation)
      push(state, state.delegationsTo, to, delegation)
    }
  },
  exempt: (state, event, seq) => {
    if (isRefused(event)) return
    const through = event.act?.['through']
    push(state, state.exemptions, event.object.id, {
      rules: texts(event.act?.['rules']),
      from: dayOf(event),
      seq,
      event: event.id,
      ...(typeof through === 'string' && { through }),
    })
  },
  // The steps of a route read from the log that what came before is looked at anew, or not at all.
  return: () => undefined,
  withdraw: () => undefined,
  revoke: (state, event, seq, vocabulary) => {
    const scope = scopeOf(event, vocabulary)
    const to = texts(event.act?.['to'])
    const rules = texts(event.act?.['rules'])
    if (rules.length > 0)
      return end(state, state.exemptions.get(event.object.id) ?? [], event, seq, (one) =>
        one.rules.some((rule) => rules.includes(rule)),
      )
    const passed = scope === undefined ? state.delegations : (state.delegationsOf.get(scope) ?? [])
    end(state, passed, event, seq, (one) => one.scope === scope && (to.length === 0 || to.includes(one.to)))
  },
}

function addAppointment(state: RegisterState, appointment: Appointment): void {
  add(state, state.appointments, appointment, appointment)
  push(state, state.appointmentsByRole, appointment.role, appointment)
  push(state, state.appointmentsByHolder, appointment.holder, appointment)
  if (appointment.scope !== undefined) push(state, state.appointmentsByScope, appointment.scope, appointment)
}

function appointmentOf(
  event: RegisterEvent,
  seq: number,
  role: Slug,
  scope: string | undefined,
  holder: string,
): Appointment {
  const through = event.act?.['through']
  return {
    role,
    holder,
    from: dayOf(event),
    seq,
    event: event.id,
    competence: texts(event.act?.['competence']),
    deputy: event.act?.['deputy'] === true,
    ...(scope !== undefined && { scope }),
    ...(typeof through === 'string' && { through }),
  }
}

/** Which instance an event on a role is about; none for a role of the whole municipality. */
function scopeOf(event: RegisterEvent, { roles }: Pick<RegisterVocabulary, 'roles'>): string | undefined {
  const role = own(roles, event.object.type)
  return role?.per === MUNICIPALITY ? undefined : event.object.id
}

export const isRefused = (event: RegisterEvent): boolean => event.act?.['outcome'] === 'no'

function end<T extends Changed | Exemption | Edition>(
  state: RegisterState,
  list: readonly T[],
  event: RegisterEvent,
  seq: number,
  matches: (one: T) => boolean,
): void {
  for (const one of list) {
    if (one.ended !== undefined || !matches(one)) continue
    one.ended = { from: dayOf(event), seq, value: true }
    state.told?.(() => delete one.ended, isChanged(one) ? one : undefined)
  }
}

/** An exemption or an edition is part of its object, which the event is about. */
const isChanged = (one: Changed | Exemption | Edition): one is Changed => !('rules' in one || 'edition' in one)

const endObject = (state: RegisterState, event: RegisterEvent, seq: number): void =>
  end(state, state.byId.get(event.object.id) ?? [], event, seq, () => true)
