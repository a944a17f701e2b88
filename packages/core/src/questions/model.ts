import type { Condition } from '#conditions/model.ts'
import type { Basis, Day, Facts, Json, Localized, Modality, Path, Slug } from '#primitives/model.ts'
import type { Register } from '#register/model.ts'

/** Where an answer stands in a source. */
export interface Citation {
  readonly rule: Slug
  readonly source: Slug
  readonly section?: string
  readonly norms: readonly string[]
}

export interface Reason extends Citation {
  readonly text?: Localized
  readonly basis?: Basis
}

/** What every question about a case may say. Facts are by path; the day is always given. */
export interface CaseQuestion {
  readonly at: Day
  readonly facts?: Facts
  readonly register?: Register
  /** Which object, where a register knows it. */
  readonly id?: string
  readonly edition?: string
}

/** Who acts: a role, perhaps of one department or system, or a person or body that the register knows. */
export interface Actor {
  readonly role?: Slug
  readonly scope?: string
  readonly person?: string
}

export interface WhoQuestion extends CaseQuestion {
  readonly action?: Slug
  readonly object: Slug
}

export interface DecideQuestion extends CaseQuestion {
  readonly actor?: Actor
  readonly action: Slug
  readonly object: Slug
  /** Steps of the route known to be done, where no register says so. */
  readonly done?: readonly Slug[]
}

export interface RequireQuestion extends CaseQuestion {
  readonly object: Slug
  readonly before?: Slug
}

export interface NeededFact {
  readonly path: Path
  readonly type: string
  readonly values?: readonly Json[]
  readonly unit?: string
  readonly label?: Partial<Localized>
  readonly judged?: boolean
  readonly by?: Slug
}

export interface WhoAnswer {
  readonly outcome: 'assigned' | 'contested' | 'unassigned' | 'undetermined' | 'none'
  readonly action?: Slug
  readonly object: Slug
  readonly answers: readonly Bearing[]
  readonly exceptions: readonly Bearing[]
  readonly nearest: readonly Nearest[]
  readonly needs: { readonly facts: readonly NeededFact[] }
  /** What narrower acts say, apart. */
  readonly narrower?: readonly { readonly action: Slug; readonly answers: readonly Bearing[] }[]
  /** The answer for each act, when no act was asked about. */
  readonly actions?: readonly WhoAnswer[]
}

/** One role that an act falls to, and by which rule. */
export interface Bearing extends Citation {
  readonly role: Slug
  /** The municipality's own word for the role. */
  readonly term: string
  readonly modality: Modality
  readonly kind: string
  readonly action: Slug
  readonly object: Slug
  readonly basis: Basis
  /** One of several of which any will do, or all together. */
  readonly choice?: 'any' | 'all'
  readonly scope?: string
  readonly conditions?: Condition
  readonly with?: readonly Slug[]
  readonly to?: readonly Slug[]
  readonly text?: Localized
  readonly holders?: readonly Holder[]
  readonly vacant?: boolean
}

export interface Holder {
  readonly holder: string
  readonly by: 'office' | 'appointment' | 'delegation' | 'representation'
  readonly rule?: Slug
  readonly event?: string
}

/** A rule that is near an answer without being one, and the condition on which it failed. */
export interface Nearest extends Citation {
  readonly role: Slug
  /** The municipality's own word for the role. */
  readonly term: string
  readonly action: Slug
  readonly object: Slug
  readonly why: 'condition' | 'responsible' | 'presupposed'
  readonly failed?: Condition
  readonly text?: Localized
}

export interface NeededStep extends Citation {
  readonly step: Slug
  readonly action: Slug
  readonly object: Slug
  readonly role: Slug
  readonly status: 'missing' | 'unknown'
}

export type DecideOutcome = 'permit' | 'deny' | 'contested' | 'unassigned' | 'undetermined' | 'none'

export interface DecideAnswer {
  readonly outcome: DecideOutcome
  readonly reasons: readonly Reason[]
  readonly instead: readonly { readonly role: Slug; readonly term: string; readonly rule: Slug }[]
  readonly nearest: readonly Nearest[]
  readonly needs: { readonly facts: readonly NeededFact[]; readonly approvals: readonly NeededStep[] }
  readonly advice: readonly Reason[]
  /** Judgements that the answer rests on: a human has said so. */
  readonly judged: readonly NeededFact[]
}

export interface Requirement extends Citation {
  readonly modality: Modality
  readonly kind: 'content' | 'precondition' | 'document' | 'holder' | 'competence' | 'choice' | 'state' | 'step' | 'act'
  readonly items?: readonly string[]
  /** Of the items, those that are known to be missing. */
  readonly missing?: readonly string[]
  readonly before?: Slug
  readonly for: Slug
  readonly met?: boolean | 'unknown'
  readonly conditions?: Condition
  readonly text?: Localized
}

