import { ancestors, own } from '#primitives/ancestors.ts'
import { FALSE, TRUE, UNKNOWN, type Path, type Slug, type Truth } from '#primitives/model.ts'
import { once } from '#primitives/once.ts'
import { and, or } from '#primitives/truth.ts'
import { linkCondition } from '#conditions/compile/link.ts'
import { delegationsTo, appointmentsOf, findObject, viewRegister, type RegisterView } from '#register/view.ts'
import type { Delegation } from '#register/state.ts'
import { MUNICIPALITY } from '#roles/municipality.ts'
import { rolesIn } from '#roles/compile/bearer.ts'
import type { Bearer, Delegable, Role } from '#roles/model.ts'
import { isInForce, validityOf } from '#ruleset/compile/validity.ts'
import { actionLine, linkFrom, remember, rememberOf, roleLine, scopePath, type CompiledRuleset } from '#ruleset/link.ts'
import { rootType } from '#ruleset/compile/rootType.ts'
import { inForce, type Evidence } from './evidence.ts'
import { holdersOf } from './holders.ts'
import { readerOf } from './look.ts'
import type { Actor } from './model/case.ts'

/** A role in which somebody can act, and of which instances; of any, where none are named. */
export interface Capacity {
  readonly role: Slug
  readonly scopes?: readonly string[]
}

/** How many offices, representations and delegations may lead to one another. */
const DEEPEST = 5

/** The roles in which an actor can act on the day: the one named, or all that the register gives a person. */
export function capacitiesOf(evidence: Evidence, actor: Actor): readonly Capacity[] {
  const { compiled, view } = evidence
  const { person } = actor
  const found = new Map<Slug, string[] | undefined>()
  const add = (role: Slug, scope: string | undefined): void => {
    const scopes = found.get(role)
    if (scope === undefined) found.set(role, undefined)
    else if (scopes) scopes.push(scope)
    else if (!found.has(role)) found.set(role, [scope])
  }
  const all = (): readonly Capacity[] => [...found].map(([role, scopes]) => ({ role, ...(scopes && { scopes }) }))
  if (actor.role !== undefined) add(actor.role, actor.scope)
  if (person === undefined || actor.role !== undefined) return all()
  const body = own(compiled.ruleset.roles, person)
  if (body) add(body.id, undefined)
  if (!view) return all()
  for (const one of appointmentsOf(view, person)) add(one.role, one.scope)
  for (const type of ownInstances(compiled)) if (findObject(view, { type, id: person })) add(type, person)
  for (const delegation of delegationsTo(view, person)) {
    const made = own(compiled.ruleset.roles, delegation.role)?.delegable.find((rule) => rule.makes !== undefined)?.makes
    if (made !== undefined) add(made, delegation.scope)
  }
  return all()
}

/** The roles that are the very objects they are of, as a committee is. */
const ownInstances = (compiled: CompiledRuleset): readonly Slug[] =>
  remember(compiled, 'own instances', () =>
    Object.values(compiled.ruleset.roles).flatMap(({ id, per }) => (per !== MUNICIPALITY && id === per ? [id] : [])),
  )

/** Whether an actor, in one of its capacities, is whom a rule names for this object. */
export function standingOf(evidence: Evidence, capacities: readonly Capacity[], bearer: Bearer, act: Slug): Truth {
  if (bearer.kind === 'unassigned') return FALSE
  if (bearer.kind !== 'role')
    return bearer.of.reduce<Truth>((most, one) => or(most, standingOf(evidence, capacities, one, act)), FALSE)
  const path = scopePath(evidence.compiled, evidence.object, bearer.role, bearer.of)
  const direct = capacities.reduce<Truth>((most, one) => or(most, isRole(evidence, one, bearer.role, path, 0)), FALSE)
  return direct === TRUE ? TRUE : or(direct, byDelegation(evidence, bearer.role, path, act))
}

