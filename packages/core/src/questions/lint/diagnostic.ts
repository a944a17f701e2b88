import { compact } from '#primitives/compact.ts'
import type { Json, Slug } from '#primitives/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { Diagnostic, DiagnosticCode, WitnessCase } from '../model/lint.ts'

const SEVERITY: Readonly<Record<DiagnosticCode, Diagnostic['severity']>> = {
  contested: 'error',
  contradiction: 'error',
  unassigned: 'warning',
  unappointed: 'warning',
  unjudged: 'warning',
  unreachable: 'warning',
  stale: 'warning',
  uncovered: 'warning',
  unnamed: 'warning',
  'dead-end': 'info',
  collective: 'info',
  homeless: 'info',
  duplicate: 'info',
  overlap: 'info',
  narrower: 'info',
}

/** A diagnostic about rules, with the sections and norms of all of them. */
export function diagnostic(
  compiled: CompiledRuleset,
  code: DiagnosticCode,
  rules: readonly Slug[],
  values: Record<string, Json>,
  witness?: WitnessCase,
): Diagnostic {
  const cited = rules.flatMap((id) => {
    const rule = compiled.byId.get(id)?.rule
    return rule ? [rule] : []
  })
  return compact({
    code,
    severity: SEVERITY[code],
    rules,
    sections: [...new Set(cited.flatMap((rule) => (rule.section === undefined ? [] : [rule.section])))],
    norms: [...new Set(cited.flatMap((rule) => rule.norms))],
    witness,
    values,
  })
}
