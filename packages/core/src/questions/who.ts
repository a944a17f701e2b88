import type { ActRule } from '#authorities/model.ts'
import { isAlways, type Condition } from '#conditions/model.ts'
import { own } from '#primitives/ancestors.ts'
import { compact } from '#primitives/compact.ts'
import { FALSE, TRUE, type Slug } from '#primitives/model.ts'
import { bearerKey, rolesIn } from '#roles/compile/bearer.ts'
import type { Bearer } from '#roles/model.ts'
import { MUNICIPALITY } from '#roles/municipality.ts'
import { actsOn } from '#ruleset/actsOn.ts'
import type { Gap, Rule } from '#ruleset/model.ts'
import { actionLine, rememberOf, scopePath, typeLine, type CompiledRuleset, type Linked } from '#ruleset/link.ts'
import { isExclusive } from '#vocabulary/model.ts'
import {
  settle,
  speakingOf,
  sureBearers,
  withClashing,
  type Candidate,
  type Settled,
  type Speaking,
} from './candidates.ts'
import { citationOf, termOf } from './cite.ts'
import { gather, inForce, type Evidence } from './evidence.ts'
import { desksOf, isOfRules, keptAnswer } from './kept/desk.ts'
import type { Watch } from './kept/watch.ts'
import { holdersOf } from './holders.ts'
import { readerOf } from './look.ts'
import type { Bearing, Holder, Nearest, WhoAnswer, WhoQuestion } from './model/who.ts'
import { describeFact, prospect } from './needs.ts'

/**
 * Who is responsible for an act, or decides it. Without an act, the answer for every act on the object.
 *
 * The outcome is taken over the rules that are sure to apply: two different roles on an exclusive act are
 * `contested`; nobody named is `unassigned`; only conditional rules are `undetermined`; no rule at all is `none`.
 */
export function who(compiled: CompiledRuleset, question: WhoQuestion): WhoAnswer {
  const { action } = question
  if (isOfAct(question) && isOfRules(question)) return keptAnswer(compiled, desksOf(compiled).who, question, whoAnew)
  const evidence = gather(compiled, question)
  if (action !== undefined) return whoDoes(evidence, action)
  const actions = actionsOn(compiled, question.object)
    .map((action) => whoDoes(evidence, action))
    .filter((one) => one.outcome !== 'none')
  return {
    outcome:
      actions.length === 0 ? 'none' : actions.every((one) => one.outcome === 'unassigned') ? 'unassigned' : 'assigned',
    object: question.object,
    answers: [],
    exceptions: [],
    nearest: [],
    needs: { facts: [] },
    actions,
  }
}

type ActQuestion = WhoQuestion & { readonly action: Slug }

const isOfAct = (question: WhoQuestion): question is ActQuestion => question.action !== undefined

const whoAnew = (compiled: CompiledRuleset, question: ActQuestion, watch: Watch | undefined): WhoAnswer =>
  whoDoes(gather(compiled, { ...question, watch }), question.action)

/** Every act that some rule gives to somebody for an object. */
function actionsOn(compiled: CompiledRuleset, object: Slug): readonly Slug[] {
  const types = typeLine(compiled, object)
  const acts = actsOn(compiled, object).map(({ rule }) => rule.action)
  const held = Object.values(compiled.ruleset.roles).flatMap((role) =>
    types.includes(role.per) && role.held !== undefined ? [role.held] : [],
  )
  const gaps = compiled.gaps.filter((gap) => types.includes(gap.object)).map((gap) => gap.action)
  return [...new Set([...acts, ...held, ...gaps])].sort()
}

function whoDoes(evidence: Evidence, action: Slug): WhoAnswer {
  const { compiled, object } = evidence
  const speaking = speakingOf(compiled, action, object)
  const settled = settleAll(evidence, speaking)
  const outcome = outcomeOf(evidence, action, speaking, settled.standing)
  const sure = settled.standing.filter((one) => one.applies === TRUE)
  const named = sure.filter((one) => one.candidate.bearer.kind !== 'unassigned')
  const shown = named.length > 0 ? named : sure
  const unsure = settled.standing.filter((one) => one.applies !== TRUE)
  const facts = unsure.length === 0 ? [] : prospect(evidence, (with_) => signature(with_, action, speaking)).facts
  const narrower = narrowerAnswers(evidence, speaking, settled.standing)
  const gap = outcome === 'unassigned' ? gapFor(compiled, action, object) : undefined
  return compact({
    outcome,
    action,
    object,
    answers: shown.flatMap((one) => bearings(evidence, one)),
    exceptions: unsure.flatMap((one) => bearings(evidence, one)),
    nearest: [
      ...(gap && shown.length === 0 ? [presupposing(compiled, gap)] : []),
      ...nearestTo(evidence, speaking, settled.failed, outcome),
    ],
    needs: { facts: facts.map((path) => describeFact(evidence, path)) },
    narrower: narrower.length > 0 ? narrower : undefined,
  })
}

