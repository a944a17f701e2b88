import { compact } from '#primitives/compact.ts'
import { exemptionFrom, viewRegister, type RegisterView } from '#register/view.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { auditActs } from './audit/acts.ts'
import { arrange } from './audit/finding.ts'
import { auditDelegations } from './audit/delegations.ts'
import { auditDue } from './audit/due.ts'
import { auditRoles } from './audit/roles.ts'
import { auditStates } from './audit/states.ts'
import { stateOf, viewContext } from './evidence.ts'
import type { AuditAnswer, AuditQuestion, Finding } from './model/audit.ts'

/**
 * What is wrong in a register on a day: acts that were done without power, out of order or against a prohibition;
 * states that must hold and do not; roles that are vacant or wrongly held; documents that are missing or have run
 * out. A must that is broken is a violation, a should a recommendation; what cannot be told is information.
 */
export function audit(compiled: CompiledRuleset, { at, register }: AuditQuestion): AuditAnswer {
  const view = viewRegister(stateOf(compiled, register), at, viewContext(compiled))
  const findings = arrange(
    withoutEchoes([
      ...auditDue(compiled, register, at),
      ...auditActs(compiled, view),
      ...auditStates(compiled, view),
      ...auditRoles(compiled, view),
      ...auditDelegations(compiled, view),
    ]).map((one) => excused(view, one)),
  )
  const count = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length
  return {
    findings,
    summary: {
      violations: count('violation'),
      recommendations: count('recommendation'),
      infos: count('info'),
      objects: view.state.objects.size,
      events: view.state.log.filter(({ event }) => event.day <= at).length,
    },
  }
}

/** What somebody was allowed not to do is told, not held against anybody, as long as that lasts. */
function excused(view: RegisterView, one: Finding): Finding {
  const exemption = one.event === undefined ? exemptionFrom(view, one.object.id, one.rule) : undefined
  if (!exemption) return one
  const { event, through } = exemption
  return { ...one, severity: 'info', exempt: compact({ event, through }) }
}

/** Somebody wrongly appointed beside the holder by office is one thing wrong, not one holder too many besides. */
const withoutEchoes = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(
    (one) =>
      one.kind !== 'too-many-holders' ||
      !findings.some(
        (other) => other.kind === 'wrong-holder' && other.role === one.role && other.object.id === one.object.id,
      ),
  )
