import type { ActRule } from '#authorities/model.ts'
import { own } from '#primitives/ancestors.ts'
import { compact } from '#primitives/compact.ts'
import { grouped } from '#primitives/grouped.ts'
import { FALSE, TRUE, UNKNOWN, type Day, type Truth } from '#primitives/model.ts'
import { isRefused } from '#register/fold.ts'
import type { RegisterEvent } from '#register/model.ts'
import { eventsOn, findObject, objectsOf, type RegisterView } from '#register/view.ts'
import { rolesIn } from '#roles/compile/bearer.ts'
import type { Role } from '#roles/model.ts'
import { actsOn } from '#ruleset/actsOn.ts'
import { isInForce } from '#ruleset/compile/validity.ts'
import {
  actionLine,
  remember,
  rememberOf,
  rememberOfBoth,
  roleLine,
  typeLine,
  type CompiledRuleset,
  type Linked,
} from '#ruleset/link.ts'
import type { ActionEffect } from '#vocabulary/model.ts'
import { citationOf } from './cite.ts'
import { inForce, type Evidence } from './evidence.ts'
import type { NeededStep } from './model/case.ts'
import { standingOf, type Capacity } from './standing.ts'

type Step = Linked<ActRule>

/** The steps of the routes on an object, by route. */
export function routesOn(compiled: CompiledRuleset, object: string): ReadonlyMap<string, readonly Step[]> {
  return rememberOf(compiled, 'routes', object, () => {
    const ids = new Set(actsOn(compiled, object).map(({ rule }) => rule.route?.id))
    return new Map([...routesOf(compiled)].filter(([id]) => ids.has(id)))
  })
}

/** The steps of every route, in the order written. */
const routesOf = (compiled: CompiledRuleset): ReadonlyMap<string, readonly Step[]> =>
  remember(compiled, 'steps', () =>
    grouped(
      compiled.acts.filter(({ rule }) => rule.route),
      ({ rule }) => rule.route!.id,
    ),
  )

export interface Pending {
  readonly step: Step
  /** Whether the step is called for, as far as is known. */
  readonly called: Truth
  readonly done: Truth
  /** The parts it has yet to be taken for, where it is taken part by part. */
  readonly parts: readonly string[]
}

/** The steps that come before an act in its routes, with whether they are done. */
export function predecessorsOf(
  evidence: Evidence,
  action: string,
  capacities: readonly Capacity[] | undefined,
): readonly Pending[] {
  const pending: Pending[] = []
  for (const steps of routesWith(evidence.compiled, action, evidence.object)) {
    const current = stepsInForce(evidence, steps, 'next')
    const target = targetStep(evidence, current, action, capacities)
    for (const step of target ? before(target, current) : beforeAdoption(evidence, current, action)) {
      const called = step.applies(evidence.ask)
      if (called !== FALSE) pending.push({ step, called, ...isDone(evidence, step.rule, target?.rule) })
    }
  }
  return pending
}

/** The routes on an object in which an act is a step, or which it brings to an end, on whatever day. */
const routesWith = (compiled: CompiledRuleset, action: string, object: string): readonly (readonly Step[])[] =>
  rememberOfBoth(compiled, 'routes with', action, object, () => {
    const line = actionLine(compiled, action)
    const types = typeLine(compiled, object)
    return [...routesOn(compiled, object).values()].filter(
      (steps) =>
        steps.some(({ rule }) => line.includes(rule.action) && types.includes(rule.object)) ||
        isAdoption(compiled, steps, action),
    )
  })

/** Whether an act is the adoption of the document that a route is the order of. */
const isAdoption = ({ ruleset }: CompiledRuleset, [first]: readonly Step[], action: string): boolean =>
  own(ruleset.actions, action)?.effect === 'adopt' &&
  ruleset.documents.some((document) => document.id === first?.rule.route?.id)

/**
 * A document whose adoption stands among the authorities still has its order: whoever adopts it does so after the
 * steps of its own notation, all but making it known.
 */
function beforeAdoption({ compiled }: Evidence, steps: readonly Step[], action: string): readonly Step[] {
  if (!isAdoption(compiled, steps, action) || steps.some((step) => step.rule.route?.deciding)) return []
  return steps.filter((step) => compiled.ruleset.actions[step.rule.action]?.kind !== 'inform')
}

