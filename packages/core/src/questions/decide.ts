import { own } from '#primitives/ancestors.ts'
import { compact } from '#primitives/compact.ts'
import { FALSE, TRUE, UNKNOWN, type Facts, type Slug, type Truth } from '#primitives/model.ts'
import { eachLeaf } from '#conditions/compile/walk.ts'
import { and } from '#primitives/truth.ts'
import { bearerKey, rolesIn } from '#roles/compile/bearer.ts'
import type { Rule } from '#ruleset/model.ts'
import { conditionsOf } from '#ruleset/compile/conditionsOf.ts'
import { actionLine, rememberOf, type CompiledRuleset } from '#ruleset/link.ts'
import { isExclusive, isReserved } from '#vocabulary/model.ts'
import { settle, speakingOf, sureBearers, withClashing, type Settled, type Speaking } from './candidates.ts'
import { reasonOf, termOf } from './cite.ts'
import { conformityOf, gatesBefore, type Conformity } from './conformity.ts'
import type { Evidence } from './evidence.ts'
import { decideAndKeep, keptDecision } from './kept/decision.ts'
import type { NeededFact } from './model/case.ts'
import type { Reason } from './model/citation.ts'
import type { DecideAnswer, DecideOutcome, DecideQuestion } from './model/decide.ts'
import { describeFact, prospect } from './needs.ts'
import { routesOn, neededStep } from './steps.ts'
import { capacitiesOf, standingOf, type Capacity } from './standing.ts'
import { gapFor, nearestTo } from './who.ts'

interface Judgement {
  readonly outcome: DecideOutcome
  readonly conformity: Conformity
  readonly standing: readonly Bound[]
  readonly failed: ReturnType<typeof settle>['failed']
  readonly gap?: Rule
}

/** Whether a fact is that a step has been taken, which is asked for as an approval. */
const isStep = (path: string, { conformity }: Judgement): boolean =>
  conformity.steps.some(({ step }) => path === `object.done.${step.rule.action}`)

/** A rule that may give the act to somebody, and whether the actor is that somebody. */
interface Bound extends Settled {
  readonly actor: Truth
}

/**
 * Whether an actor may do an act on a day: competence (by `who`) and conformity (prohibitions, gates, the form of
 * the act, the steps before it). Without an actor, conformity alone. What is unknown makes the answer
 * `undetermined` unless it comes out the same whatever the unknown facts are.
 */
export function decide(compiled: CompiledRuleset, question: DecideQuestion): DecideAnswer {
  const kept = keptDecision(compiled, question)
  return kept === undefined ? decideAnew(compiled, question, question.facts) : kept
}

/** The same, of a case with these facts, where no answer is kept. */
export const decideAnew = (
  compiled: CompiledRuleset,
  question: Omit<DecideQuestion, 'facts'>,
  facts: Facts | undefined,
): DecideAnswer => decideAndKeep(compiled, question, facts, (evidence) => decideOn(evidence, question.action))

/** The same, on evidence already gathered. */
export function decideOn(evidence: Evidence, action: Slug): DecideAnswer {
  const { compiled, actor } = evidence
  const speaking = speakingOf(compiled, action, evidence.object)
  const capacities = actor && capacitiesOf(evidence, actor)
  let first: Judgement | undefined
  const answer = (with_: Evidence): DecideOutcome => {
    const one = judge(with_, action, speaking, capacities)
    first ??= one
    return one.outcome
  }
  const ahead = prospect(evidence, answer, () => first!.conformity.isSure)
  const judgement = first!
  const settled = (ahead.settled ?? 'undetermined') as DecideOutcome
  const unknownSteps = judgement.conformity.steps.filter(
    (step) => step.done === UNKNOWN && step.step.rule.modality !== 'should',
  )
  const outcome = settled === 'permit' && unknownSteps.length > 0 ? 'undetermined' : settled
  return {
    outcome,
    action,
    object: evidence.object,
    reasons: reasonsFor(outcome, judgement),
    instead: outcome === 'deny' && judgement.conformity.broken.length === 0 ? insteadOf(compiled, judgement) : [],
    nearest:
      outcome === 'none' || outcome === 'unassigned'
        ? [...nearestTo(evidence, speaking, judgement.failed, outcome)]
        : [],
    needs: {
      facts:
        outcome === 'undetermined'
          ? ahead.facts.filter((path) => !isStep(path, judgement)).map((path) => describeFact(evidence, path))
          : [],
      approvals: judgement.conformity.steps.filter((step) => step.step.rule.modality !== 'should').map(neededStep),
    },
    advice: judgement.conformity.advice,
    judged: judgedFacts(evidence, judgement),
  }
}

function judge(
  evidence: Evidence,
  action: Slug,
  speaking: Speaking,
  capacities: readonly Capacity[] | undefined,
): Judgement {
  const settled = settle(speaking.positive, isExclusive(speaking.kind), evidence)
  const candidates = withClashing(settled.standing, speaking, evidence)
  const standing = candidates.map((one): Bound => ({
    ...one,
    actor: capacities === undefined ? FALSE : standingOf(evidence, capacities, one.candidate.bearer, action),
  }))
  const conformity = conformityOf(evidence, action, speaking, standing, capacities)
  const gap = gapFor(evidence.compiled, action, evidence.object)
  const gapRule = gap && evidence.compiled.byId.get(gap.rule)?.rule
  const parts = compact({ conformity, standing, failed: settled.failed, gap: gapRule })
  return {
    outcome: outcomeOf(evidence, action, speaking, standing, conformity, capacities !== undefined, gap !== undefined),
    ...parts,
  }
}

