import type { Issue, Json, Slug } from '#primitives/model.ts'

export interface Difference {
  readonly key: string
  readonly expected: Json
  readonly actual: Json
}

export interface CaseResult {
  readonly name: string
  readonly passed: boolean
  readonly differences: readonly Difference[]
  /** What was wrong with the question itself. */
  readonly issues?: readonly Issue[]
  /** The rules that took part in the answer. */
  readonly rules: readonly Slug[]
  readonly norms: readonly string[]
}

export interface Coverage {
  readonly rules: { readonly covered: number; readonly total: number; readonly missing: readonly Slug[] }
  /** Of the norms that software can act on. */
  readonly norms: { readonly covered: number; readonly total: number; readonly missing: readonly string[] }
}
