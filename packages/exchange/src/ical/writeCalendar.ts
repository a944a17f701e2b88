import {
  explainDerivation,
  explainRule,
  label,
  objectLabel,
  say,
  type CompiledRuleset,
  type Language,
  type Obligation,
} from '@styrkod/core'
import { ICalCalendar, ICalEventTransparency } from 'ical-generator'

export interface CalendarSettings {
  readonly language: Language
  /** What a calendar program shows the calendar as. */
  readonly name: string
  /** The instant at which the register was read. */
  readonly stamped: Date
}

const DAY = 86_400_000

/**
 * Obligations as iCalendar: one all-day entry on the last day of each that has one. An entry keeps its id as long as the
 * obligation is the same, so that a calendar that is fetched again moves it and does not double it.
 */
export function writeCalendar(
  compiled: CompiledRuleset,
  obligations: readonly Obligation[],
  { language, name, stamped }: CalendarSettings,
): string {
  const { municipality, id: ruleset } = compiled.ruleset
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'Styrkod', product: ruleset, language: language.toUpperCase() },
  })
  for (const obligation of obligations) {
    if (obligation.date === undefined) continue
    const day = new Date(`${obligation.date}T00:00:00Z`)
    calendar.createEvent({
      id: `${obligation.id}@${municipality.code}.styrkod`,
      stamp: stamped,
      start: day,
      end: new Date(day.getTime() + DAY),
      allDay: true,
      summary: summaryOf(compiled, obligation, language),
      description: descriptionOf(compiled, obligation, language),
      // A duty does not make anybody busy.
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

function summaryOf(
  compiled: CompiledRuleset,
  { role, holders, action, object }: Obligation,
  language: Language,
): string {
  const who = holders?.map((one) => one.holder).join(', ')
  const what = `${label(compiled, 'actions', action, language)} ${objectLabel(compiled, object, language)}`
  return `${label(compiled, 'roles', role, language)}${who ? ` (${who})` : ''}: ${what}`
}

function descriptionOf(compiled: CompiledRuleset, obligation: Obligation, language: Language): string {
  const { rule, section, source, from, derivation } = obligation
  const known = compiled.byId.get(rule)?.rule
  const place = section === undefined ? source : `${say(language, 'section', { section })}, ${source}`
  const because = explainDerivation(compiled, derivation, language)
  const lines = [
    known && explainRule(compiled, known, language),
    because,
    from && `${from} – ${obligation.date}`,
    place,
  ]
  return lines.filter((line) => line !== undefined && line !== '').join('\n')
}
