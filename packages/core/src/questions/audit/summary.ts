import type { RegisterView } from '#register/view.ts'
import type { AuditAnswer, Finding } from '../model/audit.ts'

/** The findings counted, and what they were found among. */
export function summaryOf({ state, at, before }: RegisterView, findings: readonly Finding[]): AuditAnswer['summary'] {
  const count = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length
  return {
    violations: count('violation'),
    recommendations: count('recommendation'),
    infos: count('info'),
    objects: [...state.objects.values()].filter((one) => one.seq < before).length,
    events: state.log.filter(({ event, seq }) => event.day <= at && seq < before).length,
  }
}