function settleAll(
  evidence: Evidence,
  speaking: Speaking,
): { readonly standing: readonly Settled[]; readonly failed: readonly Candidate[] } {
  const settled = settle(speaking.positive, isExclusive(speaking.kind), evidence)
  const exempt = new Set(
    speaking.exempt
      .filter((one) => inForce(evidence, one.validity) && one.applies(evidence.ask) === TRUE)
      .flatMap((one) => one.rule.overrides),
  )
  return {
    ...settled,
    standing: withClashing(
      settled.standing.filter((one) => !exempt.has(one.candidate.linked.rule.id)),
      speaking,
      evidence,
    ),
  }
}

function outcomeOf(
  { compiled, object }: Evidence,
  action: Slug,
  speaking: Speaking,
  standing: readonly Settled[],
): WhoAnswer['outcome'] {
  const bearers = sureBearers(standing)
  if (isExclusive(speaking.kind) && bearers.size > 1) return 'contested'
  if (bearers.size > 0) return 'assigned'
  if (standing.some((one) => one.applies === TRUE))
    return standing.some((one) => one.applies !== TRUE) ? 'undetermined' : 'unassigned'
  if (standing.length > 0) return 'undetermined'
  return gapFor(compiled, action, object) ? 'unassigned' : 'none'
}

/** The answer in short, by which two cases are told apart. */
function signature(evidence: Evidence, action: Slug, speaking: Speaking): string {
  const { standing } = settleAll(evidence, speaking)
  const sure = standing.filter((one) => one.applies === TRUE).map((one) => bearerKey(one.candidate.bearer))
  return `${outcomeOf(evidence, action, speaking, standing)} ${[...new Set(sure)].sort().join(' ')}`
}

/**
 * A presupposed act that nobody has, for an act or what it is a kind of. Whoever decides includes whoever adopts, so
 * a decision also lacks what a narrower one lacks; a review does not, where only something narrower is to be judged.
 */
export function gapFor(compiled: CompiledRuleset, action: Slug, object: Slug): Gap | undefined {
  const types = typeLine(compiled, object)
  const decides = isExclusive(own(compiled.ruleset.actions, action)?.kind ?? 'execute')
  return compiled.gaps.find(
    (gap) =>
      types.includes(gap.object) &&
      (actionLine(compiled, action).includes(gap.action) ||
        (decides && actionLine(compiled, gap.action).includes(action))),
  )
}

function bearings(evidence: Evidence, { candidate, applies }: Settled): readonly Bearing[] {
  const { compiled } = evidence
  const { rule } = candidate.linked
  const { bearer } = candidate
  const roles = bearer.kind === 'unassigned' ? [{ role: 'unassigned' }] : rolesIn(bearer)
  return roles.map((one): Bearing =>
    compact({
      role: one.role,
      term: termOf(compiled, one.role),
      modality: rule.modality,
      kind: own(compiled.ruleset.actions, candidate.action)?.kind ?? 'execute',
      action: candidate.action,
      object: candidate.object,
      ...citationOf(rule),
      basis: rule.basis,
      choice: bearer.kind === 'any' || bearer.kind === 'all' ? bearer.kind : undefined,
      scope: scopeOf(evidence, one),
      conditions: applies === TRUE ? undefined : conditionsOf(rule),
      with: rule.kind === 'act' && rule.with ? rolesIn(rule.with).map((other) => other.role) : undefined,
      to: rule.kind === 'act' && rule.to ? rolesIn(rule.to).map((other) => other.role) : undefined,
      text: rule.text,
      ...heldBy(evidence, one),
    }),
  )
}

const conditionsOf = (rule: Rule): Condition | undefined => {
  if (!rule.unless) return isAlways(rule.when) ? undefined : rule.when
  return isAlways(rule.when) ? { not: rule.unless } : { all: [rule.when, { not: rule.unless }] }
}

