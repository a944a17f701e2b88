import { own } from '#primitives/ancestors.ts'
import type { Slug } from '#primitives/model.ts'
import { applyEvent, foldRegister } from '#register/fold.ts'
import type { Register, RegisterEvent } from '#register/model.ts'
import type { Changed, LoggedEvent, RegisterState } from '#register/state.ts'
import { texts } from '#register/texts.ts'
import { viewRegister, type ViewContext } from '#register/view.ts'
import { rememberOf, roleLine, typeLine, type CompiledRuleset } from '#ruleset/link.ts'
import { changesBetween } from '../audit/changes.ts'
import { actOf, isDelegation, isRecord, leastPartsOf, sequelOf, standingParts } from '../audit/parts.ts'
import { summaryOf } from '../audit/summary.ts'
import type { AuditAnswer, AuditQuestion, Changes } from '../model/audit.ts'
import { apply, viewContext } from '../viewOf.ts'
import { triggersOf } from '../due/pending.ts'
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
  for (const list of [objects, appointments, delegations])
    for (const one of list) leastPartsOf(compiled, found.noting, one).forEach(found.look)
  for (const logged of log) lookAtEvent(compiled, found, logged)
  standingParts(compiled).forEach(found.look)
  found.arrange()
  return { state, context, found, events: log.filter(({ event }) => event.day <= at).length }
}

function take(compiled: CompiledRuleset, watched: Watched, event: RegisterEvent, at: string): Changes {
  const { state, found } = watched
  const changed = new Set<Changed>()
  state.told = (_, one) => one && changed.add(one)
  applyEvent(state, event, compiled.ruleset)
  state.told = undefined
  const logged = state.log.at(-1)!
  if (event.day <= at) watched.events++
  touchObject(compiled, watched, event)
  for (const one of changed) touchChanged(compiled, watched, one)
  found.lookAgain()
  for (const one of changed) if (one.seq === logged.seq) leastPartsOf(compiled, found.noting, one).forEach(found.look)
  lookAtEvent(compiled, found, logged)
  return found.arrange()
}

function lookAtEvent(compiled: CompiledRuleset, found: OpenFindings, logged: LoggedEvent): void {
  found.lookOnce(actOf(logged))
  if (triggersOf(compiled, logged.event).length > 0) found.look(sequelOf(logged))
}

/** What an event does to its object, apart from making or ending it. */
function touchObject(compiled: CompiledRuleset, { context, found }: Watched, event: RegisterEvent): void {
  const { object, action, establishes } = event
  // What was done to an object was done to it as of a broader type, and as of a narrower one.
  for (const types of [context.lineOf(object.type), kindsOf(compiled, object.type)])
    for (const type of types) found.touch('events', object.id, type)
  if (own(compiled.ruleset.actions, action)?.effect !== undefined) found.touch('effects', object.id)
  if (establishes === undefined) return
  found.touch('facts', object.id)
  const types = context.lineOf(object.type)
  for (const path in establishes) {
    if (!path.startsWith('object.')) continue
    found.touch('facts', object.id, path.slice(7))
    for (const id of texts(establishes[path])) for (const type of types) found.touch('naming', id, type)
  }
}

/** The types that are kinds of a type. */
const kindsOf = (compiled: CompiledRuleset, type: Slug): readonly Slug[] =>
  rememberOf(compiled, 'kinds of', type, () =>
    Object.keys(compiled.ruleset.types).filter((one) => one !== type && typeLine(compiled, one).includes(type)),
  )

/** What came to be or ended is looked at anew, and whatever was looked for where it is found. */
function touchChanged(compiled: CompiledRuleset, { context, found: { touch } }: Watched, one: Changed): void {
  if (isRecord(one)) {
    touch('object', one.ref.id)
    for (const type of context.lineOf(one.ref.type)) {
      touch('object', one.ref.id, type)
      touch('type', type)
    }
    return
  }
  const { event, role, scope } = one
  touch('itself', event)
  if (isDelegation(one)) {
    touch('delegations', role, role)
    if (scope !== undefined) touch('delegations', scope, role)
    touch('receiver', one.to)
    return
  }
  touch('role', role)
  if (scope !== undefined) touch('scope', scope, role)
  touch('holder', one.holder)
  for (const kind of roleLine(compiled, role)) touch('holder', one.holder, kind)
}

function answerOf({ state, found, events }: Watched): AuditAnswer {
  const findings = found.all()
  return { findings, summary: summaryOf(findings, { objects: state.objects.length, events }) }
}
