import type { Changed, Delegation, LoggedEvent, ObjectRecord } from '#register/state.ts'
import type { RegisterView } from '#register/view.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { Finding } from '../model/audit.ts'
import { auditAct } from './acts.ts'
import { auditDelegation } from './delegations.ts'
import { auditDuties, auditDutyAlone, auditSequel, dutiesWithTime, hasDuties } from './due.ts'
import { auditAppointment, auditGroup } from './roles.ts'
import { auditEach, auditObject } from './states.ts'

/** One thing that an audit looks at, apart from all others; what was found `before` may be kept where it is the same. */
export type Part = (compiled: CompiledRuleset, view: RegisterView, before?: readonly Finding[]) => readonly Finding[]

/** What is looked at in every register: duties that need no object, and groups. */
export const standingParts = (compiled: CompiledRuleset): readonly Part[] => [
  ...dutiesWithTime(compiled).map(
    (duty): Part =>
      (rules, view) =>
        auditDutyAlone(rules, view, duty),
  ),
  ...Object.values(compiled.ruleset.roles)
    .filter(({ members }) => members !== undefined)
    .map(
      (role): Part =>
        (rules, view) =>
          auditGroup(rules, view, role),
    ),
]

/** What is looked at because of an event: whether the act was right, which nothing after it changes, and what should follow. */
export const actOf =
  (logged: LoggedEvent): Part =>
  (compiled, view) =>
    auditAct(compiled, view, logged)

export const sequelOf =
  (logged: LoggedEvent): Part =>
  (compiled, view) =>
    auditSequel(compiled, view, logged)

/** What is looked at because something came to be: of an object all that its rules say, at once. */
export function partsOf(one: Changed): readonly Part[] {
  if (isRecord(one))
    return [(compiled, view) => auditDuties(compiled, view, one), (compiled, view) => auditObject(compiled, view, one)]
  return [
    isDelegation(one)
      ? (compiled, view) => auditDelegation(compiled, view, one)
      : (compiled, view) => auditAppointment(compiled, view, one),
  ]
}

/** The same, of an object what each rule says by itself, so that it can be looked at again by itself. */
export function leastPartsOf(compiled: CompiledRuleset, view: RegisterView, one: Changed): readonly Part[] {
  if (!isRecord(one)) return partsOf(one)
  const states = auditEach(compiled, view, one)
  return hasDuties(compiled, one.ref.type)
    ? [(rules, seen, before) => auditDuties(rules, seen, one, before), ...states]
    : states
}

export const isRecord = (one: Changed): one is ObjectRecord => 'ref' in one
export const isDelegation = (one: Changed): one is Delegation => 'covers' in one