/** Which step of a route an act is: one that the actor may take, the decision it leads to, or the earliest. */
function targetStep(
  evidence: Evidence,
  steps: readonly Step[],
  action: string,
  capacities: readonly Capacity[] | undefined,
): Step | undefined {
  const line = actionLine(evidence.compiled, action)
  const types = typeLine(evidence.compiled, evidence.object)
  const matching = steps.filter(({ rule }) => line.includes(rule.action) && types.includes(rule.object))
  const own =
    capacities &&
    matching.filter(
      ({ rule }) => rule.role.kind === 'unassigned' || standingOf(evidence, capacities, rule.role, action) !== FALSE,
    )
  const taken = own && own.length > 0 ? own : matching
  // The step that is named for the very act goes before one for what it is a kind of.
  const exact = taken.filter(({ rule }) => rule.action === action)
  const eligible = exact.length > 0 ? exact : taken
  return (
    eligible.find(({ rule }) => rule.route?.deciding) ??
    [...eligible].sort((a, b) => before(a, steps).length - before(b, steps).length)[0]
  )
}

/** Every step that a step waits for, near and far, those that wait for the fewest first. */
function before(step: Step, steps: readonly Step[]): readonly Step[] {
  const found = reach(step, steps)
  const waits = new Map(found.map((one) => [one, reach(one, steps).length]))
  return [...found].sort((a, b) => waits.get(a)! - waits.get(b)!)
}

function reach(step: Step, steps: readonly Step[]): readonly Step[] {
  const found = new Set<Step>()
  const add = (of: Step): void => {
    for (const id of of.rule.route?.after ?? []) {
      for (const other of steps) {
        if (other.rule.route?.step !== id || found.has(other)) continue
        found.add(other)
        add(other)
      }
    }
  }
  add(step)
  return [...found]
}

/**
 * Whether a step has been taken: by what the question says, or by the register. With a register, what was not
 * recorded was not done; without one it is unknown.
 */
function isDone(evidence: Evidence, rule: ActRule, target: ActRule | undefined): Pick<Pending, 'done' | 'parts'> {
  if (evidence.done.includes(rule.route?.step ?? rule.id)) return { done: TRUE, parts: [] }
  const { view, ref } = evidence
  if (!view || !ref) return { done: UNKNOWN, parts: [] }
  // What is done part by part waits for its own part only.
  const own = evidence.part !== undefined && rule.per !== undefined && rule.per === target?.per
  const wanted = own ? [evidence.part] : partsOf(view, rule)
  const missing = wanted.filter((part) => eventFor(evidence, rule, part) === undefined)
  return { done: missing.length === 0 ? TRUE : FALSE, parts: missing.filter((part) => part !== undefined) }
}

/** The parts a step must be taken for: one for each department active on the day, or the whole. */
export const partsOf = (view: RegisterView, rule: ActRule): readonly (string | undefined)[] =>
  rule.per === undefined ? [rule.part] : objectsOf(view, rule.per).map((record) => record.ref.id)

/** The event that took a step, for a part of the object, since the last time its route was brought to an end. */
export function eventFor(
  evidence: Evidence,
  rule: ActRule,
  part: string | undefined,
  round: Round = 'next',
): RegisterEvent | undefined {
  const { view, ref, compiled } = evidence
  if (!view || !ref) return undefined
  const events = since(
    compiled,
    ['return', 'withdraw'],
    eventsOn(view, ref).map((one) => one.event),
  )
  const current = currentRound(evidence, rule, events, round)
  return current.find((event) => {
    if (!isActOfStep(evidence, rule, event.action)) return false
    if (part !== undefined && event.part !== undefined && event.part !== part) return false
    if (part !== undefined && rule.per !== undefined && event.part !== part) return false
    if (rule.route && isRefused(event)) return false
    return isByBearer(evidence, rule, event)
  })
}

/** An act is that of a step when it is the same or a kind of it, and no other step of the route is named for it. */
function isActOfStep({ compiled, object }: Evidence, rule: ActRule, action: string): boolean {
  if (action === rule.action) return true
  if (!own(compiled.ruleset.actions, action) || !actionLine(compiled, action).includes(rule.action)) return false
  const route = rule.route && routesOn(compiled, object).get(rule.route.id)
  return !route?.some((step) => step.rule.action === action)
}

