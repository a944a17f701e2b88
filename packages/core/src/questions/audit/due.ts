import type { Day } from '#primitives/model.ts'
import type { Register } from '#register/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { due } from '../due.ts'
import type { Finding } from '../model/audit.ts'
import { finding } from './finding.ts'

/** What should have been done by now and was not. */
export function auditDue(compiled: CompiledRuleset, register: Register, at: Day): readonly Finding[] {
  const { obligations } = due(compiled, { register, at, from: at, through: at })
  return obligations.flatMap((one): readonly Finding[] => {
    const rule = compiled.byId.get(one.rule)?.rule
    if (!rule || !one.overdue || one.date === undefined) return []
    const needs = one.needs?.map((fact) => fact.path)
    if (one.possible) return [finding('cannot-tell', rule, { object: one.object, ...(needs && { needs }) }, 'info')]
    return [
      finding('overdue', rule, { object: one.object, role: one.role, due: one.date, items: [one.from ?? one.date] }),
    ]
  })
}
