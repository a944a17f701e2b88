export type * from '@styrkod/core'
export { decide, linkRuleset, require, route, who } from '@styrkod/core'
export { LoadError } from '#loader/fetchJson.ts'
export { loadRegister } from '#loader/loadRegister.ts'
export { isRuleset, loadRuleset } from '#loader/loadRuleset.ts'

/**
 * The questions that fewer pages ask (`ask`, `due`, `audit`, `lint`, `matrix`, `compare`, `status`, `explain`, `norms`)
 * and the words for their answers, in a file of their own that is fetched when first needed.
 */
export const reports = (): Promise<typeof import('./reports.ts')> => import('./reports.ts')

/** Validation and compilation of rulesets that somebody wrote, in a file of its own that is fetched when first needed. */
export const validation = (): Promise<typeof import('./validation.ts')> => import('./validation.ts')
