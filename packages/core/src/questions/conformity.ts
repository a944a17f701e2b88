import type { ActRule } from '#authorities/model.ts'
import { FALSE, TRUE, UNKNOWN, type Slug, type Truth } from '#primitives/model.ts'
import { and, not } from '#primitives/truth.ts'
import { exemptionFrom } from '#register/view.ts'
import type { StateRule } from '#requirements/model.ts'
import { actionLine, rememberOfBoth, typeLine, type CompiledRuleset, type Linked } from '#ruleset/link.ts'
import type { Rule } from '#ruleset/model.ts'
import type { Settled, Speaking } from './candidates.ts'
import { reasonOf } from './cite.ts'
import { inForce, type Evidence } from './evidence.ts'
import type { Reason } from './model/citation.ts'
import { predecessorsOf, type Pending } from './steps.ts'
import { standingOf, type Capacity } from './standing.ts'

/** Whether an act keeps to the rules, whoever does it. */
export interface Conformity {
  /** What is certainly broken. */
  readonly broken: readonly Reason[]
  /** Whether something is broken that no further fact can mend: a gate that is not met, a step that was left out. */
  readonly isSure: boolean
  /** What may be broken, for all that is known. */
  readonly unknown: readonly Reason[]
  /** Recommendations that are not followed. */
  readonly advice: readonly Reason[]
  /** The steps before the act that are not known to be done. */
  readonly steps: readonly Pending[]
  /** Every rule that was looked at. */
  readonly looked: readonly Rule[]
}

export function conformityOf(
  evidence: Evidence,
  action: Slug,
  speaking: Speaking,
  standing: readonly (Settled & { readonly actor: Truth })[],
  capacities: readonly Capacity[] | undefined,
): Conformity {
  const broken: Reason[] = []
  const unknown: Reason[] = []
  let isSure = false
  const advice: Reason[] = []
  // What does not apply was looked at too: a judgement may be why.
  const looked: Rule[] = speaking.banned.filter((one) => inForce(evidence, one.validity)).map((one) => one.rule)
  const weigh = (rule: Rule, kept: Truth): void => {
    looked.push(rule)
    if (kept === TRUE || rule.modality === 'may' || rule.modality === 'need-not') return
    if (rule.modality === 'should') {
      if (kept === FALSE) advice.push(reasonOf(rule))
    } else (kept === FALSE ? broken : unknown).push(reasonOf(rule))
  }
  const isExempt = (rule: Rule): boolean =>
    evidence.view !== undefined &&
    evidence.ref !== undefined &&
    exemptionFrom(evidence.view, evidence.ref.id, rule.id) !== undefined
  for (const ban of bansInForce(evidence, speaking, capacities, action)) {
    if (!isExempt(ban.linked.rule)) weigh(ban.linked.rule, not(ban.applies))
  }
  for (const gate of gatesBefore(evidence.compiled, action, evidence.object)) {
    if (!inForce(evidence, gate.validity)) continue
    looked.push(gate.rule)
    const applies = gate.applies(evidence.ask)
    if (applies === FALSE || isExempt(gate.rule)) continue
    const met = metGate(gate, applies, evidence)
    weigh(gate.rule, met)
    isSure ||= met === FALSE && (gate.rule.modality === 'must' || gate.rule.modality === 'must-not')
  }
  for (const one of standing) {
    const { linked } = one.candidate
    // Where nobody is named, what is asked of the act is asked of whoever does it.
    const isActors = capacities === undefined || one.actor !== FALSE || one.candidate.bearer.kind === 'unassigned'
    if (linked.act && isActors) weigh(linked.rule, linked.act(evidence.ask))
  }
  const pending = predecessorsOf(evidence, action, capacities).filter(
    (one) => one.done !== TRUE && !isExempt(one.step.rule),
  )
  for (const { step, called, done } of pending) {
    if (done === FALSE && called === TRUE) {
      weigh(step.rule, FALSE)
      isSure ||= step.rule.modality === 'must'
    } else if (called === UNKNOWN && done === FALSE)
      unknown.push(...(step.rule.modality === 'should' ? [] : [reasonOf(step.rule)]))
  }
  return { broken, isSure, unknown, advice, steps: pending, looked }
}

/** A gate that may not apply is kept unless it both applies and fails. */
const metGate = (gate: Linked<StateRule>, applies: Truth, evidence: Evidence): Truth => {
  const met = gate.must!(evidence.ask)
  return applies === TRUE ? met : met === TRUE ? TRUE : UNKNOWN
}

const NO_BANS: readonly never[] = []

interface Ban {
  readonly linked: Linked<ActRule>
  readonly applies: Truth
}

/** The prohibitions that may bind the actor; a permission that is sure to apply sets aside those it names. */
function bansInForce(
  evidence: Evidence,
  speaking: Speaking,
  capacities: readonly Capacity[] | undefined,
  action: Slug,
): readonly Ban[] {
  if (speaking.banned.length === 0) return NO_BANS
  const lifted = new Set(
    speaking.positive
      .filter(
        (one) =>
          one.modality === 'may' && inForce(evidence, one.linked.validity) && one.linked.applies(evidence.ask) === TRUE,
      )
      .flatMap((one) => one.linked.rule.overrides),
  )
  return speaking.banned
    .filter((one) => inForce(evidence, one.validity) && !lifted.has(one.rule.id))
    .map((linked) => ({
      linked,
      applies: and(banApplies(linked, evidence), bindsActor(linked.rule, evidence, capacities, action)),
    }))
    .filter((ban) => ban.applies !== FALSE)
}

const banApplies = (linked: Linked<ActRule>, evidence: Evidence): Truth => {
  const applies = linked.applies(evidence.ask)
  return linked.act ? and(applies, linked.act(evidence.ask)) : applies
}

const bindsActor = (
  rule: ActRule,
  evidence: Evidence,
  capacities: readonly Capacity[] | undefined,
  action: Slug,
): Truth => {
  if (rule.role.kind === 'unassigned') return TRUE
  return capacities === undefined ? FALSE : standingOf(evidence, capacities, rule.role, action)
}

/** What must hold before an act. */
export function gatesBefore(compiled: CompiledRuleset, action: Slug, object: Slug): readonly Linked<StateRule>[] {
  return rememberOfBoth(compiled, 'gates', action, object, () => {
    const types = typeLine(compiled, object)
    const actions = actionLine(compiled, action)
    return compiled.states.filter(
      ({ rule }) =>
        rule.before !== undefined &&
        actions.includes(rule.before) &&
        'type' in rule.for &&
        types.includes(rule.for.type),
    )
  })
}
