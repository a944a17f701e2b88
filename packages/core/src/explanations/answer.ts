import type { Json, Language, Path, Slug } from '#primitives/model.ts'
import type { NeededFact } from '#questions/model/case.ts'
import type { Trace, TracedRule, TracedTest } from '#questions/model/trace.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { factLabel, valueLabel } from './fact.ts'
import { explainRule } from './rule.ts'
import { say, type MessageKey } from './say.ts'
import { isTrace, sayTrace, type TraceKey } from './sayTrace.ts'
import { label } from './terms.ts'

interface Answered {
  readonly outcome: string
  readonly at: string
  readonly needs: { readonly facts: readonly NeededFact[] }
}

/**
 * An answer in sentences: what was asked, which rules took part and why each applied or failed with the value it found
 * and the one it needed, where each stands, and what would settle what is open.
 */
export function explainAnswer(
  compiled: CompiledRuleset,
  trace: Trace,
  answer: Answered,
  language: Language,
): readonly string[] {
  const asked = sayTrace(language, 'answer.asked', {
    action: trace.action && label(compiled, 'actions', trace.action, language),
    object: label(compiled, 'types', trace.object, language),
    at: answer.at,
  })
  const outcome = sayTrace(language, 'answer.outcome', {
    outcome: say(language, `outcome.${answer.outcome}` as MessageKey),
  })
  const rules = trace.rules.flatMap((rule) => ruleSentences(compiled, trace, rule, language))
  const facts = answer.needs.facts.map((fact) => factLabel(compiled, fact.path, trace.object, language))
  return [
    asked,
    outcome,
    ...(rules.length > 0 ? rules : [sayTrace(language, 'answer.none')]),
    ...(facts.length > 0 ? [sayTrace(language, 'answer.needs', { facts: facts.join(', ') })] : []),
  ]
}

function ruleSentences(
  compiled: CompiledRuleset,
  trace: Trace,
  traced: TracedRule,
  language: Language,
): readonly string[] {
  const rule = compiled.byId.get(traced.rule)?.rule
  const text = rule ? explainRule(compiled, rule, language) : traced.rule
  const place = [traced.section && say(language, 'section', { section: traced.section }), traced.source]
    .filter(Boolean)
    .join(', ')
  const head = sayTrace(language, verdictOf(traced), {
    rule: traced.rule,
    text,
    others: traced.overriddenBy?.join(', '),
  })
  return [
    `${head} ${sayTrace(language, 'answer.where', { place })}`,
    ...traced.tests.map((test) => `  ${testSentence(compiled, trace, test, language)}`),
  ]
}

function verdictOf(traced: TracedRule): TraceKey {
  const { part, applies, kept } = traced
  if (part === 'step')
    return kept === true ? 'answer.step.done' : kept === false ? 'answer.step.missing' : 'answer.step.unknown'
  if (traced.overriddenBy) return 'answer.overridden'
  if (part === 'gate' && applies !== false)
    return kept === true ? 'answer.kept' : kept === false ? 'answer.broken' : 'answer.unsure'
  return applies === true ? 'answer.applied' : applies === false ? 'answer.failed' : 'answer.unknown'
}

function testSentence(compiled: CompiledRuleset, trace: Trace, test: TracedTest, language: Language): string {
  const shown = (value: Json | undefined): Json | undefined =>
    shownValue(compiled, test.path, trace.object, value, language)
  const value = shown(test.needed)
  const key = `need.${test.op.replace('count-', '')}`
  const inner = isTrace(key) ? sayTrace(language, key, { value }) : test.op
  return sayTrace(language, `answer.test.${String(test.truth)}` as TraceKey, {
    fact: factLabel(compiled, test.path, trace.object, language),
    actual: shown(test.op.startsWith('count-') && Array.isArray(test.actual) ? test.actual.length : test.actual),
    needed: test.negated ? sayTrace(language, 'need.not', { inner }) : inner,
  })
}

/** A value as a reader has it: words for names, `nothing` for nothing. */
function shownValue(
  compiled: CompiledRuleset,
  path: Path,
  object: Slug,
  value: Json | undefined,
  language: Language,
): Json | undefined {
  if (value === null || (Array.isArray(value) && value.length === 0)) return say(language, 'value.null')
  if (Array.isArray(value)) return value.map((one: Json) => shownValue(compiled, path, object, one, language) ?? null)
  return value === undefined ? undefined : valueLabel(compiled, path, object, value, language)
}
