import { compileAct } from '#authorities/compile.ts'
import type { ActRule, Timing } from '#authorities/model.ts'
import { compact } from '#primitives/compact.ts'
import type { Placed } from '#roles/compile/cite.ts'
import type { DutySource, TimingSource } from './schema.ts'

export const compileDuties = (sources: readonly DutySource[]): readonly Placed<ActRule>[] =>
  sources.map((source, at) => ({ rule: compileAct(source, compileTiming(source)), path: ['duties', at] }))

/** When a duty falls due; without any timing it stands always. */
export function compileTiming(source: TimingSource): Timing {
  const { every, by, after, window, within, before } = source
  if (after) {
    return compact({
      kind: 'after',
      action: after.action,
      object: after.object,
      within: within ?? after.within,
      workingDays: after.workingDays,
      window,
    })
  }
  if (every !== undefined) {
    return typeof every === 'string'
      ? compact({ kind: 'every', period: every, by })
      : compact({ kind: 'every', calendar: every.calendar, by: every.by ?? by })
  }
  if (before) return { kind: 'before', fact: before.fact, period: before.period }
  return by === undefined ? { kind: 'standing' } : { kind: 'by', by }
}
