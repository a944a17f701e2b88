import { canonical } from '#primitives/canonical.ts'
import type { Json, Slug } from '#primitives/model.ts'
import { ask, type AskContext } from '#questions/ask.ts'
import type { AuditAnswer } from '#questions/model/audit.ts'
import type { CompareAnswer } from '#questions/model/compare.ts'
import type { DecideAnswer } from '#questions/model/decide.ts'
import type { DueAnswer } from '#questions/model/due.ts'
import type { RouteAnswer } from '#questions/model/route.ts'
import type { ExplainAnswer } from '#questions/model/explain.ts'
import type { LintAnswer } from '#questions/model/lint.ts'
import type { MatrixAnswer } from '#questions/model/matrix.ts'
import type { RequireAnswer } from '#questions/model/require.ts'
import type { WhoAnswer } from '#questions/model/who.ts'
import type { QuestionSource } from '#questions/schema.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { CaseResult, Coverage, Difference } from './model.ts'
import {
  projectAudit,
  projectCompare,
  projectDecide,
  projectDue,
  projectExplain,
  projectLint,
  projectMatrix,
  projectRequire,
  projectRoute,
  projectWho,
  type Projected,
} from './project.ts'
import type { CaseSource, ExpectSource } from './schema.ts'

/** The question that a case asks, whole: its own words with the day and what is given. */
export function questionOf(source: CaseSource): QuestionSource {
  const { at, given, ask: question } = source
  const { facts, register, done } = given ?? {}
  return {
    ...question,
    ...(at !== undefined && !('at' in question && question.at !== undefined) && takesDay(question) && { at }),
    ...(facts && { facts }),
    ...(register !== undefined && { register }),
    ...(done && { done }),
  } as QuestionSource
}

const takesDay = (question: QuestionSource): boolean =>
  question.question !== 'lint' && question.question !== 'explain' && question.question !== 'norms'

/** Asks a case's question and compares the answer with what it expects. */
export function runCase(compiled: CompiledRuleset, source: CaseSource, context: AskContext): CaseResult {
  const question = questionOf(source)
  const answer = ask(compiled, question, context)
  if (!answer.ok)
    return { name: source.name, passed: false, differences: [], issues: answer.issues, rules: [], norms: [] }
  const { shown, rules } = project(question, answer.value, source.expect)
  const differences = Object.entries(source.expect).flatMap(([key, expected]) =>
    compareKey(key, expected as Json, shown),
  )
  const explained = question.question === 'explain' ? [question.id] : []
  const norms = [...new Set([...explained, ...rules.flatMap((id) => normsOf(compiled, id))])]
  return { name: source.name, passed: differences.length === 0, differences, rules, norms }
}

function project(question: QuestionSource, answer: unknown, expected: ExpectSource): Projected {
  switch (question.question) {
    case 'who':
      return projectWho(answer as WhoAnswer)
    case 'decide':
      return projectDecide(answer as DecideAnswer)
    case 'require':
      return projectRequire(answer as RequireAnswer, expected.requirements)
    case 'route':
      return projectRoute(answer as RouteAnswer)
    case 'due':
      return projectDue(answer as DueAnswer)
    case 'audit':
      return projectAudit(answer as AuditAnswer)
    case 'compare':
      return projectCompare(answer as CompareAnswer)
    case 'lint':
      return projectLint(answer as LintAnswer)
    case 'matrix':
      return projectMatrix(answer as MatrixAnswer)
    case 'explain':
      return projectExplain(answer as ExplainAnswer)
    case 'norms':
      return { shown: answer as Projected['shown'], rules: [] }
  }
}

/** Lists of rules, requirements, findings and diagnostics may have more than is expected; all others are complete. */
const OPEN = ['by', 'requirements', 'findings', 'diagnostics', 'differences', 'due', 'cadence', 'order', 'doers']

function compareKey(key: string, expected: Json, shown: Projected['shown']): readonly Difference[] {
  const differ = (actual: Json | undefined): readonly Difference[] => [{ key, expected, actual: actual ?? null }]
  if (key === 'none') {
    const present = JSON.stringify(shown)
    const found = (expected as readonly string[]).filter((id) => present.includes(`"${id}"`))
    return found.length === 0 ? [] : differ(found)
  }
  const actual = shown[key]
  if (!Array.isArray(expected) && !(OPEN.includes(key) && typeof expected === 'string'))
    return canonical(expected) === canonical(actual) ? [] : differ(actual)
  const wanted = Array.isArray(expected) ? (expected as readonly Json[]) : [expected]
  const found = Array.isArray(actual) ? (actual as readonly Json[]) : []
  const missing = wanted.filter((one) => !found.some((other) => matches(one, other)))
  const extra = OPEN.includes(key) ? [] : found.filter((one) => !wanted.some((other) => matches(other, one)))
  return missing.length === 0 && extra.length === 0 ? [] : differ(actual)
}

/** An expected record matches one that has at least its members; a list, one that has at least its entries. */
function matches(expected: Json, actual: Json): boolean {
  if (Array.isArray(expected))
    return Array.isArray(actual) && expected.every((one: Json) => actual.some((other: Json) => matches(one, other)))
  if (expected === null || typeof expected !== 'object') return expected === actual
  if (actual === null || typeof actual !== 'object' || Array.isArray(actual)) return false
  return Object.entries(expected).every(([key, value]) => matches(value, (actual as Record<string, Json>)[key] ?? null))
}

function normsOf(compiled: CompiledRuleset, id: Slug): readonly string[] {
  const rule = compiled.byId.get(id)?.rule
  return rule ? rule.norms : partNorms(compiled, id)
}

const partNorms = (compiled: CompiledRuleset, id: Slug): readonly string[] =>
  Object.values(compiled.ruleset.roles)
    .flatMap((role) => [...role.delegable, ...role.actsFor, ...(role.members?.list ?? [])])
    .filter((part) => part.id === id)
    .flatMap((part) => part.norms)

/** Which rules, and which norms that software can act on, no passing case exercises. */
export function coverageOf(
  compiled: CompiledRuleset,
  results: readonly CaseResult[],
  declared: readonly (readonly string[])[] = [],
): Coverage {
  const passed = results.filter((one) => one.passed)
  const rules = new Set(passed.flatMap((one) => one.rules))
  const norms = new Set([...passed.flatMap((one) => one.norms), ...declared.flat()])
  const allRules = [...compiled.byId.keys()]
  const usable = compiled.ruleset.norms.filter((norm) => norm.usable).map((norm) => norm.id)
  const missingRules = allRules.filter((id) => !rules.has(id))
  const missingNorms = usable.filter((id) => !norms.has(id))
  return {
    rules: { covered: allRules.length - missingRules.length, total: allRules.length, missing: missingRules },
    norms: { covered: usable.length - missingNorms.length, total: usable.length, missing: missingNorms },
  }
}