function scopeOf(evidence: Evidence, one: { role: Slug; of?: string }): string | undefined {
  if (one.role === 'unassigned') return undefined
  const path = scopePath(evidence.compiled, evidence.object, one.role, one.of)
  if (path === undefined) return undefined
  const instance = path === 'object' ? evidence.ref?.id : evidence.read(path)
  return typeof instance === 'string' ? instance : undefined
}

/** Who can take a step: whoever holds one of the roles it names. */
export const bearerHolders = (evidence: Evidence, bearer: Bearer): readonly Holder[] =>
  rolesIn(bearer).flatMap((one) => heldBy(evidence, one).holders ?? [])

/** Who fills the role on the day; a role that nobody fills is still the answer, marked vacant. */
function heldBy(evidence: Evidence, one: { role: Slug; of?: string }): Pick<Bearing, 'holders' | 'vacant'> {
  const { view, compiled } = evidence
  const role = own(compiled.ruleset.roles, one.role)
  if (!view || !role || role.kind === 'external') return {}
  if (role.kind === 'body' || role.kind === 'unit') return {}
  const scope = role.per === MUNICIPALITY ? view.state.municipality : scopeOf(evidence, one)
  if (scope === undefined) return {}
  const holders = holdersOf(readerOf(compiled, view), one.role, { type: role.per, id: scope })
  return holders.length === 0 ? { holders, vacant: true } : { holders }
}

function narrowerAnswers(
  evidence: Evidence,
  speaking: Speaking,
  standing: readonly Settled[],
): WhoAnswer['narrower'] & {} {
  const counted = new Set(standing.map((one) => one.candidate.linked.rule.id))
  const actions = [...new Set(speaking.narrower.map((one) => one.action))].sort()
  return actions.flatMap((action) => {
    const own = speaking.narrower.filter((one) => one.action === action && !counted.has(one.linked.rule.id))
    const answers = settle(own, isExclusive(speaking.kind), evidence).standing.flatMap((one) => bearings(evidence, one))
    return answers.length > 0 ? [{ action, answers }] : []
  })
}

/** The rules nearest to an answer: those whose conditions failed, and whoever is responsible for the object. */
export function nearestTo(
  evidence: Evidence,
  speaking: Speaking,
  failed: readonly Candidate[],
  outcome: string,
): readonly Nearest[] {
  const { compiled, object } = evidence
  const near = failed.flatMap((one) =>
    rolesOf(one).map((role): Nearest =>
      compact({
        role,
        term: termOf(compiled, role),
        action: one.action,
        object: one.object,
        ...citationOf(one.linked.rule),
        why: 'condition' as const,
        failed: conditionsOf(one.linked.rule),
        text: one.linked.rule.text,
      }),
    ),
  )
  if (outcome !== 'unassigned' && outcome !== 'none') return near
  if (!isExclusive(speaking.kind) && speaking.kind !== 'answer') return near
  const responsible = answering(compiled, object).filter(
    ({ validity, applies }) => inForce(evidence, validity) && applies(evidence.ask) !== FALSE,
  )
  return [
    ...near,
    ...responsible.flatMap(({ rule }) =>
      rolesIn(rule.role).map(({ role }): Nearest =>
        compact({
          role,
          term: termOf(compiled, role),
          action: rule.action,
          object: rule.object,
          ...citationOf(rule),
          why: 'responsible' as const,
          text: rule.text,
        }),
      ),
    ),
  ]
}

/** The rules on who answers for an object or for a matter of it, as the finances of a system are. */
const answering = (compiled: CompiledRuleset, object: Slug): readonly Linked<ActRule>[] =>
  rememberOf(compiled, 'answering', object, () => {
    const types = typeLine(compiled, object)
    return compiled.acts.filter(
      ({ rule }) =>
        (types.includes(rule.object) || types.includes(own(compiled.ruleset.types, rule.object)?.of ?? '')) &&
        own(compiled.ruleset.actions, rule.action)?.kind === 'answer',
    )
  })

const rolesOf = (one: Candidate): readonly Slug[] =>
  one.bearer.kind === 'unassigned' ? ['unassigned'] : rolesIn(one.bearer).map((role) => role.role)

function presupposing(compiled: CompiledRuleset, gap: Gap): Nearest {
  const rule = compiled.byId.get(gap.rule)?.rule
  const citation = rule ? citationOf(rule) : { rule: gap.rule, source: '', norms: [] }
  return compact({
    role: 'unassigned',
    term: termOf(compiled, 'unassigned'),
    action: gap.action,
    object: gap.object,
    ...citation,
    why: 'presupposed' as const,
    text: rule?.text,
  })
}
