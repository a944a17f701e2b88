import type { Json, Slug } from '#primitives/model.ts'
import type { AuditAnswer } from '#questions/model/audit.ts'
import type { CompareAnswer } from '#questions/model/compare.ts'
import type { DecideAnswer } from '#questions/model/decide.ts'
import type { DueAnswer } from '#questions/model/due.ts'
import type { RouteAnswer } from '#questions/model/route.ts'
import type { ExplainAnswer } from '#questions/model/explain.ts'
import type { LintAnswer } from '#questions/model/lint.ts'
import type { MatrixAnswer } from '#questions/model/matrix.ts'
import type { RequireAnswer } from '#questions/model/require.ts'
import type { WhoAnswer } from '#questions/model/who.ts'

/** What a case can expect of an answer, by key; a key that the question has no answer to is absent. */
type Projection = Readonly<Record<string, Json | undefined>>

/** The rules that an answer cites, and what it shows under each key that a case may expect. */
export interface Projected {
  readonly shown: Projection
  readonly rules: readonly Slug[]
}

const unique = (list: readonly (string | undefined)[]): string[] =>
  [...new Set(list.filter((one): one is string => one !== undefined))].sort()

export function projectWho(answer: WhoAnswer): Projected {
  const all = answer.actions ? answer.actions.flatMap((one) => one.answers) : answer.answers
  const exceptions = answer.actions ? answer.actions.flatMap((one) => one.exceptions) : answer.exceptions
  return {
    shown: {
      outcome: answer.outcome,
      roles: unique(all.map((one) => one.role)),
      exceptions: unique(exceptions.map((one) => one.role)),
      nearest: unique(answer.nearest.map((one) => one.role)),
      by: unique([...all, ...exceptions].map((one) => one.rule)),
      sections: unique(all.map((one) => one.section)),
      modality: all[0]?.modality,
      needs: unique(answer.needs.facts.map((one) => one.path)),
    },
    rules: unique(
      [...all, ...exceptions, ...answer.nearest, ...(answer.narrower ?? []).flatMap((one) => one.answers)].map(
        (one) => one.rule,
      ),
    ),
  }
}

export function projectDecide(answer: DecideAnswer): Projected {
  return {
    shown: {
      outcome: answer.outcome,
      by: unique(answer.reasons.map((one) => one.rule)),
      sections: unique(answer.reasons.map((one) => one.section)),
      instead: unique(answer.instead.map((one) => one.role)),
      nearest: unique(answer.nearest.map((one) => one.role)),
      needs: unique(answer.needs.facts.map((one) => one.path)),
      approvals: unique(answer.needs.approvals.map((one) => one.step)),
      advice: unique(answer.advice.map((one) => one.rule)),
      judged: unique(answer.judged.map((one) => one.path)),
    },
    rules: unique(
      [...answer.reasons, ...answer.advice, ...answer.needs.approvals, ...answer.nearest].map((one) => one.rule),
    ),
  }
}

export function projectRequire(answer: RequireAnswer, only: readonly string[] | undefined): Projected {
  const chosen = only ? answer.requirements.filter((one) => only.includes(one.rule)) : answer.requirements
  const met = chosen.map((one) => one.met)
  return {
    shown: {
      requirements: unique(answer.requirements.map((one) => one.rule)),
      items: unique(chosen.flatMap((one) => one.items ?? [])),
      missing: unique(chosen.flatMap((one) => one.missing ?? [])),
      met: met.includes(false) ? false : met.includes('unknown') ? 'unknown' : true,
      modality: chosen[0]?.modality,
      sections: unique(chosen.map((one) => one.section)),
      needs: unique(answer.needs.facts.map((one) => one.path)),
    },
    rules: unique(answer.requirements.map((one) => one.rule)),
  }
}

export function projectRoute(answer: RouteAnswer): Projected {
  const { steps } = answer
  return {
    shown: {
      outcome: answer.outcome,
      steps: steps.map((one) => one.id).sort(),
      order: steps.flatMap((one) => one.after.map((before) => `${before} < ${one.id}`)).sort(),
      roles: unique(steps.flatMap((one) => one.roles ?? [one.role])),
      doers: steps.flatMap((one) => (one.roles ?? [one.role]).map((role) => `${one.id}: ${role}`)).sort(),
      items: unique(steps.flatMap((one) => one.contains ?? [])),
      next: [...answer.next].sort(),
      by: unique(steps.map((one) => one.rule)),
      sections: unique(steps.map((one) => one.section)),
      modality: steps[0]?.modality,
      needs: unique(answer.needs.facts.map((one) => one.path)),
      done: steps
        .filter((one) => one.status === 'done')
        .map((one) => one.id)
        .sort(),
    },
    rules: unique(steps.map((one) => one.rule)),
  }
}

export function projectDue(answer: DueAnswer): Projected {
  const due = answer.obligations.map((one) => ({
    rule: one.rule,
    object: one.object.id,
    date: one.date ?? null,
    from: one.from ?? null,
    role: one.role,
    overdue: one.overdue,
    modality: one.modality,
    possible: one.possible ?? false,
    to: one.to ?? [],
  }))
  const cadence = answer.templates.map((one) => ({
    rule: one.rule,
    role: one.role,
    kind: one.kind,
    modality: one.modality,
    to: one.to ?? [],
    ...one.derivation,
  }))
  const rules = [...answer.obligations, ...answer.templates].map((one) => one.rule)
  return {
    shown: { due: due as unknown as Json, cadence: cadence as unknown as Json, by: unique(rules), count: due.length },
    rules: unique(rules),
  }
}

export function projectAudit(answer: AuditAnswer): Projected {
  const findings = answer.findings.map((one) => ({ rule: one.rule, object: one.object.id, severity: one.severity }))
  return {
    shown: { findings: findings as unknown as Json, by: unique(answer.findings.map((one) => one.rule)) },
    rules: unique(answer.findings.flatMap((one) => [one.rule, ...(one.also ?? []).map((other) => other.rule)])),
  }
}

export function projectCompare(answer: CompareAnswer): Projected {
  const differences = answer.differences.map((one) => ({
    action: one.action ?? null,
    object: one.object,
    relation: one.relation,
    a: [...(one.a?.roles ?? [])],
    b: [...(one.b?.roles ?? [])],
  }))
  const rules = answer.differences.flatMap((one) => one.a?.rules ?? []).map((one) => one.rule)
  return { shown: { differences: differences as unknown as Json }, rules: unique(rules) }
}

export function projectLint(answer: LintAnswer): Projected {
  const diagnostics = answer.diagnostics.map((one) => ({
    code: one.code,
    rules: [...one.rules],
    norms: [...one.norms],
  }))
  return {
    shown: { diagnostics: diagnostics as unknown as Json },
    rules: unique(answer.diagnostics.flatMap((one) => one.rules)),
  }
}

export function projectMatrix(answer: MatrixAnswer): Projected {
  const cells = answer.rows.flatMap((row) => row.cells)
  return {
    shown: {
      roles: unique(cells.map((one) => one.role)),
      items: unique(answer.rows.map((row) => `${row.action} ${row.object}`)),
    },
    rules: unique(cells.flatMap((one) => one.rules)),
  }
}

export function projectExplain(answer: ExplainAnswer): Projected {
  const rules = answer.cards.map((one) => one.rule)
  return {
    shown: {
      by: unique(rules),
      sections: unique(answer.cards.map((one) => one.section)),
      modality: answer.cards[0]?.modality,
    },
    rules: unique(rules),
  }
}
