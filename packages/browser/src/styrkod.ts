export type * from '@styrkod/core'
export { decide, linkRuleset, require, route, who } from '@styrkod/core'
export { LoadError } from '#loader/fetchJson.ts'
export { loadRegister } from '#loader/loadRegister.ts'
export { isRuleset, loadRuleset } from '#loader/loadRuleset.ts'

/**
 * The questions that fewer pages ask (`due`, `audit`, `matrix`, `compare`, `status`, `lifecycle`, `explain`), in a file of
 * their own that is fetched when first needed.
 */
export const reports = () => import('./reports.ts')

/** The words for answers, in both languages: conditions, rules and names as people read them. Fetched when first needed. */
export const words = () => import('./words.ts')

/**
 * Any question as plain data in anybody's words (`ask`), its answer with every sentence (`present`), the checks of a
 * ruleset (`lint`, `norms`), what a register knows (`objects`), and actions meant to be done (`propose`). Fetched when
 * first needed.
 */
export const asking = () => import('./asking.ts')

/** Receipts of answers: issued, and held against the rules again. Fetched when first needed. */
export const receipts = () => import('./receipts.ts')

/** Validation and compilation of rulesets that somebody wrote. Fetched when first needed. */
export const validation = () => import('./validation.ts')
