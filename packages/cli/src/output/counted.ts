import { formatNumber, type Language } from '@styrkod/core'

/** A number and what it counts, which is called one thing when there is one of it and another when there are more. */
export const counted = (count: number, [one, more]: readonly [one: string, more: string], language: Language): string =>
  `${formatNumber(count, language)} ${count === 1 ? one : more}`
