import type { Day, Slug } from '#primitives/model.ts'

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
