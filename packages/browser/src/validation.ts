export { compileRuleset, explainIssue, hintFor } from '@styrkod/core'
export { parse, questionSchemas, registerSchemas, rulesetSchemas } from '@styrkod/core/schema'
