import { parsePeriod } from '#primitives/day.ts'
import type { Language } from '#primitives/model.ts'
import { periodLabel, UNITS } from './periodLabel.ts'

const ORDINALS = ['tredje', 'fjärde', 'femte', 'sjätte', 'sjunde', 'åttonde', 'nionde', 'tionde', 'elfte', 'tolfte']

/**
 * How often something recurs, in words.
 *
 * @example
 * everyLabel('P1Y', 'sv') //=> 'varje år'
 * everyLabel('P3Y', 'sv') //=> 'vart tredje år'
 * everyLabel('P6M', 'en') //=> 'every 6 months'
 */
export function everyLabel(period: string, language: Language): string {
  const parts = Object.entries(parsePeriod(period) ?? {}).filter(([, count]) => count > 0)
  const whole = periodLabel(period, language)
  if (parts.length !== 1) return language === 'sv' ? `med ${whole} mellanrum` : `every ${whole}`
  const [unit, count] = parts[0] as [keyof (typeof UNITS)['sv'], number]
  const [one] = UNITS[language][unit]
  if (language === 'en') return `every ${count === 1 ? one : whole}`
  const isNeuter = unit === 'years'
  if (count === 1) return `varje ${one}`
  if (count === 2) return `${isNeuter ? 'vartannat' : 'varannan'} ${one}`
  const ordinal = ORDINALS[count - 3] ?? `${count}:${/(^|[^1])[12]$/.test(String(count)) ? 'a' : 'e'}`
  return `${isNeuter ? 'vart' : 'var'} ${ordinal} ${one}`
}
