import type { ActRule } from '#authorities/model.ts'
import { isAlways } from '#conditions/model.ts'
import { own } from '#primitives/ancestors.ts'
import { compact } from '#primitives/compact.ts'
import { FALSE, TRUE, UNKNOWN, type Slug, type Truth } from '#primitives/model.ts'
import { objectsOf } from '#register/view.ts'
import { rolesIn } from '#roles/compile/bearer.ts'
import { isPositive } from '#ruleset/compile/isPositive.ts'
import { actionLine, typeLine, type CompiledRuleset, type Linked } from '#ruleset/link.ts'
import { citationOf, termOf } from './cite.ts'
import { gather, inForce, type Evidence } from './evidence.ts'
import { desksOf, isOfRules, keptAnswer } from './kept/desk.ts'
import type { Watch } from './kept/watch.ts'
import type { RouteAnswer, RouteQuestion, RouteStep, StepStatus } from './model/route.ts'
import { describeFact, prospect } from './needs.ts'
import { eventFor, routesOn, stepsInForce } from './steps.ts'
import { settle, speakingOf, withClashing } from './candidates.ts'
import { bearerHolders, gapFor } from './who.ts'

type Step = Linked<ActRule>

/** A step of the answer before its status is known: a rule, for the whole or for one part. */
interface Draft {
  readonly id: string
  readonly rule: ActRule
  readonly called: Truth
  readonly part?: string
  readonly after: readonly string[]
  readonly taken: Truth
  readonly event?: string
  readonly day?: string
}

/**
 * Which steps lead to an act, and follow it: a partial order, with who takes each step and under which rule. With a
 * register (or steps said to be done), which are taken, and which can be taken now.
 */
export function route(compiled: CompiledRuleset, question: RouteQuestion): RouteAnswer {
  if (!isOfRules(question) || question.done !== undefined) return routeOn(gather(compiled, question), question)
  return keptAnswer(compiled, desksOf(compiled).route, question, routeAnew)
}

const routeAnew = (compiled: CompiledRuleset, question: RouteQuestion, watch: Watch | undefined): RouteAnswer =>
  routeOn(gather(compiled, { ...question, watch }), question)

/** The same, on evidence already gathered. */
export function routeOn(evidence: Evidence, question: RouteQuestion): RouteAnswer {
  const drafts = draftSteps(evidence, question.action)
  const steps = drafts.map((draft) => describe(evidence, draft, drafts))
  const known = evidence.view !== undefined || evidence.done.length > 0
  const unsure = drafts.some((draft) => draft.called === UNKNOWN)
  const facts = unsure
    ? prospect(evidence, (with_) =>
        draftSteps(with_, question.action)
          .map((one) => one.id)
          .join(' '),
      ).facts
    : []
  return {
    outcome: outcomeOf(drafts, gapSteps(evidence, question.action, drafts).length > 0),
    steps: [...steps, ...gapSteps(evidence, question.action, drafts)],
    next: known ? steps.filter((step) => step.status === 'open').map((step) => step.id) : [],
    needs: { facts: facts.map((path) => describeFact(evidence, path)) },
  }
}

function outcomeOf(drafts: readonly Draft[], hasGap: boolean): RouteAnswer['outcome'] {
  if (drafts.length === 0) return hasGap ? 'unassigned' : 'none'
  const musts = drafts.filter((draft) => draft.rule.modality === 'must')
  if (drafts.every((draft) => draft.taken === TRUE || draft.rule.modality !== 'must')) return 'complete'
  const vacant = musts.some((draft) => draft.rule.role.kind === 'unassigned' && draft.taken !== TRUE)
  return vacant || hasGap ? 'unassigned' : 'open'
}

/** The steps of the routes that an act belongs to; an act in no route is a route of its own rules. */
function draftSteps(evidence: Evidence, action: Slug): readonly Draft[] {
  const { compiled, object } = evidence
  const routes = [...routesOn(compiled, object)].map(([id, steps]) => ({
    id,
    steps: stepsInForce(evidence, steps, 'latest'),
  }))
  const types = typeLine(compiled, object)
  const wanted = routes.filter(
    ({ id, steps }) =>
      steps.some(({ rule }) => types.includes(rule.object) && isActOf(compiled, rule.action, action)) ||
      isAdoptionOf(compiled, id, steps, action),
  )
  const speaking = speakingOf(compiled, action, object)
  const settled = withClashing(settle(speaking.positive, false, evidence).standing, speaking, evidence)
  const alone = settled
    .map((one) => one.candidate)
    .flatMap(({ linked }) => (isLoneAct(linked) && inForce(evidence, linked.validity) ? [linked] : []))
  const several = wanted.length > 1
  const drafts = wanted.flatMap(({ id, steps }) => expand(evidence, steps, several ? `${id}.` : ''))
  const last = terminal(drafts.filter((draft) => draft.rule.action !== 'inform'))
  // Whose act it is stands elsewhere as well: the same place in the order as the step that the act is.
  const placeOf = ({ rule }: Step): readonly string[] =>
    drafts.find((draft) => draft.rule.action === rule.action)?.after ?? last
  const own = alone.flatMap((step) => toDrafts(evidence, step, step.rule.id, placeOf(step)))
  return [...drafts, ...own].filter((draft) => draft.called !== FALSE)
}

