import { inlineDerived } from '#objects/compile/inline.ts'
import { own } from '#primitives/ancestors.ts'
import { compact } from '#primitives/compact.ts'
import { done, error, failed } from '#primitives/issue.ts'
import type { Issue, Result, Slug } from '#primitives/model.ts'
import type { Placed } from '#roles/compile/cite.ts'
import { checkRule, objectOf } from './compile/check.ts'
import { checkRoles } from './compile/checkRoles.ts'
import { findClashes } from './compile/clashes.ts'
import { findCycles } from './compile/cycles.ts'
import { findGaps } from './compile/gaps.ts'
import { compileNames, type Names } from './compile/names.ts'
import { compileRules, type CompiledRules } from './compile/rules.ts'
import type { Rule, Ruleset, Source } from './model.ts'
import type { BaseVocabularySource, RulesetSource } from './schema/ruleset.ts'

export interface Compilation {
  readonly ruleset: Ruleset
  /** Where each rule was written, by its id. */
  readonly places: ReadonlyMap<Slug, readonly (string | number)[]>
}

/**
 * A ruleset in normal form, from what was written: every notation expanded, every name resolved, every definition
 * beside its use, and the contradictions and gaps found. All problems are reported at once, each with its place.
 */
export function compileRuleset(source: RulesetSource, base: BaseVocabularySource): Result<Compilation> {
  const issues: Issue[] = []
  const names = compileNames(source, base, issues)
  const compiled = compileRules(source)
  const sources = compileSources(source, names, issues)
  issues.push(...checkAll(source, compiled, names, new Set(sources.keys())))
  if (issues.length > 0) return failed(issues)

  const rules = compiled.placed.map(({ rule }) => inlineRule(rule, names)).sort(bySection)
  const context = { names, sources }
  const ruleset: Ruleset = {
    id: source.id,
    language: 1,
    municipality: source.municipality,
    sources: [...sources.values()],
    actions: names.actions,
    types: names.types,
    roles: names.roles,
    parameters: names.parameters,
    words: names.words,
    rules,
    documents: compiled.documents.map(({ citation, ...life }) =>
      compact({
        ...life,
        rules: rules.flatMap((rule) => (rule.kind === 'act' && rule.object === life.id ? [rule.id] : [])),
        parts: life.parts.map((part) => ({
          ...part,
          rules: rules.flatMap((rule) =>
            rule.kind === 'act' && rule.object === life.id && rule.part === part.id ? [rule.id] : [],
          ),
        })),
        source: citation.source === '' ? (source.defaults?.source ?? source.sources[0]!.id) : citation.source,
        section: citation.section,
        norms: citation.norms,
      }),
    ),
    statements: (source.statements ?? []).map((one) =>
      compact({ norms: one.norms, reason: one.reason, note: one.note }),
    ),
    norms: source.norms ?? [],
    gaps: findGaps({ names, rules, documents: compiled.documents.map((one) => one.id) }),
    clashes: findClashes(rules, context),
  }
  return done({ ruleset, places: new Map(compiled.placed.map(({ rule, path }) => [rule.id, path])) })
}

/** Rules stand in the order of their source, wherever they were written: no answer depends on the order of a file. */
function bySection(a: Rule, b: Rule): number {
  const bySource = compareText(a.source, b.source)
  if (bySource !== 0) return bySource
  const numbers = (rule: Rule): string => (rule.section ?? '~').replace(/\d+/g, (digits) => digits.padStart(6, '0'))
  return compareText(numbers(a), numbers(b)) || compareText(a.id, b.id)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function compileSources(source: RulesetSource, names: Names, issues: Issue[]): Map<Slug, Source> {
  const sources = new Map<Slug, Source>()
  for (const [at, one] of source.sources.entries()) {
    if (sources.has(one.id)) issues.push(error('duplicate-id', ['sources', at, 'id'], { name: one.id }))
    const body = one.adoptedBy === undefined ? undefined : own(names.roles, one.adoptedBy)
    if (one.adoptedBy !== undefined && !body)
      issues.push(error('unresolved-role', ['sources', at, 'adoptedBy'], { name: one.adoptedBy }))
    const { note: _, ...kept } = one
    sources.set(one.id, compact({ ...kept, rank: body?.rank }) as Source)
  }
  return sources
}

function checkAll(
  source: RulesetSource,
  compiled: CompiledRules,
  names: Names,
  sources: ReadonlySet<Slug>,
): readonly Issue[] {
  const ids = new Set<Slug>()
  const issues: Issue[] = []
  for (const { rule, path } of compiled.placed) {
    if (ids.has(rule.id)) issues.push(error('duplicate-id', [...path, 'id'], { name: rule.id }))
    ids.add(rule.id)
  }
  for (const placed of compiled.placed) issues.push(...checkRule(placed, names, sources, ids))
  issues.push(
    ...checkOverrides(compiled.placed),
    ...checkRoles(source, names),
    ...checkNorms(source, compiled.placed),
    ...findCycles(compiled, names),
  )
  return issues
}

/** Only a permission sets a prohibition aside; a prohibition sets nothing aside. */
function checkOverrides(placed: readonly Placed<Rule>[]): readonly Issue[] {
  const byId = new Map(placed.map(({ rule }) => [rule.id, rule]))
  return placed.flatMap(({ rule, path }) =>
    rule.overrides.flatMap((id, at): readonly Issue[] => {
      const other = byId.get(id)
      const place = [...path, 'overrides', at]
      if (rule.modality === 'must-not') return [error('prohibition-overrides', place, { rule: rule.id })]
      if (other?.modality === 'must-not' && rule.modality !== 'may')
        return [error('only-may-overrides', place, { rule: rule.id, other: id })]
      return []
    }),
  )
}

/** With an inventory, every norm that a rule or a statement names must stand in it. */
function checkNorms(source: RulesetSource, placed: readonly Placed<Rule>[]): readonly Issue[] {
  if (!source.norms) return []
  const known = new Set(source.norms.map((norm) => norm.id))
  const unknown = (norms: readonly string[], path: readonly (string | number)[]): readonly Issue[] =>
    norms.flatMap((name, at) => (known.has(name) ? [] : [error('unresolved-norm', [...path, 'norms', at], { name })]))
  return [
    ...placed.flatMap(({ rule, path }) => unknown(rule.norms, path)),
    ...(source.statements ?? []).flatMap((one, at) => unknown(one.norms, ['statements', at])),
  ]
}

function inlineRule(rule: Rule, names: Names): Rule {
  const object = objectOf(rule, names)
  const inline = (condition: Rule['when']): Rule['when'] => inlineDerived(condition, names.types, object)
  const common = { when: inline(rule.when), ...(rule.unless && { unless: inline(rule.unless) }) }
  if (rule.kind === 'state') return { ...rule, ...common, must: inline(rule.must) }
  if (rule.kind === 'act') return { ...rule, ...common, ...(rule.act && { act: inline(rule.act) }) }
  return { ...rule, ...common }
}
