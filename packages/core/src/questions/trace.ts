import { atomFor, type Formula } from '#conditions/compile/link.ts'
import { pathsOf, type Leaf } from '#conditions/compile/walk.ts'
import type { Condition, Operand } from '#conditions/model.ts'
import { valueAt } from '#parameters/valueAt.ts'
import { own } from '#primitives/ancestors.ts'
import { compact } from '#primitives/compact.ts'
import { FALSE, TRUE, type Json, type Slug } from '#primitives/model.ts'
import { truthWord } from '#primitives/truth.ts'
import { rolesIn } from '#roles/compile/bearer.ts'
import type { Rule } from '#ruleset/model.ts'
import { isInForce } from '#ruleset/compile/validity.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { speakingOf } from './candidates.ts'
import { citationOf } from './cite.ts'
import { gatesBefore } from './conformity.ts'
import { gather, type Evidence, type EvidenceSource } from './evidence.ts'
import type { Trace, TracedRule, TracedTest } from './model/trace.ts'
import { predecessorsOf } from './steps.ts'

/**
 * Which rules took part in an answer about an act, and why each applied or did not: every test of its conditions with
 * what was needed and what was found. Only rules in force on the day that speak of the act are named.
 */
export function trace(compiled: CompiledRuleset, question: EvidenceSource & { readonly action: Slug }): Trace {
  const evidence = gather(compiled, question)
  const { action } = question
  const speaking = speakingOf(compiled, action, evidence.object)
  const inForce = <T extends { readonly validity: Parameters<typeof isInForce>[0] }>(
    list: readonly T[],
  ): readonly T[] => list.filter((one) => isInForce(one.validity, evidence.at))
  const bearers = inForce(speaking.positive.map((one) => one.linked))
  const sure = bearers.filter((one) => one.applies(evidence.ask) === TRUE)
  const overriding = (id: Slug): readonly Slug[] =>
    sure.filter((one) => one.rule.overrides.includes(id)).map((one) => one.rule.id)
  const rules = [
    ...bearers.map(({ rule, applies }) =>
      traced(evidence, rule, rule.kind === 'holder' ? 'office' : 'bearer', applies, overriding(rule.id)),
    ),
    ...inForce(speaking.banned).map(({ rule, applies }) =>
      traced(evidence, rule, 'prohibition', applies, overriding(rule.id)),
    ),
    ...inForce(speaking.exempt).map(({ rule, applies }) => traced(evidence, rule, 'exemption', applies, [])),
    ...inForce(gatesBefore(compiled, action, evidence.object)).map(({ rule, applies, must }) =>
      traced(evidence, rule, 'gate', applies, [], must),
    ),
    ...predecessorsOf(evidence, action, undefined).map(({ step, done }) => ({
      ...traced(evidence, step.rule, 'step', step.applies, []),
      kept: truthWord(done),
    })),
  ]
  return { action, object: evidence.object, rules }
}

function traced(
  evidence: Evidence,
  rule: Rule,
  part: TracedRule['part'],
  applies: Formula,
  overriddenBy: readonly Slug[],
  must?: Formula,
): TracedRule {
  const bearer = rule.kind === 'act' ? rule.role : rule.kind === 'holder' ? rule.holder : undefined
  const role = bearer && (bearer.kind === 'unassigned' ? 'unassigned' : rolesIn(bearer)[0]?.role)
  const verdict = applies(evidence.ask)
  const demanded = rule.kind === 'state' && verdict !== FALSE ? testsOf(evidence, rule.must, false) : []
  return compact({
    ...citationOf(rule),
    part,
    role,
    modality: rule.modality,
    applies: truthWord(verdict),
    kept: must && verdict !== FALSE ? truthWord(must(evidence.ask)) : undefined,
    overriddenBy: overriddenBy.length > 0 ? overriddenBy : undefined,
    tests: [
      ...testsOf(evidence, rule.when, false),
      ...(rule.unless ? testsOf(evidence, rule.unless, true) : []),
      ...demanded,
    ],
  })
}

function testsOf(evidence: Evidence, condition: Condition, negated: boolean): readonly TracedTest[] {
  if ('all' in condition) return condition.all.flatMap((part) => testsOf(evidence, part, negated))
  if ('any' in condition) return condition.any.flatMap((part) => testsOf(evidence, part, negated))
  if ('not' in condition) return testsOf(evidence, condition.not, !negated)
  if ('derived' in condition) {
    const given = evidence.read(condition.derived)
    return given === undefined
      ? testsOf(evidence, condition.as, negated)
      : [{ path: condition.derived, op: 'eq', needed: true, actual: given, truth: given === true, negated }]
  }
  return [testOf(evidence, condition, negated)]
}

function testOf(evidence: Evidence, leaf: Leaf, negated: boolean): TracedTest {
  const path = pathsOf(leaf)[0] ?? 'at'
  return compact({
    path,
    op: 'test' in leaf ? leaf.op : 'count' in leaf ? `count-${leaf.op}` : 'some' in leaf ? 'some' : 'every',
    needed: 'to' in leaf ? operandValue(evidence, leaf.to) : undefined,
    actual: evidence.read(path),
    truth: truthWord(evidence.ask(atomFor(leaf, evidence.compiled.pool))),
    negated,
  })
}

function operandValue(evidence: Evidence, to: Operand): Json | undefined {
  if ('const' in to) return to.const
  if ('fact' in to) return evidence.read(to.fact)
  if ('date' in to) return to.date
  const parameter = own(evidence.compiled.ruleset.parameters, to.param)
  const day = to.at === undefined ? evidence.at : evidence.read(to.at)
  const value = parameter && typeof day === 'string' ? valueAt(parameter, day) : undefined
  return value === undefined ? undefined : value * (to.times ?? 1)
}