function isRole(evidence: Evidence, capacity: Capacity, role: Slug, path: Path | undefined, depth: number): Truth {
  const { compiled } = evidence
  if (depth > DEEPEST || !roleLine(compiled, capacity.role).some((id) => waysTo(compiled, role).has(id))) return FALSE
  let result: Truth = roleLine(compiled, capacity.role).includes(role) ? sameInstance(evidence, capacity, path) : FALSE
  for (const office of compiled.holders.get(role) ?? []) {
    if (result === TRUE) return TRUE
    if (!inForce(evidence, office.validity)) continue
    const applies = and(
      linkFrom(compiled, office.rule, path ?? 'object')(evidence.ask),
      notOverridden(evidence, role, office.rule.id, path),
    )
    if (applies !== FALSE)
      result = or(result, and(applies, isBearer(evidence, capacity, office.rule.holder, path, depth + 1)))
  }
  for (const id of roleLine(compiled, capacity.role)) {
    for (const acting of own(compiled.ruleset.roles, id)?.actsFor ?? []) {
      if (result === TRUE || acting.role !== role || !inForce(evidence, validityOf(acting, compiled.sources))) continue
      result = or(result, linkFrom(compiled, acting, path ?? 'object')(evidence.ask))
    }
  }
  return result
}

/** The roles that stand for a role under some condition: itself, those that act for it, and those of its holders by office. */
function waysTo(compiled: CompiledRuleset, role: Slug): ReadonlySet<Slug> {
  return rememberOf(compiled, 'ways to', role, () => {
    const found = new Set([role])
    // What is added on the way is looked at in its turn.
    for (const id of found) {
      for (const { rule } of compiled.holders.get(id) ?? []) for (const one of rolesIn(rule.holder)) found.add(one.role)
      for (const one of Object.values(compiled.ruleset.roles))
        if (one.actsFor.some((acting) => acting.role === id)) found.add(one.id)
    }
    return found
  })
}

/** Whether no other office that sets this one aside is sure to apply. */
function notOverridden(evidence: Evidence, role: Slug, rule: Slug, path: Path | undefined): Truth {
  let result: Truth = TRUE
  for (const other of evidence.compiled.holders.get(role) ?? []) {
    if (!other.rule.overrides.includes(rule) || !inForce(evidence, other.validity)) continue
    result = and(result, (2 - linkFrom(evidence.compiled, other.rule, path ?? 'object')(evidence.ask)) as Truth)
  }
  return result
}

function isBearer(
  evidence: Evidence,
  capacity: Capacity,
  bearer: Bearer,
  base: Path | undefined,
  depth: number,
): Truth {
  if (bearer.kind === 'unassigned') return FALSE
  if (bearer.kind !== 'role')
    return bearer.of.reduce<Truth>((most, one) => or(most, isBearer(evidence, capacity, one, base, depth)), FALSE)
  const from = base === undefined || base === 'object' ? undefined : base
  const type = from === undefined ? evidence.object : typeAt(evidence, from)
  const path = scopePath(evidence.compiled, type, bearer.role, bearer.of)
  const rebased = path === undefined || from === undefined ? path : path === 'object' ? from : from + path.slice(6)
  return isRole(evidence, capacity, bearer.role, rebased, depth)
}

/** The type of the object that a role's office is about, reached from the object asked about. */
function typeAt(evidence: Evidence, base: Path): Slug {
  const { types } = evidence.compiled.ruleset
  let type = rootType(evidence.compiled.ruleset, evidence.object)
  for (const word of base.split('.').slice(1)) {
    type =
      ancestors(types, type)
        .map((id) => own(own(types, id)?.links ?? {}, word)?.to)
        .find((to) => to !== undefined) ?? type
  }
  return type
}

/** An actor who names no instance is taken to be the one of this object; one that does must be it. */
function sameInstance(evidence: Evidence, { scopes }: Pick<Capacity, 'scopes'>, path: Path | undefined): Truth {
  if (!scopes || path === undefined) return TRUE
  const instance = path === 'object' ? evidence.ref?.id : evidence.read(path)
  if (instance === undefined) return UNKNOWN
  return scopes.some((scope) => (Array.isArray(instance) ? instance.includes(scope) : instance === scope))
    ? TRUE
    : FALSE
}

