import type { AuditAnswer, Finding } from '../model/audit.ts'

type Summary = AuditAnswer['summary']

/** The findings counted, and what they were found among. */
export function summaryOf(
  findings: readonly Finding[],
  { objects, events }: Pick<Summary, 'objects' | 'events'>,
): Summary {
  const counts = { violation: 0, recommendation: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return {
    violations: counts.violation,
    recommendations: counts.recommendation,
    infos: counts.info,
    objects,
    events,
  }
}
