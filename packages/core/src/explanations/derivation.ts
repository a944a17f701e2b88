import { parsePeriod } from '#primitives/day.ts'
import type { Language } from '#primitives/model.ts'
import type { Derivation } from '#questions/model/due.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { monthName } from './monthName.ts'
import { isMessage, say } from './say.ts'
import { label } from './terms.ts'

/** How a date came about, in words; without a day to count from, how such dates come about. */
export function explainDerivation(
  compiled: CompiledRuleset,
  derivation: Partial<Derivation> | undefined,
  language: Language,
): string {
  if (!derivation?.kind) return say(language, 'derivation.none')
  const { kind, since, period, workingDays, calendar, action, by, month, yearsLater } = derivation
  const template = `derivation.${kind}.template`
  const key = since === undefined && isMessage(template) ? template : `derivation.${kind}`
  if (!isMessage(key)) return kind
  const unit = `calendar.${calendar ?? ''}`
  return say(language, key, {
    since,
    by,
    month: month && monthName(month, language),
    yearsLater,
    years: yearsLater && periodLabel(`P${yearsLater}Y`, language),
    period:
      workingDays === undefined
        ? period && periodLabel(period, language)
        : say(language, workingDays === 1 ? 'working-day' : 'working-days', { count: workingDays }),
    calendar: isMessage(unit) ? say(language, unit) : undefined,
    action: action && label(compiled, 'actions', action, language),
  }).trim()
}

const UNITS = {
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
