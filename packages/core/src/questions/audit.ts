import type { RegisterView } from '#register/view.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { excused } from './audit/excused.ts'
import { arrange } from './audit/finding.ts'
import { partsOf, partsOfEvent, standingParts } from './audit/parts.ts'
import { summaryOf } from './audit/summary.ts'
import type { AuditAnswer, AuditQuestion, Finding } from './model/audit.ts'
import { viewOf } from './viewOf.ts'

/**
 * What is wrong in a register on a day: acts that were done without power, out of order or against a prohibition;
 * states that must hold and do not; roles that are vacant or wrongly held; documents that are missing or have run
 * out. A must that is broken is a violation, a should a recommendation; what cannot be told is information.
 */
export function audit(compiled: CompiledRuleset, { at, register }: AuditQuestion): AuditAnswer {
  const view = viewOf(compiled, register, at)
  const findings = arrange(findAll(compiled, view).map((one) => excused(view, one)))
  const { state, before } = view
  const summary = summaryOf(findings, {
    objects: [...state.objects.values()].filter((one) => one.seq < before).length,
    events: state.log.filter(({ event, seq }) => event.day <= at && seq < before).length,
  })
  return { findings, summary }
}

function findAll(compiled: CompiledRuleset, view: RegisterView): readonly Finding[] {
  const { log, objects, appointments, delegations } = view.state
  const parts = [
    ...[...objects.values(), ...appointments, ...delegations].flatMap(partsOf),
    ...log.slice(0, view.before).flatMap((logged) => Object.values(partsOfEvent(logged))),
    ...standingParts(compiled),
  ]
  return parts.flatMap((part) => part(compiled, view))
}
