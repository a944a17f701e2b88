import type { ActRule } from '#authorities/model.ts'
import { dayWithin, unitOf, unitsIn, type Span } from '#duties/calendar.ts'
import { afterHours, swedishDay } from '#duties/instant.ts'
import { addWorkingDays } from '#duties/workingDays.ts'
import { addDays, addPeriod, lastDayOfMonth } from '#primitives/day.ts'
import type { Day } from '#primitives/model.ts'
import { dayOf } from '#register/fold.ts'
import type { RegisterEvent } from '#register/model.ts'
import type { Derivation } from '../model/due.ts'

/** A date that a duty falls on, before it is known whose it is. */
export interface Occurrence {
  readonly date?: Day
  /** The very instant, where the time is so many hours. */
  readonly instant?: string
  readonly from?: Day
  readonly derivation: Derivation
  /** What tells this occurrence from others of the same duty. */
  readonly key: string
}

export interface Period {
  /** The day the register is seen from. */
  readonly at: Day
  /** Nothing is due before this. */
  readonly since: Day
  readonly span: Span
  /** Only what should have been done by now is wanted. */
  readonly isOverdueOnly?: boolean
}

/** Most occurrences of one duty on one object that are listed. */
const MOST = 200

/** A rolling period: from the last time it was done, else from when it began; repeated through the days asked about. */
export function everyPeriod(
  period: string,
  discharges: readonly RegisterEvent[],
  start: Day,
  { span }: Period,
): readonly Occurrence[] {
  const last = discharges.at(-1)
  const since = last === undefined ? start : dayOf(last)
  const occurrences: Occurrence[] = []
  let date = addPeriod(since, period)
  for (let count = 0; date <= span.through && count < MOST; count++) {
    occurrences.push({ date, derivation: { kind: 'every', since, period, ...(last && { event: last.id }) }, key: date })
    date = addPeriod(date, period)
  }
  return occurrences
}

/** Once in every calendar unit that has begun since the register does, unless it was done in it. */
export function everyUnit(
  timing: Extract<ActRule['timing'], { kind: 'every' }>,
  discharges: readonly RegisterEvent[],
  start: Day,
  { span }: Period,
): readonly Occurrence[] {
  const unit = timing.calendar!
  const began = unitOf(start, unit)
  // A unit that had begun when the duty did is not held against anybody.
  const first = began.from === start ? start : addDays(began.through, 1)
  if (first > span.through) return []
  return unitsIn({ from: first, through: span.through }, unit)
    .slice(-MOST)
    .filter((one) => !discharges.some((event) => event.day >= one.from && event.day <= one.through))
    .map((one) => ({
      date: timing.by === undefined ? one.through : dayWithin(one, timing.by),
      from: one.from,
      derivation: { kind: 'calendar', calendar: unit, ...(timing.by !== undefined && { by: timing.by }) },
      key: one.from,
    }))
}

/** By a day and month of every year. */
export function byDay(
  by: string,
  discharges: readonly RegisterEvent[],
  start: Day,
  { span }: Period,
): readonly Occurrence[] {
  return unitsIn({ from: start, through: span.through }, 'year').flatMap((year): readonly Occurrence[] => {
    const date = dayWithin(year, by)
    if (date < start || discharges.some((event) => event.day >= year.from && event.day <= year.through)) return []
    return [{ date, derivation: { kind: 'by', by }, key: date }]
  })
}

/** After an event: within a period, in a month of a later year, or with no time set, which is open and never overdue. */
export function occurrenceAfter(
  timing: Extract<ActRule['timing'], { kind: 'after' }>,
  trigger: RegisterEvent,
): Occurrence {
  const since = dayOf(trigger)
  const base = { since, event: trigger.id, action: timing.action }
  if (timing.window) {
    const { yearsLater, month } = timing.window
    const year = Number(since.slice(0, 4)) + yearsLater
    const from = `${year}-${String(month).padStart(2, '0')}-01`
    return {
      date: lastDayOfMonth(year, month),
      from,
      derivation: { kind: 'window', ...base, yearsLater, month },
      key: trigger.id,
    }
  }
  const { within, workingDays } = timing
  if (workingDays !== undefined) {
    const derivation = { kind: 'after', ...base, workingDays } as const
    return { date: addWorkingDays(since, workingDays), from: since, derivation, key: trigger.id }
  }
  if (within === undefined) return { from: since, derivation: { kind: 'after', ...base }, key: trigger.id }
  const instant = trigger.time === undefined ? undefined : afterHours(trigger.time, within)
  return {
    ...(instant === undefined
      ? { date: addPeriod(since, within) }
      : { date: swedishDay(instant), instant: new Date(instant).toISOString() }),
    from: since,
    derivation: { kind: 'after', ...base, period: within },
    key: trigger.id,
  }
}
