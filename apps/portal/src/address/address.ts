import type { Day, Language } from '@styrkod/core'

export const PAGES = [
  'overview',
  'who',
  'responsibilities',
  'documents',
  'systems',
  'year',
  'cases',
  'audit',
  'compare',
  'rules',
  'mine',
] as const

export type PageName = (typeof PAGES)[number]

/** What a view shows; everything of it stands in its address, so that the address can be passed on. */
export interface Address {
  readonly page: PageName
  /** The id of the ruleset. */
  readonly municipality: string | undefined
  readonly register: string | undefined
  readonly language: Language
  /** The day that is shown; the first one when left out. */
  readonly at: Day | undefined
  /** What the page itself is asked to show: a filter, an object, a rule. */
  readonly query: Readonly<Record<string, string>>
}
