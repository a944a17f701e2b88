import { parsePeriod } from '#primitives/day.ts'
import type { Day, Period } from '#primitives/model.ts'

const MINUTE = 60_000

/** The calendar of Sweden, whose municipalities the rules are of; made when first asked, since that takes a while. */
let calendar: Intl.DateTimeFormat | undefined
const inSweden = (): Intl.DateTimeFormat =>
  (calendar ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' }))

/**
 * The day it is in Sweden at an instant, in milliseconds since 1970.
 *
 * @example
 * swedishDay(Date.parse('2024-12-31T23:30:00Z')) //=> '2025-01-01'
 */
export const swedishDay = (instant: number): Day => inSweden().format(instant)

/**
 * The instant that a period of hours and minutes is over, counted from another; `undefined` for a period of days,
 * which ends with a day and not with an hour. An hour is an hour, whatever the clocks are set to.
 */
export function afterHours(from: string, period: Period): number | undefined {
  const { years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0 } = parsePeriod(period) ?? {}
  const start = Date.parse(from)
  if (Number.isNaN(start) || years + months + weeks + days > 0 || hours + minutes === 0) return undefined
  return start + (hours * 60 + minutes) * MINUTE
}
