import { addPeriod } from '#primitives/day.ts'
import type { Day } from '#primitives/model.ts'

/** A day, so long after or before it as an operand says. */
export function shifted(day: Day, { plus, minus }: { readonly plus?: string; readonly minus?: string }): Day {
  if (plus !== undefined) return addPeriod(day, plus)
  return minus === undefined ? day : addPeriod(day, minus, -1)
}
