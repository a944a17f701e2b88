import type { Cited, Day, Slug } from '#primitives/model.ts'
import type { Source } from '../model.ts'

/** The days a rule holds: its own, within those of its source. Both ends are inclusive; an open end is `undefined`. */
export interface Validity {
  readonly from?: Day
  readonly through?: Day
}

export function validityOf(rule: Cited, sources: ReadonlyMap<Slug, Source>): Validity {
  const source = sources.get(rule.source)
  return span(later(rule.from, source?.from), earlier(rule.through, source?.through))
}

export const isInForce = ({ from, through }: Validity, at: Day): boolean =>
  (from === undefined || from <= at) && (through === undefined || at <= through)

/** The days that two validities share, or `undefined` when they share none. */
export function overlap(a: Validity, b: Validity): Validity | undefined {
  const from = later(a.from, b.from)
  const through = earlier(a.through, b.through)
  return from !== undefined && through !== undefined && from > through ? undefined : span(from, through)
}

const span = (from: Day | undefined, through: Day | undefined): Validity => ({
  ...(from !== undefined && { from }),
  ...(through !== undefined && { through }),
})
const later = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined ? b : b === undefined || a > b ? a : b
const earlier = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined ? b : b === undefined || a < b ? a : b
