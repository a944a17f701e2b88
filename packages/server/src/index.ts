export { createApp } from '#http/createApp.ts'
export { DEFAULT_LIMITS, type AppSettings, type Limits } from '#http/parts.ts'
export { Problem } from '#http/problem.ts'
export type { ProblemCode } from '#http/words.ts'
export type { Authenticator, Principal } from '#access/principal.ts'
export type { Catalogue, Listed } from '#rulesets/catalogue.ts'
export { createCatalogue } from '#rulesets/createCatalogue.ts'
export { listRuleset } from '#rulesets/listRuleset.ts'
export { shippedRulesets } from '#rulesets/shippedRulesets.ts'
export { compileFolder, type CompiledFolder } from '#rulesets/compileFolder.ts'
export { openApiDocument } from '#openapi/openApiDocument.ts'
export { ROUTES } from '#routes/index.ts'
export { startServer, type Companion, type Opened, type RunningServer } from '#serve/startServer.ts'
export {
  readSettings,
  VARIABLES,
  type ReadSettings,
  type SettingProblem,
  type Settings,
} from '#settings/readSettings.ts'
export { openRulesets, type OpenCatalogue } from '#rulesets/openRulesets.ts'
export { RulesetsInvalid } from '#rulesets/problems.ts'
export { accessRuleset } from '#access/accessRuleset.ts'
export { createAuthenticator } from '#access/createAuthenticator.ts'
export { namedIn } from '#registers/namedIn.ts'
