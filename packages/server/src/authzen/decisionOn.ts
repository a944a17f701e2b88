import { present, type Json, type Language } from '@styrkod/core'
import type { Evaluation } from './entities.ts'
import { judge, type Tenant } from './evaluate.ts'
import { isPermitted } from './isPermitted.ts'

/** A decision of AuthZEN's: a boolean, and on request the reasons in its context. */
export interface Decision {
  readonly decision: boolean
  readonly context?: Readonly<Record<string, Json>>
}

/** Everything but a plain permit is a no. Reasons and needed approvals come along for whoever asks for them. */
export function decisionOn(tenant: Tenant, evaluation: Evaluation, language: Language): Decision {
  if (evaluation.context['reasons'] !== true) return { decision: isPermitted(tenant, evaluation) }
  const answer = judge(tenant, evaluation)
  if (!answer) return { decision: false, context: { outcome: 'unknown' } }
  const { outcome, reasons, instead, needs, advice } = answer
  const shown = present(tenant.compiled, { outcome, reasons, instead, needs, advice }, language, tenant.today)
  return { decision: outcome === 'permit', context: shown as Readonly<Record<string, Json>> }
}