export interface RequireAnswer {
  readonly requirements: readonly Requirement[]
  readonly needs: { readonly facts: readonly NeededFact[] }
}

export interface AuditQuestion {
  readonly at: Day
  readonly register: Register
}

export type Severity = 'violation' | 'recommendation' | 'info'

export const FINDING_KINDS = [
  'no-authority',
  'prohibited',
  'gate-broken',
  'step-missing',
  'act-form',
  'advice',
  'cannot-tell',
  'vacant',
  'too-many-holders',
  'wrong-holder',
  'not-member',
  'member-missing',
  'competence-missing',
  'document-missing',
  'document-expired',
  'content-missing',
  'not-derived',
  'wrong-choice',
  'state-broken',
  'overdue',
  'delegation-outside-rule',
] as const

export type FindingKind = (typeof FINDING_KINDS)[number]

/** Something an audit of a register found. */
export interface Finding extends Citation {
  readonly id: string
  readonly kind: FindingKind
  readonly severity: Severity
  readonly object: { readonly type: Slug; readonly id: string; readonly name?: string }
  /** Other rules that the same thing breaks. */
  readonly also?: readonly Citation[]
  readonly event?: string
  readonly day?: Day
  readonly actor?: string
  readonly role?: Slug
  readonly items?: readonly string[]
  readonly needs?: readonly Path[]
  readonly holders?: readonly string[]
  readonly instead?: readonly Slug[]
  readonly due?: Day
  readonly text?: Localized
}

export interface AuditAnswer {
  readonly findings: readonly Finding[]
  readonly summary: { readonly violations: number; readonly recommendations: number; readonly infos: number; readonly objects: number; readonly events: number }
}

export const DIAGNOSTIC_CODES = [
  'contested',
  'contradiction',
  'unassigned',
  'unappointed',
  'unjudged',
  'unreachable',
  'duplicate',
  'overlap',
  'narrower',
  'stale',
  'collective',
  'homeless',
  'uncovered',
] as const

export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number]

/** A case that shows what a diagnostic says; `decide` with it comes out contested, unassigned or denied. */
export interface WitnessCase {
  readonly at: Day
  readonly facts: Facts
  readonly action?: Slug
  readonly object?: Slug
  readonly actor?: Slug
}

/** Something that a check of a ruleset reports. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: 'error' | 'warning' | 'info'
  readonly rules: readonly Slug[]
  readonly sections: readonly string[]
  readonly norms: readonly string[]
  readonly witness?: WitnessCase
  readonly values: Readonly<Record<string, Json>>
}

export interface LintAnswer {
  readonly diagnostics: readonly Diagnostic[]
  readonly summary: { readonly errors: number; readonly warnings: number; readonly infos: number }
}

export interface MatrixQuestion {
  readonly at: Day
  readonly role?: Slug
  readonly object?: Slug
  readonly section?: string
}

export type Letter = 'R' | 'A' | 'C' | 'I'

export interface MatrixCell {
  readonly role: Slug
  readonly letters: readonly Letter[]
  /** Holds only under conditions. */
  readonly conditional: boolean
  readonly rules: readonly Slug[]
}

export interface MatrixRow {
  readonly action: Slug
  readonly object: Slug
  readonly sections: readonly string[]
  readonly norms: readonly string[]
  readonly cells: readonly MatrixCell[]
  readonly accountable?: Slug
  /** Why there is not exactly one accountable. */
  readonly mark?: 'contested' | 'unassigned' | 'any' | 'joint' | 'conditional' | 'not-stated'
}

export interface MatrixAnswer {
  readonly roles: readonly { readonly id: Slug; readonly term: string }[]
  readonly rows: readonly MatrixRow[]
}

export interface ExplainQuestion {
  readonly id: string
}

/** All there is to say of one rule. */
export interface RuleCard extends Citation {
  readonly kind: 'act' | 'state' | 'holder' | 'statement' | 'source' | 'role' | 'type' | 'parameter'
  readonly modality?: Modality
  readonly basis?: Basis
  readonly text?: Localized
  readonly wording?: string
  readonly note?: Localized
  readonly from?: Day
  readonly through?: Day
  readonly sourceTitle?: { readonly sv?: string; readonly en?: string }
  readonly decision?: string
  readonly definition?: Json
  readonly overrides?: readonly Slug[]
  readonly overriddenBy?: readonly Slug[]
  readonly contradicts?: readonly Slug[]
  readonly presupposes?: readonly { readonly kind: string; readonly action: Slug; readonly object: Slug }[]
  readonly reason?: string
}

export interface ExplainAnswer {
  readonly id: string
  readonly norm?: { readonly id: string; readonly section: string; readonly kind: string; readonly modality: string }
  readonly cards: readonly RuleCard[]
}
