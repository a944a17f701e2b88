import { viewOf } from './viewOf.ts'
import type { RegisterView } from '#register/view.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { auditAct } from './audit/acts.ts'
import { auditDelegation } from './audit/delegations.ts'
import { auditDuties, auditDutyAlone, auditSequel, dutiesWithTime } from './audit/due.ts'
import { excused } from './audit/excused.ts'
import { arrange } from './audit/finding.ts'
import { auditAppointment, auditGroup } from './audit/roles.ts'
import { auditObject } from './audit/states.ts'
import { summaryOf } from './audit/summary.ts'
import type { AuditAnswer, AuditQuestion, Finding } from './model/audit.ts'

/**
 * What is wrong in a register on a day: acts that were done without power, out of order or against a prohibition;
 * states that must hold and do not; roles that are vacant or wrongly held; documents that are missing or have run
 * out. A must that is broken is a violation, a should a recommendation; what cannot be told is information.
 */
export function audit(compiled: CompiledRuleset, { at, register }: AuditQuestion): AuditAnswer {
  const view = viewOf(compiled, register, at)
  const findings = arrange(findAll(compiled, view).map((one) => excused(view, one)))
  return { findings, summary: summaryOf(view, findings) }
}

function findAll(compiled: CompiledRuleset, view: RegisterView): readonly Finding[] {
  const { log, objects, appointments, delegations } = view.state
  const logged = log.slice(0, view.before)
  return [
    ...[...objects.values()].flatMap((one) => [
      ...auditDuties(compiled, view, one),
      ...auditObject(compiled, view, one),
    ]),
    ...dutiesWithTime(compiled).flatMap((duty) => auditDutyAlone(compiled, view, duty)),
    ...logged.flatMap((one) => [...auditSequel(compiled, view, one), ...auditAct(compiled, view, one)]),
    ...appointments.flatMap((one) => auditAppointment(compiled, view, one)),
    ...Object.values(compiled.ruleset.roles).flatMap((role) => auditGroup(compiled, view, role)),
    ...delegations.flatMap((one) => auditDelegation(compiled, view, one)),
  ]
}
