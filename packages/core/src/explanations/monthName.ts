import type { Language } from '#primitives/model.ts'

/**
 * The name of a month, 1–12.
 *
 * @example
 * monthName(8, 'sv') //=> 'augusti'
 */
export const monthName = (month: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1))