/** A case that was sent back or withdrawn begins anew: what was done before that is done no longer. */
function since(
  compiled: CompiledRuleset,
  effects: readonly ActionEffect[],
  events: readonly RegisterEvent[],
): readonly RegisterEvent[] {
  const ends = events.map((event) => {
    const effect = own(compiled.ruleset.actions, event.action)?.effect
    return effect !== undefined && effects.includes(effect)
  })
  return events.slice(ends.lastIndexOf(true) + 1)
}

/**
 * The steps of a route that a case goes through: those in force on the day it began, so that a case keeps the rules
 * it began under when they change on the way. One that has not begun has the rules of the day asked about.
 */
export function stepsInForce(evidence: Evidence, steps: readonly Step[], round: Round): readonly Step[] {
  const day = beganOn(evidence, steps, round)
  return steps.filter(({ validity }) => (day === undefined ? inForce(evidence, validity) : isInForce(validity, day)))
}

function beganOn(evidence: Evidence, steps: readonly Step[], round: Round): Day | undefined {
  const { view, ref, compiled } = evidence
  const [first] = steps
  if (!view || !ref || !first) return undefined
  const events = since(
    compiled,
    ['withdraw'],
    eventsOn(view, ref).map((one) => one.event),
  )
  return currentRound(evidence, first.rule, events, round).find((event) =>
    steps.some(({ rule }) => !rule.route?.deciding && isActOfStep(evidence, rule, event.action)),
  )?.day
}

/**
 * The events that a step is looked for among. A document goes through its route once an edition: the edition asked
 * about, else what came after it was last adopted. Anything else goes through its route once.
 */
function currentRound(
  evidence: Evidence,
  rule: ActRule,
  events: readonly RegisterEvent[],
  round: Round,
): readonly RegisterEvent[] {
  const { compiled, edition } = evidence
  if (edition !== undefined) return events.filter((event) => event.edition === undefined || event.edition === edition)
  const isDocument = compiled.ruleset.documents.some((document) => document.id === rule.route?.id)
  // What comes after adoption looks for any adoption; a route shows that of its own round.
  if (!isDocument || (rule.route?.deciding && round === 'next')) return events
  const adopts = events.map((event) => own(compiled.ruleset.actions, event.action)?.effect === 'adopt')
  const last = adopts.lastIndexOf(true)
  const after = events.slice(last + 1)
  const begun = after.some((event) => own(compiled.ruleset.actions, event.action)?.kind !== 'inform')
  return round === 'next' || begun ? after : events.slice(adopts.lastIndexOf(true, last - 1) + 1)
}

/** Whether an edition that is adopted and done with still shows, or only what the next one has come to. */
export type Round = 'next' | 'latest'

/** A step named for one role is not taken by another; where nobody is named anybody's act will do. */
function isByBearer({ compiled, view }: Evidence, rule: ActRule, event: RegisterEvent): boolean {
  const roles = rolesIn(rule.role).map((one) => one.role)
  // A body or a unit may act under its own name.
  const named = event.actor !== undefined && own(compiled.ruleset.roles, event.actor) ? event.actor : undefined
  const role = event.role ?? named
  if (roles.length === 0 || role === undefined) return true
  if (event.role === undefined && roles.some((id) => isInstance(view, own(compiled.ruleset.roles, id), named)))
    return true
  return own(compiled.ruleset.roles, role) !== undefined && roleLine(compiled, role).some((one) => roles.includes(one))
}

/** Whether a name is that of one of the bodies or units that a role stands for, as the executive board is a committee. */
const isInstance = (view: RegisterView | undefined, role: Role | undefined, name: string | undefined): boolean =>
  view !== undefined &&
  role !== undefined &&
  name !== undefined &&
  (role.kind === 'body' || role.kind === 'unit') &&
  findObject(view, { type: role.per, id: name }) !== undefined

export function neededStep({ step, done, parts }: Pending): NeededStep {
  const { rule } = step
  return compact({
    ...citationOf(rule),
    step: rule.route?.step ?? rule.id,
    action: rule.action,
    object: rule.object,
    role: rolesIn(rule.role)[0]?.role ?? 'unassigned',
    parts: parts.length > 0 ? parts : undefined,
    status: done === UNKNOWN ? 'unknown' : 'missing',
  })
}