function byDelegation(evidence: Evidence, role: Slug, path: Path | undefined, act: Slug): Truth {
  const { view, actor, compiled } = evidence
  const to = actor?.person ?? actor?.role
  if (!view || to === undefined) return FALSE
  if (evidence.watch && view.state.delegationsTo.has(to)) evidence.watch.leave()
  return delegationsTo(view, to).reduce<Truth>((most, delegation) => {
    if (delegation.role !== role) return most
    const rules = roleLine(compiled, role).flatMap((id) => own(compiled.ruleset.roles, id)?.delegable ?? [])
    return rules.reduce<Truth>((best, rule) => or(best, delegationCounts(evidence, delegation, rule, path, act)), most)
  }, FALSE)
}

/** A delegation counts when a rule lets the power be passed on, and it was passed on by its holder, within the limits. */
function delegationCounts(
  evidence: Evidence,
  delegation: Delegation,
  rule: Delegable,
  path: Path | undefined,
  act: Slug,
): Truth {
  const { compiled, view } = evidence
  if (!view || !isPassedOnRightly(evidence, delegation, rule)) return FALSE
  const line = actionLine(compiled, act)
  const named = delegation.covers.length === 0 || delegation.covers.some((one) => line.includes(one))
  const allowed =
    rule.covers === 'all' ||
    (rule.covers === 'named' ? delegation.covers.length > 0 : rule.covers.some((one) => line.includes(one)))
  if (!named || !allowed) return FALSE
  const inScope = sameInstance(evidence, delegation.scope === undefined ? {} : { scopes: [delegation.scope] }, path)
  if (!rule.limit) return inScope
  const limit = rememberOf(compiled, 'limit', rule.id, () => linkCondition(rule.limit!, compiled.pool))
  return and(inScope, limit(evidence.ask))
}

type Known = Pick<Evidence, 'compiled' | 'view'>

/** Whether power was passed on while the rule let it be, by somebody who had it, to somebody who may have it. */
export const isPassedOnRightly = (evidence: Known, delegation: Delegation, rule: Delegable): boolean =>
  isInForce(validityOf(rule, evidence.compiled.sources), delegation.from) &&
  (rule.covers !== 'named' || delegation.covers.length > 0) &&
  wasHolder(evidence, delegation) &&
  mayReceive(evidence, delegation, rule)

function wasHolder(evidence: Known, delegation: Delegation): boolean {
  const { view, compiled } = evidence
  const role = own(compiled.ruleset.roles, delegation.role)
  if (!view || !role) return false
  if (delegation.delegator === delegation.role) return true
  // A committee passes on what is its own.
  const isBody = role.kind === 'body' || role.kind === 'unit'
  if (isBody && findObject(view, { type: role.per, id: delegation.delegator })) return true
  return heldThen(compiled, view, delegation, role)
}

/** Whether whoever passed on power held the role: as it was before that, which nothing to come changes. */
const heldThen = (compiled: CompiledRuleset, view: RegisterView, delegation: Delegation, { id, per }: Role): boolean =>
  once(heldByDelegator, delegation, () => {
    const then = viewRegister(view.state, delegation.from, view.context, delegation.seq)
    const instance = { type: per, id: delegation.scope ?? view.state.municipality }
    const holders = holdersOf(readerOf(compiled, then), id, instance)
    return holders.some((one) => one.holder === delegation.delegator)
  })

/** A register is folded for each ruleset by itself, and so has delegations for each. */
const heldByDelegator = new WeakMap<Delegation, boolean>()

const mayReceive = (known: Known, { to }: Delegation, rule: Delegable): boolean =>
  rolesIn(rule.to).some(
    ({ role }) =>
      role === to ||
      isAppointed(known, role, to) ||
      own(known.compiled.ruleset.roles, role)?.kind === 'external' ||
      isEmployeeRole(known, role, to),
  )

const isAppointed = ({ compiled, view }: Known, role: Slug, person: string): boolean =>
  view !== undefined && appointmentsOf(view, person, role).some((one) => roleLine(compiled, one.role).includes(role))

/** A role that a person has by being of that type in the register, such as any employee. */
const isEmployeeRole = ({ view }: Known, role: Slug, person: string): boolean =>
  view !== undefined && findObject(view, { type: role, id: person }) !== undefined
