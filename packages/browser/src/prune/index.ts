export { pruneRuleset, type PruneOptions } from './pruneRuleset.ts'
export { withoutTexts } from './withoutTexts.ts'
export { withTexts, type RuleTexts } from '#loader/withTexts.ts'
