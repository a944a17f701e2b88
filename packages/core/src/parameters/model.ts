import type { Day, Slug } from '#primitives/model.ts'
import type { Concept } from '#vocabulary/model.ts'

/** A dated value; `values` are in order, each holding from its day until the next one's, or through its own last day. */
export interface Parameter extends Concept {
  readonly id: Slug
  readonly unit?: string
  readonly values: readonly ParameterValue[]
  readonly norms: readonly string[]
  readonly source?: Slug
  readonly section?: string
}

export interface ParameterValue {
  readonly from: Day
  readonly through?: Day
  readonly value: number
}
