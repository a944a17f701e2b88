import { addDays, addPeriod, lastDayOfMonth } from '#primitives/day.ts'
import type { CalendarUnit, Day } from '#primitives/model.ts'

/** A stretch of days, both ends inclusive. */
export interface Span {
  readonly from: Day
  readonly through: Day
}

const MONTHS: Readonly<Record<Exclude<CalendarUnit, 'mandate-period'>, number>> = {
  year: 12,
  'half-year': 6,
  quarter: 3,
  month: 1,
}

/**
 * A municipal council sits from 15 October of an election year until 14 October four years on (the Local Government
 * Act, 2017:725, chapter 5); elections fall in 2022, 2026, 2030 and so on.
 */
const COUNCIL_STARTS = '-10-15'
const isElectionYear = (year: number): boolean => year % 4 === 2

/** The calendar unit that a day falls in. */
export function unitOf(day: Day, unit: CalendarUnit): Span {
  const year = Number(day.slice(0, 4))
  if (unit === 'mandate-period') {
    let start = year
    while (!isElectionYear(start) || `${start}${COUNCIL_STARTS}` > day) start--
    return { from: `${start}${COUNCIL_STARTS}`, through: addDays(`${start + 4}${COUNCIL_STARTS}`, -1) }
  }
  const length = MONTHS[unit]
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / length) * length + 1
  const from = `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
  return { from, through: addDays(addPeriod(from, `P${length}M`), -1) }
}

/** Units worked out before: the duties of all objects run over the same few stretches. */
const known = new Map<string, readonly Span[]>()
/** More than this and they are forgotten. */
const MOST = 500

/** The calendar units that touch a stretch of days, in order. */
export function unitsIn(stretch: Span, unit: CalendarUnit): readonly Span[] {
  const key = `${unit} ${stretch.from} ${stretch.through}`
  const found = known.get(key)
  if (found) return found
  if (known.size >= MOST) known.clear()
  const units = unitsOf(stretch, unit)
  known.set(key, units)
  return units
}

function unitsOf({ from, through }: Span, unit: CalendarUnit): readonly Span[] {
  const units: Span[] = []
  for (let span = unitOf(from, unit); span.from <= through; span = unitOf(addDays(span.through, 1), unit))
    units.push(span)
  return units
}

/** A month and day within a stretch: in its first year that has it, the last of February for the 29th where there is none. */
export function dayWithin({ from, through }: Span, monthDay: string): Day {
  const year = Number(from.slice(0, 4))
  for (const one of [year, year + 1, year + 2, year + 3, year + 4]) {
    const day = monthDay === '02-29' ? lastDayOfMonth(one, 2) : `${one}-${monthDay}`
    if (day >= from && day <= through) return day
  }
  return through
}
