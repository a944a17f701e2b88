import { due, type CompiledRuleset, type Day, type Obligation, type Register } from '@styrkod/core'
import type { Subscription } from '#settings/model.ts'
import { stageOn } from './stageOn.ts'

/** One thing to remind of: an obligation at a stage. */
export interface Reminder {
  /** The same for the same obligation at the same stage, whoever works it out and whenever. */
  readonly id: string
  readonly obligation: Obligation
}

/** What a subscription is to be reminded of by today, overdue first, whether or not it has been already. */
export function remindersOn(
  compiled: CompiledRuleset,
  register: Register,
  subscription: Subscription,
  today: Day,
): readonly Reminder[] {
  const { roles, before } = subscription
  const through = addDays(today, before[0] ?? 0)
  return due(compiled, { register, at: today, from: today, through }).obligations.flatMap((obligation) => {
    if (obligation.date === undefined || (roles && !roles.includes(obligation.role))) return []
    const stage = stageOn(obligation.date, today, subscription)
    return stage === undefined ? [] : [{ id: `${obligation.id} ${stage}`, obligation }]
  })
}

const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
