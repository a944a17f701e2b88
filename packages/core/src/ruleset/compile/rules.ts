import { compileApprovals } from '#approvals/compile.ts'
import { appointRules, compileAuthorities } from '#authorities/compile.ts'
import { compileDocument, type DocumentLife } from '#documents/compile/document.ts'
import { compileDuties } from '#duties/compile.ts'
import type { Slug } from '#primitives/model.ts'
import { compileRequirements, roleStates, tagDocumentStates } from '#requirements/compile.ts'
import type { Placed } from '#roles/compile/cite.ts'
import { holderRules } from '#roles/compile/role.ts'
import type { Rule } from '../model.ts'
import type { RulesetSource } from '../schema/ruleset.ts'

export interface CompiledRules {
  readonly placed: readonly Placed<Rule>[]
  readonly documents: readonly DocumentLife[]
}

/** Every rule of a ruleset in normal form, with the place it was written at. */
export function compileRules(source: RulesetSource): CompiledRules {
  const documents = (source.documents ?? []).map(compileDocument)
  const roles = source.roles ?? []
  const placed: Placed<Rule>[] = [
    ...compileAuthorities(source.authorities ?? []),
    ...compileDuties(source.duties ?? []),
    ...compileApprovals(source.approvals ?? []),
    ...documents.flatMap((document) => [...document.acts, ...tagDocumentStates(document.states)]),
    ...compileRequirements(source.requirements ?? []),
    ...roles.flatMap((role, at) => [
      ...appointRules(role, ['roles', at]),
      ...holderRules(role, ['roles', at]),
      ...roleStates(role, ['roles', at]),
    ]),
  ]
  const fallback: Slug = source.defaults?.source ?? source.sources[0]?.id ?? ''
  return {
    placed: placed.map((one) => (one.rule.source === '' ? { ...one, rule: { ...one.rule, source: fallback } } : one)),
    documents: documents.map((document) => document.document),
  }
}
