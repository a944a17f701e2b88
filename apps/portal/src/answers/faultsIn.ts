import type { Day, Language } from '@styrkod/core'
import type { About, Parts } from './parts.ts'
import { capital, namesOf } from './names.ts'
import type { FoundFault } from './question.ts'

/** What an audit of the register finds, in words. */
export function faultsIn(
  parts: Parts,
  { compiled, register }: About,
  { at, language }: { readonly at: Day; readonly language: Language },
): readonly FoundFault[] {
  const nameOf = namesOf(parts, compiled, register, language)
  return parts.audit(compiled, { register, at }).findings.map((one) => ({
    id: one.id,
    kind: one.kind,
    severity: one.severity,
    type: one.object.type,
    object: one.object.id,
    name: capital(one.object.name ?? nameOf(one.object.id)),
    role: one.role,
    ...parts.explainFinding(compiled, one, language, at),
    rule: one.rule,
    source: one.source === '' ? '' : parts.sourceTitle(compiled, one.source, language),
    section: one.section,
  }))
}