/** The adoption of a document belongs to its route, wherever its adopter is named, and where nobody is. */
const isAdoptionOf = (compiled: CompiledRuleset, id: string, steps: readonly Step[], action: Slug): boolean =>
  own(compiled.ruleset.actions, action)?.effect === 'adopt' &&
  compiled.ruleset.documents.some((document) => document.id === id) &&
  !steps.some((step) => step.rule.route?.deciding)

/** An act, something it is a kind of, or a kind of it. */
const isActOf = (compiled: CompiledRuleset, step: Slug, asked: Slug): boolean =>
  actionLine(compiled, asked).includes(step) || actionLine(compiled, step).includes(asked)

const isLoneAct = (linked: Linked): linked is Step =>
  linked.rule.kind === 'act' && linked.rule.route === undefined && isPositive(linked.rule)

/** The steps that no other step waits for. */
const terminal = (drafts: readonly Draft[]): readonly string[] =>
  drafts.filter((one) => !drafts.some((other) => other.after.includes(one.id))).map((one) => one.id)

function expand(evidence: Evidence, steps: readonly Step[], prefix: string): readonly Draft[] {
  const drafts = steps.flatMap((step) => toDrafts(evidence, step, prefix + step.rule.route!.step, []))
  const idsOf = (step: Slug, part: string | undefined): readonly string[] => {
    const all = drafts.filter((draft) => draft.rule.route?.step === step)
    const same = all.filter((draft) => draft.part === part)
    // What is done part by part follows part by part; the whole waits for every part.
    return (part !== undefined && same.length > 0 ? same : all).map((draft) => draft.id)
  }
  return drafts.map((draft) => ({
    ...draft,
    after: draft.rule.route!.after.flatMap((step) => idsOf(step, draft.part)),
  }))
}

function toDrafts(evidence: Evidence, step: Step, id: string, after: readonly string[]): readonly Draft[] {
  const { rule } = step
  const called = step.applies(evidence.ask)
  const instances =
    rule.per !== undefined && evidence.view
      ? objectsOf(evidence.view, rule.per).map((record) => record.ref.id)
      : [undefined]
  return instances.map((instance) => {
    const part = instance ?? rule.part
    const event = evidence.view && evidence.ref ? eventFor(evidence, rule, part, 'latest') : undefined
    const said = evidence.done.includes(rule.route?.step ?? rule.id)
    const taken: Truth =
      said || event ? TRUE : evidence.view && evidence.ref ? FALSE : evidence.done.length > 0 ? FALSE : UNKNOWN
    return compact({
      id: instance === undefined ? id : `${id}@${instance}`,
      rule,
      called,
      part,
      after,
      taken,
      event: event?.id,
      day: event?.day,
    })
  })
}

function describe(evidence: Evidence, draft: Draft, drafts: readonly Draft[]): RouteStep {
  const { compiled } = evidence
  const { rule } = draft
  const roles = rule.role.kind === 'unassigned' ? ['unassigned'] : rolesIn(rule.role).map((one) => one.role)
  const kept = draft.after.filter((id) => drafts.some((other) => other.id === id))
  return compact({
    id: draft.id,
    role: roles[0]!,
    choice: rule.role.kind === 'any' || rule.role.kind === 'all' ? rule.role.kind : undefined,
    roles: roles.length > 1 ? roles : undefined,
    term: termOf(compiled, roles[0]!),
    kind: own(compiled.ruleset.actions, rule.action)?.kind ?? 'execute',
    action: rule.action,
    object: rule.object,
    modality: rule.modality,
    after: kept,
    deciding: rule.route?.deciding,
    part: draft.part,
    with: rule.with && rolesIn(rule.with).map((one) => one.role),
    to: rule.to && rolesIn(rule.to).map((one) => one.role),
    act: rule.act,
    contains: rule.contains,
    when: draft.called === UNKNOWN && !isAlways(rule.when) ? rule.when : undefined,
    within: rule.timing.kind === 'after' ? rule.timing.within : undefined,
    status: statusOf(draft, kept, drafts),
    event: draft.event,
    day: draft.day,
    holders: evidence.view ? bearerHolders(evidence, rule.role) : undefined,
    ...citationOf(rule),
    text: rule.text,
  })
}

function statusOf(draft: Draft, after: readonly string[], drafts: readonly Draft[]): StepStatus {
  if (draft.taken === TRUE) return 'done'
  if (draft.taken === UNKNOWN) return 'unknown'
  const waits = after.some((id) =>
    drafts.some(
      (other) =>
        other.id === id && other.taken !== TRUE && other.rule.modality !== 'may' && other.rule.modality !== 'should',
    ),
  )
  return waits ? 'waiting' : 'open'
}

/** A step that rules presuppose and that nobody has: still a step. */
function gapSteps(evidence: Evidence, action: Slug, drafts: readonly Draft[]): readonly RouteStep[] {
  const { compiled, object } = evidence
  const gap = gapFor(compiled, action, object)
  if (!gap || drafts.some((draft) => isActOf(compiled, draft.rule.action, gap.action))) return []
  const rule = compiled.byId.get(gap.rule)?.rule
  const citation = rule ? citationOf(rule) : { rule: gap.rule, source: '', norms: [] }
  const kind = own(compiled.ruleset.actions, gap.action)?.kind ?? 'decide'
  return [
    {
      id: gap.action,
      role: 'unassigned',
      term: termOf(compiled, 'unassigned'),
      kind,
      action: gap.action,
      object: gap.object,
      modality: 'must',
      after: terminal(drafts),
      deciding: true,
      ...citation,
    },
  ]
}
