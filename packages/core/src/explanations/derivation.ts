import type { Language } from '#primitives/model.ts'
import type { Derivation } from '#questions/model/due.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { everyLabel } from './everyLabel.ts'
import { monthName } from './monthName.ts'
import { periodLabel } from './periodLabel.ts'
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
    every: period && everyLabel(period, language),
    calendar: isMessage(unit) ? say(language, unit) : undefined,
    action: action && label(compiled, 'actions', action, language),
  }).trim()
}
