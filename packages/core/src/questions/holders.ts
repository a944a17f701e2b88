import { own } from '#primitives/ancestors.ts'
import { TRUE, type Slug } from '#primitives/model.ts'
import type { ObjectRef } from '#register/model.ts'
import { appointmentsTo, delegationsOf, type RegisterView } from '#register/view.ts'
import { MUNICIPALITY } from '#roles/municipality.ts'
import type { Bearer, HolderRule, Role } from '#roles/model.ts'
import { isInForce } from '#ruleset/compile/validity.ts'
import { linkFrom, rememberOf, scopePath, type CompiledRuleset, type Linked } from '#ruleset/link.ts'
import type { Holder } from './model/who.ts'
import type { RegisterReader } from './reader.ts'

/** How many offices may lead to one another before the search stops. */
const DEEPEST = 4

/**
 * Who holds a role for an object on the day: by appointment, or by an office whose conditions are certain. A role
 * that is a kind of the one asked for counts as well.
 */
export function holdersOf(reader: RegisterReader, role: Slug, instance: ObjectRef, depth = 0): readonly Holder[] {
  const { compiled, view } = reader
  const definition = own(compiled.ruleset.roles, role)
  if (!definition || depth > DEEPEST) return []
  const scope = definition.per === MUNICIPALITY ? undefined : instance.id
  const { kinds, makers } = waysInto(compiled, role)
  const holders = appointed(view, kinds, scope)
  for (const maker of makers)
    for (const one of delegationsOf(view, maker, scope))
      holders.push({ holder: one.to, by: 'delegation', event: one.event })
  const offices = compiled.holders.get(role)
  if (offices) for (const one of byOffice(reader, offices, instance, depth)) holders.push(one)
  return holders.length < 2 ? holders : unique(holders)
}

/** A deputy fills a role only while nobody holds it in the ordinary way. */
function appointed(view: RegisterView, kinds: readonly Slug[], scope: string | undefined): Holder[] {
  const holders: Holder[] = []
  const deputies: Holder[] = []
  for (const kind of kinds)
    for (const { holder, event, deputy } of appointmentsTo(view, kind, scope))
      (deputy ? deputies : holders).push({ holder, by: 'appointment', event })
  return holders.length > 0 ? holders : deputies
}

/** Whoever holds a role because of an office whose conditions are certain. */
function byOffice(
  reader: RegisterReader,
  all: readonly Linked<HolderRule>[],
  instance: ObjectRef,
  depth: number,
): readonly Holder[] {
  const { compiled, view } = reader
  const offices = all.filter((one) => isInForce(one.validity, view.at))
  const world = { at: view.at, facts: {}, look: (path: string) => reader.read(instance, path) }
  const certain = offices.filter(
    ({ rule }) => linkFrom(compiled, rule, 'object')((atom) => compiled.pool.atoms[atom]!.test(world)) === TRUE,
  )
  const overridden = new Set(certain.flatMap(({ rule }) => rule.overrides))
  return certain
    .filter(({ rule }) => !overridden.has(rule.id))
    .flatMap(({ rule }) =>
      instancesOf(reader, rule.holder, instance, depth).map((holder): Holder => ({
        holder,
        by: 'office',
        rule: rule.id,
      })),
    )
}

/** The roles that are a role or a kind of it, and those whose delegation makes its receiver a holder of it. */
const waysInto = (compiled: CompiledRuleset, role: Slug): { kinds: readonly Slug[]; makers: readonly Slug[] } =>
  rememberOf(compiled, 'into', role, () => {
    const roles = Object.values(compiled.ruleset.roles)
    const ids = (fits: (one: Role) => boolean): readonly Slug[] => roles.filter(fits).map((one) => one.id)
    return {
      kinds: ids((one) => one.id === role || one.is === role),
      makers: ids((one) => one.delegable.some((rule) => rule.makes === role)),
    }
  })

/** The instances that a bearer stands for: a body itself, the department that a link leads to, or whoever holds the role. */
function instancesOf(reader: RegisterReader, bearer: Bearer, instance: ObjectRef, depth: number): readonly string[] {
  if (bearer.kind === 'unassigned') return []
  if (bearer.kind !== 'role')
    return bearer.kind === 'all' ? bearer.of.flatMap((one) => instancesOf(reader, one, instance, depth)) : []
  const { compiled } = reader
  const role = own(compiled.ruleset.roles, bearer.role)
  if (!role) return []
  const isOwnBody = role.kind === 'body' || role.kind === 'unit'
  const path = scopePath(compiled, instance.type, bearer.role, bearer.of)
  if (path === undefined)
    return isOwnBody && role.per === MUNICIPALITY
      ? [bearer.role]
      : holdersOf(reader, bearer.role, instance, depth + 1).map((one) => one.holder)
  const id = path === 'object' ? instance.id : reader.read(instance, path)
  if (Array.isArray(id)) return id.flatMap((one) => (typeof one === 'string' ? holderAt(reader, role, one, depth) : []))
  return typeof id === 'string' ? holderAt(reader, role, id, depth) : []
}

/** Whoever a role is held by at one instance: the body or unit itself, else the holders. */
function holderAt(reader: RegisterReader, role: Role, id: string, depth: number): readonly string[] {
  const isOwnBody = role.kind === 'body' || role.kind === 'unit'
  return isOwnBody ? [id] : holdersOf(reader, role.id, { type: role.per, id }, depth + 1).map((one) => one.holder)
}

function unique(holders: readonly Holder[]): readonly Holder[] {
  const seen = new Set<string>()
  return holders.filter((one) => {
    const isNew = !seen.has(one.holder)
    seen.add(one.holder)
    return isNew
  })
}
