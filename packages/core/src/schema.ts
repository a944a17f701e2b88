import { cases } from '#testing/schema.ts'
import { jsonSchemas as generate, type KnownNames } from '#ruleset/schema/jsonSchema.ts'
import type { Language } from '#primitives/model.ts'

export { parse, DEFAULT_LIMITS, type Limits } from '#ruleset/schema/parse.ts'
export * as rulesetSchemas from '#ruleset/schema/ruleset.ts'
export * as registerSchemas from '#register/schema.ts'
export * as questionSchemas from '#questions/schema.ts'
export * as caseSchemas from '#testing/schema.ts'
export { receipt as receiptSchema } from '#receipts/schema.ts'
export type { QuestionName, QuestionSource } from '#questions/schema.ts'
export type { CaseSource, ExpectSource } from '#testing/schema.ts'
export type { BaseVocabularySource, RulesetSource } from '#ruleset/schema/ruleset.ts'
export type { EventSource, RegisterSource } from '#register/schema.ts'
export type { KnownNames } from '#ruleset/schema/jsonSchema.ts'

/** JSON Schemas of every file of a ruleset and its cases, in one language, with a ruleset's own names where given. */
export const jsonSchemas = (language: Language, names: KnownNames = {}): Record<string, object> =>
  generate(language, names, { cases: { schema: cases, title: { sv: 'Fall', en: 'Cases' } } })
