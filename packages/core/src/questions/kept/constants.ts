import type { Atom } from '#conditions/compile/link.ts'
import type { ParameterValue } from '#parameters/model.ts'
import { isDay } from '#primitives/day.ts'
import type { Day } from '#primitives/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { Watch } from './watch.ts'

/**
 * Tells of the days on which what a test compares with is what it is now, where an answer turns on that and not on how the
 * test came out.
 */
export function watchConstant({ ruleset }: CompiledRuleset, at: Day, { leaf }: Atom, watch: Watch): void {
  if (!('to' in leaf) || 'const' in leaf.to || 'fact' in leaf.to) return
  const { to } = leaf
  if ('date' in to && isDay(to.date)) return
  const values = 'param' in to && to.at === undefined && ruleset.parameters[to.param]?.values
  watchValue(values || [{ from: at, through: at }], at, watch)
}

function watchValue(values: readonly Pick<ParameterValue, 'from' | 'through'>[], at: Day, watch: Watch): void {
  const next = values.findIndex((value) => value.from > at)
  const current = values[(next < 0 ? values.length : next) - 1]
  if (current) watch.day(current.from, true)
  if (current?.through !== undefined) watch.past(current.through, at <= current.through)
  if (next >= 0) watch.day(values[next]!.from, false)
}
