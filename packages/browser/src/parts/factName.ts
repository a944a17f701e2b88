import type { Language } from '@styrkod/core'
import type { Context } from '#element/StyrkodElement.ts'
import { factLabel } from '../words.ts'

/** What a fact is called, with its unit in the language of the page. */
export const factName = ({ compiled, language }: Context, path: string, object: string): string =>
  unitsIn(factLabel(compiled, path, object, language), language)

/** A text with its units in a language. */
export const unitsIn = (text: string, language: Language): string =>
  text.replace(/\((SEK|year|month|day|hour)s?\)/g, (_, unit: string) => `(${UNITS[language][unit]})`)

const UNITS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: { SEK: 'kronor', year: 'år', month: 'månader', day: 'dagar', hour: 'timmar' },
  en: { SEK: 'kronor', year: 'years', month: 'months', day: 'days', hour: 'hours' },
}
