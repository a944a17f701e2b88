import type { Head } from '@styrkod/store'
import type { Listed } from '#rulesets/catalogue.ts'

/**
 * The entity tag of a view of a register under a ruleset, on a day, in a language: any of them may make it another, and
 * so may that somebody was forgotten.
 */
export const viewTag = (ruleset: Listed, head: Head, ...rest: readonly string[]): string =>
  `"${[head.version, head.hash.slice(0, 12), head.forgotten, ruleset.hash.slice(0, 12), ...rest].join('.')}"`
