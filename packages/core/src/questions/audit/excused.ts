import { compact } from '#primitives/compact.ts'
import { exemptionFrom, type RegisterView } from '#register/view.ts'
import type { Finding } from '../model/audit.ts'

/** What somebody was allowed not to do is told, not held against anybody, as long as that lasts. */
export function excused(view: RegisterView, one: Finding): Finding {
  const exemption = one.event === undefined ? exemptionFrom(view, one.object.id, one.rule) : undefined
  if (!exemption) return one
  const { event, through } = exemption
  return { ...one, severity: 'info', exempt: compact({ event, through }) }
}
