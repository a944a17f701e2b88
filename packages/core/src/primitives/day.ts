import { UTCDateMini } from '@date-fns/utc/date/mini'
import { add } from 'date-fns/add'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import type { Day, Period } from './model.ts'
import { moved, type Moves } from './moved.ts'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/

const toDate = (day: Day): Date =>
  new UTCDateMini(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))

const toDay = (date: Date): Day => date.toISOString().slice(0, 10)

/** The years that days are of. Beyond the last there is room for periods to end in: a year of five digits compares as none. */
const FIRST_YEAR = 1000
const LAST_YEAR = 9000

/** Whether the text is a day that the calendar has: `2024-02-29` is, `2023-02-29` is not, and none after the year 9000 is. */
export function isDay(text: string): boolean {
  const parts = DAY.exec(text)
  if (!parts || Number(parts[1]) < FIRST_YEAR || Number(parts[1]) > LAST_YEAR) return false
  const month = Number(parts[2])
  const day = Number(parts[3])
  if (month < 1 || month > 12 || day < 1) return false
  return toDay(toDate(text)) === text
}

export interface Duration {
  readonly years: number
  readonly months: number
  readonly weeks: number
  readonly days: number
  readonly hours: number
  readonly minutes: number
}

/** The parts of an ISO 8601 period, or `undefined` when the text is not one. */
export function parsePeriod(text: Period): Duration | undefined {
  const parts = PERIOD.exec(text)
  if (!parts || text === 'P' || text.endsWith('T')) return undefined
  const [years, months, weeks, days, hours, minutes] = parts.slice(1).map((part) => Number(part ?? 0))
  return { years: years!, months: months!, weeks: weeks!, days: days!, hours: hours!, minutes: minutes! }
}

/**
 * The day a period after another; a month's missing day becomes its last, and a part of a day counts as a whole one.
 * @example addPeriod('2024-02-29', 'P1Y') //=> '2025-02-28'
 */
export const addPeriod = (day: Day, period: Period, times: 1 | -1 = 1): Day =>
  moved(times === 1 ? LATER : EARLIER, period, day, () => moveBy(day, period, times))

const LATER: Moves<Period> = new Map()
const EARLIER: Moves<Period> = new Map()
const BY_DAYS: Moves<number> = new Map()

function moveBy(day: Day, period: Period, times: 1 | -1): Day {
  const parts = parsePeriod(period)
  if (!parts) return day
  const { years, months, weeks, hours, minutes } = parts
  const days = parts.days + Math.ceil((hours * 60 + minutes) / 1440)
  return toDay(
    add(toDate(day), { years: years * times, months: months * times, weeks: weeks * times, days: days * times }),
  )
}

export const addDays = (day: Day, days: number): Day =>
  moved(BY_DAYS, days, day, () => toDay(add(toDate(day), { days })))

/** The last day of a validity that starts on a day: the day before its anniversary. */
export const lastDay = (from: Day, period: Period): Day => addDays(addPeriod(from, period), -1)

export const lastDayOfMonth = (year: number, month: number): Day => toDay(new UTCDateMini(year, month, 0))

export const daysBetween = (from: Day, to: Day): number => differenceInCalendarDays(toDate(to), toDate(from))
