import type { Basis, Localized, Slug } from '#primitives/model.ts'

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
