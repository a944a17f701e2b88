/** A name in the ruleset language: lower-case words joined by hyphens, such as `it-strategy`. */
export type Slug = string

/** A calendar day, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string

/** An ISO 8601 period, such as `P3Y`, `P6M` or `PT24H`. */
export type Period = string

/** A unit of the calendar within which something must be done once. */
export type CalendarUnit = 'year' | 'half-year' | 'quarter' | 'month' | 'mandate-period'

/** Where a fact stands: `object.amount`, `actor.department`, `act.form`, `at`, or `item` inside a list. */
export type Path = string

export type Language = 'sv' | 'en'

export type Localized = Readonly<Record<Language, string>>

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Facts known in a case, by path. A missing path is unknown; `null` is known to be nothing. */
export type Facts = Readonly<Record<Path, Json>>

/** Kleene's three values, ordered so that *and* is the least and *or* the greatest. */
export type Truth = 0 | 1 | 2
export const FALSE = 0
export const UNKNOWN = 1
export const TRUE = 2

export type Modality = 'must' | 'should' | 'may' | 'need-not' | 'must-not'

/** How sure it is that the source says this: `presupposed` rules are made by the compiler only. */
export type Basis = 'stated' | 'implied' | 'example' | 'ambiguous' | 'presupposed'

/** Where a statement comes from and when it holds; part of every rule. */
export interface Cited {
  readonly id: Slug
  readonly norms: readonly string[]
  readonly source: Slug
  readonly section?: string
  readonly place?: string
  readonly from?: Day
  readonly through?: Day
  readonly basis: Basis
  readonly overrides: readonly Slug[]
  readonly wording?: string
  readonly text?: Localized
  readonly note?: Localized
  readonly refersTo?: Slug
}

/** One thing that is wrong with what somebody wrote, as a value: a code with its parameters, and where it stands. */
export interface Issue {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  /** Keys and positions from the top of the document, such as `['duties', 3, 'role']`. */
  readonly path: readonly (string | number)[]
  readonly values: Readonly<Record<string, Json>>
  /** What to write instead, when something is close enough. */
  readonly suggestion?: string
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] }
