import type { Json, Slug } from '#primitives/model.ts'
import type { AuditAnswer } from '#questions/model/audit.ts'
import type { DecideAnswer } from '#questions/model/decide.ts'
import type { ExplainAnswer } from '#questions/model/explain.ts'
import type { LintAnswer } from '#questions/model/lint.ts'
import type { MatrixAnswer } from '#questions/model/matrix.ts'
import type { RequireAnswer } from '#questions/model/require.ts'
import type { WhoAnswer } from '#questions/model/who.ts'

/** What a case can expect of an answer, by key; a key that the question has no answer to is absent. */
export type Projection = Readonly<Record<string, Json | undefined>>

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

export function projectAudit(answer: AuditAnswer): Projected {
  const findings = answer.findings.map((one) => ({ rule: one.rule, object: one.object.id, severity: one.severity }))
  return {
    shown: { findings: findings as unknown as Json, by: unique(answer.findings.map((one) => one.rule)) },
    rules: unique(answer.findings.flatMap((one) => [one.rule, ...(one.also ?? []).map((other) => other.rule)])),
  }
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