/** The order of outcomes: a broken prohibition, gate or step; then competence; then what is unknown. */
function outcomeOf(
  evidence: Evidence,
  action: Slug,
  speaking: Speaking,
  standing: readonly Bound[],
  conformity: Conformity,
  hasActor: boolean,
  hasGap: boolean,
): DecideOutcome {
  if (conformity.broken.length > 0) return 'deny'
  const unsettled = conformity.unknown.length > 0 ? 'undetermined' : 'permit'
  if (!hasActor) return isRegulated(evidence, action, speaking) ? unsettled : 'none'
  if (standing.length === 0) return hasGap ? 'unassigned' : 'none'
  const best = standing.reduce<Truth>((most, one) => Math.max(most, and(one.applies, one.actor)) as Truth, FALSE)
  const named = standing.some((one) => one.candidate.bearer.kind !== 'unassigned')
  if (best === FALSE) return !named ? 'unassigned' : isReserved(speaking.kind) ? 'deny' : 'none'
  if (isContested(speaking, standing)) return 'contested'
  return best === UNKNOWN ? 'undetermined' : unsettled
}

function isContested(speaking: Speaking, standing: readonly Bound[]): boolean {
  if (!isExclusive(speaking.kind) || standing.length < 2) return false
  return sureBearers(standing).size > 1 && standing.some((one) => one.applies === TRUE && one.actor === TRUE)
}

/** Whether any rule speaks of the act at all. */
const isRegulated = (evidence: Evidence, action: Slug, speaking: Speaking): boolean =>
  speaking.positive.length > 0 ||
  speaking.banned.length > 0 ||
  gatesBefore(evidence.compiled, action, evidence.object).length > 0 ||
  [...routesOn(evidence.compiled, evidence.object).values()]
    .flat()
    .some((step) => actionLine(evidence.compiled, action).includes(step.rule.action))

function reasonsFor(outcome: DecideOutcome, { conformity, standing, gap }: Judgement): readonly Reason[] {
  const rules = (list: readonly Bound[]): readonly Reason[] => list.map((one) => reasonOf(one.candidate.linked.rule))
  const named = standing.filter((one) => one.candidate.bearer.kind !== 'unassigned')
  switch (outcome) {
    case 'deny':
      return conformity.broken.length > 0 ? conformity.broken : rules(named)
    case 'permit':
      return rules(standing.filter((one) => one.applies === TRUE && one.actor === TRUE))
    case 'contested':
      return rules(named.filter((one) => one.applies === TRUE))
    case 'unassigned':
      return standing.length > 0 ? rules(standing) : gap ? [reasonOf(gap)] : []
    case 'undetermined':
      return once([
        ...rules(standing.filter((one) => one.applies === UNKNOWN || one.actor !== FALSE)),
        ...conformity.unknown,
      ])
    default:
      return []
  }
}

/** A rule that both gives the act to somebody and asks something of it is one reason. */
const once = (reasons: readonly Reason[]): readonly Reason[] => [
  ...new Map(reasons.map((reason) => [reason.rule, reason])).values(),
]

function insteadOf(compiled: CompiledRuleset, { standing }: Judgement): DecideAnswer['instead'] {
  const seen = new Set<string>()
  return standing
    .filter((one) => one.candidate.bearer.kind !== 'unassigned')
    .flatMap((one) => {
      const key = bearerKey(one.candidate.bearer)
      if (seen.has(key)) return []
      seen.add(key)
      return rolesIn(one.candidate.bearer).map(({ role }) => ({
        role,
        term: termOf(compiled, role),
        rule: one.candidate.linked.rule.id,
      }))
    })
}

/** Whether the question itself gives a fact. */
function isGiven({ world, watch }: Evidence, path: string): boolean {
  const given = own(world.facts, path) !== undefined
  watch?.fact(path, given)
  return given
}

/** The facts that the conditions of a rule test. */
const testsOf = (compiled: CompiledRuleset, rule: Rule): readonly string[] =>
  rememberOf(compiled, 'tests', rule.id, () => {
    const paths = new Set<string>()
    for (const [, condition] of conditionsOf(rule))
      eachLeaf(condition, (leaf) => {
        if ('test' in leaf) paths.add(leaf.test)
      })
    return [...paths]
  })

/** The judgements that the rules which took part rest on, and that somebody has made. */
function judgedFacts(evidence: Evidence, { standing, conformity }: Judgement): readonly NeededFact[] {
  const paths = new Set<string>()
  const rules = [...standing.map((one) => one.candidate.linked.rule), ...conformity.looked]
  for (const rule of rules)
    for (const path of testsOf(evidence.compiled, rule)) if (isGiven(evidence, path)) paths.add(path)
  return [...paths]
    .sort()
    .map((path) => describeFact(evidence, path))
    .filter((fact) => fact.judged)
}
