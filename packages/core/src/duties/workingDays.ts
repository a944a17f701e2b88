import { easter } from 'date-easter'
import { addDays } from '#primitives/day.ts'
import type { Day } from '#primitives/model.ts'

const FIXED = ['01-01', '01-06', '05-01', '12-24', '12-25', '12-26', '12-31']

/**
 * Whether offices are open on a day: not on Saturdays, Sundays and public holidays (the Act on Public Holidays,
 * 1989:253), nor on the eves of midsummer, Christmas and the new year, which count alike when time set by law is
 * reckoned (1930:173).
 */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekday === 0 || weekday === 6) return false
  const year = Number(day.slice(0, 4))
  const monthDay = day.slice(5)
  if (FIXED.includes(monthDay)) return false
  // The national day has been a holiday since 2005, when it took the place of Whit Monday.
  if (year >= 2005 && monthDay === '06-06') return false
  if (weekday === 5 && monthDay >= '06-19' && monthDay <= '06-25') return false
  const sunday = easterOf(year)
  const moving = [addDays(sunday, -2), addDays(sunday, 1), addDays(sunday, 39)]
  return !moving.includes(day) && (year >= 2005 || day !== addDays(sunday, 50))
}

const two = (value: number): string => String(value).padStart(2, '0')

function easterOf(year: number): Day {
  const { month, day } = easter(year)
  return `${year}-${two(month)}-${two(day)}`
}

/** The day that is so many working days after another; the day itself does not count. */
export function addWorkingDays(day: Day, count: number): Day {
  let date = day
  for (let left = count; left > 0;) {
    date = addDays(date, 1)
    if (isWorkingDay(date)) left--
  }
  return date
}
