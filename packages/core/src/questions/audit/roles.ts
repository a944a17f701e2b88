import { own } from '#primitives/ancestors.ts'
import { FALSE, TRUE, type Json, type Slug } from '#primitives/model.ts'
import type { StateRule } from '#requirements/model.ts'
import type { Appointment } from '#register/state.ts'
import { appointmentsTo, factOf, findObject, objectsOf, stands, type RegisterView } from '#register/view.ts'
import { MUNICIPALITY } from '#roles/compile/role.ts'
import type { Composition, Role } from '#roles/model.ts'
import { isInForce, validityOf } from '#ruleset/compile/validity.ts'
import { rememberOf, roleLine, type CompiledRuleset, type Linked } from '#ruleset/link.ts'
import type { Finding } from '../model/audit.ts'
import { holdersOf } from '../holders.ts'
import { readerOf } from '../look.ts'
import { named } from '../due/instances.ts'
import { namesOf } from './names.ts'
import { finding } from './finding.ts'

/** An appointment: of somebody where the rules say who holds the role by office, or of somebody who lacks what the role requires. */
export function auditAppointment(
  compiled: CompiledRuleset,
  view: RegisterView,
  appointment: Appointment,
): readonly Finding[] {
  if (!stands(view, appointment)) return []
  return [...wrongHolder(compiled, view, appointment), ...competences(compiled, view, appointment)]
}

/** Somebody is appointed to a role that the rules give to another by office. */
function wrongHolder(compiled: CompiledRuleset, view: RegisterView, appointment: Appointment): readonly Finding[] {
  const role = own(compiled.ruleset.roles, appointment.role)
  if (!role || !compiled.holders.has(appointment.role)) return []
  const instance = { type: role.per, id: appointment.scope ?? view.state.municipality }
  const byOffice = holdersOf(readerOf(compiled, view), appointment.role, instance).filter((one) => one.by === 'office')
  if (byOffice.length === 0 || byOffice.some((one) => one.holder === appointment.holder)) return []
  const rule = compiled.byId.get(byOffice[0]!.rule!)?.rule
  if (!rule) return []
  const { holder: actor } = appointment
  const holders = byOffice.map((one) => one.holder)
  return [
    finding('wrong-holder', rule, {
      object: named(view, instance),
      role: appointment.role,
      actor,
      holders,
      names: namesOf(view, [actor, ...holders]),
    }),
  ]
}

/** What the holder of a role must know, judged on the person and on the appointment. */
function competences(compiled: CompiledRuleset, view: RegisterView, appointment: Appointment): readonly Finding[] {
  const rules = rulesOn(compiled, appointment.role).filter(({ validity }) => isInForce(validity, view.at))
  if (rules.length === 0) return []
  const person = findObject(view, { type: 'person', id: appointment.holder })
  const known = person ? factOf(view, person, 'competence') : undefined
  const competence: Json = [...appointment.competence, ...(Array.isArray(known) ? (known as Json[]) : [])]
  const look = (path: string): Json | undefined =>
    person && path.startsWith('object.') ? factOf(view, person, path.slice(7)) : undefined
  const world = { at: view.at, facts: { 'object.competence': competence }, look }
  const ask = (at: number) => compiled.pool.atoms[at]!.test(world)
  const object = named(view, person?.ref ?? { type: 'person', id: appointment.holder })
  return rules.flatMap(({ rule, applies, must }) =>
    applies(ask) === TRUE && must!(ask) === FALSE
      ? [
          finding(rule.about === 'competence' ? 'competence-missing' : 'state-broken', rule, {
            object,
            role: appointment.role,
            items: rule.items,
          }),
        ]
      : [],
  )
}

/** What must hold of whoever has a role, or one that it is a kind of. */
const rulesOn = (compiled: CompiledRuleset, role: Slug): readonly Linked<StateRule>[] =>
  rememberOf(compiled, 'competences', role, () => {
    const line = own(compiled.ruleset.roles, role) ? roleLine(compiled, role) : []
    return compiled.states.filter(
      ({ rule }) => 'role' in rule.for && rule.before === undefined && line.includes(rule.for.role),
    )
  })

/** A group with members whom nothing makes members, or without those who must be. */
export function auditGroup(compiled: CompiledRuleset, view: RegisterView, role: Role): readonly Finding[] {
  const appointed = role.members ? appointmentsTo(view, role.id) : []
  if (!role.members || appointed.length === 0) return []
  return composition(
    compiled,
    view,
    role.id,
    role.members,
    appointed.map((one) => one.holder),
  )
}

function composition(
  compiled: CompiledRuleset,
  view: RegisterView,
  group: Slug,
  { closed, list }: Composition,
  members: readonly string[],
): readonly Finding[] {
  const object = { type: group, id: view.state.municipality }
  const inForce = list.filter((one) => isInForce(validityOf(one, compiled.sources), view.at))
  const reader = readerOf(compiled, view)
  const findings: Finding[] = []
  const entitled = new Set<string>()
  for (const member of inForce) {
    const per = own(compiled.ruleset.roles, member.role)?.per ?? MUNICIPALITY
    const instances =
      per === MUNICIPALITY
        ? [{ type: MUNICIPALITY, id: view.state.municipality }]
        : objectsOf(view, per).map((record) => record.ref)
    for (const instance of instances) {
      const holders = holdersOf(reader, member.role, instance).map((one) => one.holder)
      holders.forEach((one) => entitled.add(one))
      if (holders.length > 0 && !holders.some((one) => members.includes(one))) {
        findings.push(
          finding('member-missing', member, {
            object,
            role: member.role,
            holders,
            items: per === MUNICIPALITY ? undefined : [instance.id],
          }),
        )
      }
    }
  }
  const strangers = closed ? members.filter((one) => !entitled.has(one)) : []
  return [
    ...findings,
    ...strangers.map((one) => finding('not-member', inForce[0]!, { object, actor: one, items: [one] })),
  ]
}
