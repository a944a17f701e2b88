export { parse, DEFAULT_LIMITS, type Limits } from '#ruleset/schema/parse.ts'
export * as rulesetSchemas from '#ruleset/schema/ruleset.ts'
