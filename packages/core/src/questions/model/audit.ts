import type { Day, Localized, Path, Slug } from '#primitives/model.ts'
import type { Register } from '#register/model.ts'
import type { Citation } from './citation.ts'

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
  /** The departure that was granted from the rule for the object; a finding so excused is for information. */
  readonly exempt?: { readonly event: string; readonly through?: Day }
  /** What was done, where the finding is about an act. */
  readonly action?: Slug
  readonly day?: Day
  readonly actor?: string
  readonly role?: Slug
  readonly items?: readonly string[]
  readonly needs?: readonly Path[]
  readonly holders?: readonly string[]
  readonly instead?: readonly Slug[]
  /** The names of the people and bodies that the finding mentions by id. */
  readonly names?: Readonly<Record<string, string>>
  readonly due?: Day
  readonly text?: Localized
}

export interface AuditAnswer {
  readonly findings: readonly Finding[]
  readonly summary: {
    readonly violations: number
    readonly recommendations: number
    readonly infos: number
    readonly objects: number
    readonly events: number
  }
}

/** What has come and gone since an earlier audit. */
export interface Changes {
  readonly appeared: readonly Finding[]
  readonly cured: readonly Finding[]
}
