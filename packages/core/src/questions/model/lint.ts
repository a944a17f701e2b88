import type { Day, Facts, Json, Slug } from '#primitives/model.ts'

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
  'dead-end',
  'collective',
  'homeless',
  'uncovered',
  'unnamed',
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
