import { parsePeriod } from '#primitives/day.ts'
import type { Language } from '#primitives/model.ts'

/** The units of periods, one and several. */
export const UNITS = {
  sv: {
    years: ['år', 'år'],
    months: ['månad', 'månader'],
    weeks: ['vecka', 'veckor'],
    days: ['dag', 'dagar'],
    hours: ['timme', 'timmar'],
    minutes: ['minut', 'minuter'],
  },
  en: {
    years: ['year', 'years'],
    months: ['month', 'months'],
    weeks: ['week', 'weeks'],
    days: ['day', 'days'],
    hours: ['hour', 'hours'],
    minutes: ['minute', 'minutes'],
  },
} as const

/** A period in words: `P3Y` is 3 years. */
export function periodLabel(period: string, language: Language): string {
  const parts = parsePeriod(period)
  if (!parts) return period
  return (Object.entries(UNITS[language]) as [keyof typeof parts, readonly [string, string]][])
    .filter(([unit]) => parts[unit] > 0)
    .map(([unit, [one, many]]) => `${parts[unit]} ${parts[unit] === 1 ? one : many}`)
    .join(' ')
}
