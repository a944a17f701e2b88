import { own } from '#primitives/ancestors.ts'
import { applyEvent, foldRegister } from '#register/fold.ts'
import type { Register, RegisterEvent } from '#register/model.ts'
import type { Changed, RegisterState } from '#register/state.ts'
import { texts } from '#register/texts.ts'
import { namingBy, viewRegister, type Looked, type ViewContext } from '#register/view.ts'
import { typeLine, type CompiledRuleset } from '#ruleset/link.ts'
import { changesBetween } from '../audit/changes.ts'
import { isDelegation, isRecord, partsOf, partsOfEvent, standingParts } from '../audit/parts.ts'
import { summaryOf } from '../audit/summary.ts'
import type { AuditAnswer, AuditQuestion, Changes } from '../model/audit.ts'
import { apply, viewContext } from '../viewOf.ts'
import { openFindings, type OpenFindings } from './openFindings.ts'

/** A register whose findings are kept up to date as events come. */
export interface WatchedAudit {
  /** The audit as things stand. */
  readonly answer: () => AuditAnswer
  /** The register as it stands. */
  readonly register: () => Register
  /** What one more event made of the findings. */
  readonly apply: (event: RegisterEvent) => Changes
}

interface Watched {
  readonly state: RegisterState
  readonly context: ViewContext
  readonly found: OpenFindings
  /** How many events had been done by the day. */
  events: number
}

/**
 * Audits a register once, and keeps the audit as events come: after an event only what looked at something that it
 * touched is looked at again. An event of an earlier day than the last is judged with all that came after it, so then
 * everything is.
 *
 * @example
 * const watched = watchAudit(compiled, { at: '2026-01-01', register })
 * const { appeared, cured } = watched.apply(event)
 */
export function watchAudit(compiled: CompiledRuleset, { at, register: first }: AuditQuestion): WatchedAudit {
  let register = first
  let since: RegisterEvent[] = []
  let watched = begin(compiled, first, at)
  const current = (): Register => {
    if (since.length > 0) register = apply(register, since)
    since = []
    return register
  }
  return {
    answer: () => answerOf(watched),
    register: current,
    apply: (event) => {
      const last = watched.state.log.at(-1)
      since.push(event)
      if (!last || event.day >= last.event.day) return take(compiled, watched, event, at)
      const before = watched.found.all()
      watched = begin(compiled, current(), at)
      return changesBetween(before, watched.found.all())
    },
  }
}

function begin(compiled: CompiledRuleset, register: Register, at: string): Watched {
  const state = foldRegister(register, compiled.ruleset)
  const context = viewContext(compiled)
  const view = viewRegister(state, at, context, Infinity)
  const found = openFindings(compiled, view)
  const { objects, appointments, delegations, log } = state
  for (const one of [...objects.values(), ...appointments, ...delegations]) partsOf(one).forEach(found.look)
  for (const logged of log) {
    const { act, sequel } = partsOfEvent(logged)
    found.lookOnce(act)
    found.look(sequel)
  }
  standingParts(compiled).forEach(found.look)
  found.arrange()
  return { state, context, found, events: log.filter(({ event }) => event.day <= at).length }
}

function take(compiled: CompiledRuleset, watched: Watched, event: RegisterEvent, at: string): Changes {
  const { state, context, found } = watched
  const changed = new Set<Changed>()
  state.told = (_, one) => one && changed.add(one)
  applyEvent(state, event, compiled.ruleset)
  state.told = undefined
  const logged = state.log.at(-1)!
  if (event.day <= at) watched.events++
  touchObject(compiled, found, event)
  for (const one of changed) for (const [what, id] of touched(context, one)) found.touch(what, id)
  found.lookAgain()
  for (const one of changed) if (one.seq === logged.seq) partsOf(one).forEach(found.look)
  const { act, sequel } = partsOfEvent(logged)
  found.lookOnce(act)
  found.look(sequel)
  return found.arrange()
}

/** What an event does to its object, apart from making or ending it. */
function touchObject(compiled: CompiledRuleset, found: OpenFindings, event: RegisterEvent): void {
  const { object, action, establishes } = event
  found.touch('events', object.id)
  if (own(compiled.ruleset.actions, action)?.effect !== undefined) found.touch('effects', object.id)
  if (establishes === undefined) return
  found.touch('facts', object.id)
  const types = typeLine(compiled, object.type)
  for (const value of Object.values(establishes))
    for (const id of texts(value)) for (const type of types) found.touch('naming', namingBy(type, id))
}

/** What must be looked at anew since something came to be or ended. */
function touched({ lineOf }: ViewContext, one: Changed): readonly (readonly [Looked, string])[] {
  if (isRecord(one)) return [['object', one.ref.id], ...lineOf(one.ref.type).map((type) => ['type', type] as const)]
  if (isDelegation(one))
    return [
      ['delegations', one.role],
      ['delegations', one.scope ?? one.role],
      ['holder', one.to],
    ]
  return [
    ['role', one.role],
    ['holder', one.holder],
    ...(one.scope === undefined ? [] : [['scope', one.scope] as const]),
  ]
}

function answerOf({ state, found, events }: Watched): AuditAnswer {
  const findings = found.all()
  return { findings, summary: summaryOf(findings, { objects: state.objects.size, events }) }
}
