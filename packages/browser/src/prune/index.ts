export { pruneRuleset, type PruneOptions } from './pruneRuleset.ts'
