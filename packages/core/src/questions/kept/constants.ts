import type { Atom } from '#conditions/compile/link.ts'
import type { ParameterValue } from '#parameters/model.ts'
import { isDay } from '#primitives/day.ts'
import type { Day } from '#primitives/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { TellConstant, Watch } from './watch.ts'

/**
 * Tells of the days on which what tests compare with is what it is now, where an answer turns on that and not on how the
 * tests came out.
 */
export function watchConstants(
  { ruleset }: CompiledRuleset,
  at: Day,
  atoms: readonly (Atom | undefined)[],
  watch: Watch,
): void {
  for (const atom of atoms) {
    if (!atom || !('to' in atom.leaf) || 'const' in atom.leaf.to || 'fact' in atom.leaf.to) continue
    const { to } = atom.leaf
    if ('date' in to && isDay(to.date)) continue
    const values = 'param' in to && to.at === undefined && ruleset.parameters[to.param]?.values
    if (values) watchValue(values, at, watch)
    else watchValue([{ from: at, through: at }], at, watch)
  }
}

function watchValue(values: readonly Pick<ParameterValue, 'from' | 'through'>[], at: Day, watch: Watch): void {
  const next = values.findIndex((value) => value.from > at)
  const current = values[(next < 0 ? values.length : next) - 1]
  if (current) watch.day(current.from, true)
  if (current?.through !== undefined) watch.past(current.through, at <= current.through)
  if (next >= 0) watch.day(values[next]!.from, false)
}

/** Tells the same of one test at a time. */
export const tellConstants =
  ({ compiled, at }: { readonly compiled: CompiledRuleset; readonly at: Day }): TellConstant =>
  (atom, watch) =>
    watchConstants(compiled, at, [compiled.pool.atoms[atom]], watch)
