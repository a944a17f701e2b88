import type { Duration } from 'date-fns'

/** A period in years, months and days, as ISO 8601 has it. */
export function readDuration(text: string): Duration | undefined {
  const [, years, months, days] = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?$/.exec(text) ?? []
  if (years === undefined && months === undefined && days === undefined) return undefined
  return { years: Number(years ?? 0), months: Number(months ?? 0), days: Number(days ?? 0) }
}
