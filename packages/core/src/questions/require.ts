import type { ActRule } from '#authorities/model.ts'
import { isAlways, type Condition } from '#conditions/model.ts'
import { linkCondition } from '#conditions/compile/link.ts'
import { compact } from '#primitives/compact.ts'
import { own } from '#primitives/ancestors.ts'
import { FALSE, TRUE, UNKNOWN, type Path, type Slug, type Truth } from '#primitives/model.ts'
import { truthWord } from '#primitives/truth.ts'
import type { StateRule } from '#requirements/model.ts'
import { rolesIn } from '#roles/compile/bearer.ts'
import { actsOn } from '#ruleset/actsOn.ts'
import { isInForce, validityOf } from '#ruleset/compile/validity.ts'
import { rememberOf, roleLine, typeLine, type CompiledRuleset, type Linked } from '#ruleset/link.ts'
import { speakingOf } from './candidates.ts'
import { citationOf } from './cite.ts'
import { gatesBefore } from './conformity.ts'
import { gather, type Evidence } from './evidence.ts'
import type { RequireAnswer, RequireQuestion, Requirement } from './model/require.ts'
import { describeFact } from './needs.ts'
import { predecessorsOf } from './steps.ts'

/**
 * What an object must have, or what must hold before an act on it: contents, preconditions, documents, holders,
 * steps. With facts or a register, which of it is met.
 */
export function require(compiled: CompiledRuleset, question: RequireQuestion): RequireAnswer {
  const evidence = gather(compiled, question)
  const { object, before } = question
  const unknown = new Set<Path>()
  const traced: Evidence = {
    ...evidence,
    ask: (at) => {
      const truth = evidence.ask(at)
      const atom = compiled.pool.atoms[at]!
      if (truth === UNKNOWN && !atom.derived)
        for (const path of atom.paths) if (path !== 'at' && evidence.read(path) === undefined) unknown.add(path)
      return truth
    },
  }
  const states = (before === undefined ? statesFor(compiled, object) : gatesBefore(compiled, before, object))
    .filter((one) => isInForce(one.validity, question.at) && one.rule.modality !== 'may')
    .flatMap((one) => stateRequirement(one, object, traced))
  const acts =
    before === undefined
      ? actRecords(compiled, object, traced)
      : [...stepRequirements(traced, before), ...actForms(compiled, before, object, traced)]
  const members = before === undefined ? memberRequirements(compiled, object, question.at) : []
  const requirements = [...states, ...acts, ...members]
  const asked = requirements.some((one) => one.met === 'unknown') && hasGrounds(question)
  return {
    requirements,
    needs: { facts: asked ? [...unknown].sort().map((path) => describeFact(evidence, path)) : [] },
  }
}

/** Without any fact or register the question is what is required, not whether it is met. */
const hasGrounds = (question: RequireQuestion): boolean =>
  question.register !== undefined || Object.keys(question.facts ?? {}).length > 0

/** The state rules on a type or on a role, and on what they are a kind of; those about holders and documents included. */
function statesFor(compiled: CompiledRuleset, object: Slug): readonly Linked<StateRule>[] {
  return rememberOf(compiled, 'states', object, () => {
    const types = typeLine(compiled, object)
    const roles = own(compiled.ruleset.roles, object) ? roleLine(compiled, object) : []
    return compiled.states.filter(
      ({ rule }) =>
        ('type' in rule.for ? types.includes(rule.for.type) : roles.includes(rule.for.role)) || isAbout(rule, object),
    )
  })
}

/** How many must hold a role, and that a document must exist, are asked about the role and the document too. */
const isAbout = (rule: StateRule, object: Slug): boolean =>
  (rule.about === 'holder' || rule.about === 'document') &&
  rule.items?.includes(object) === true &&
  'type' in rule.for &&
  rule.for.type !== object

function stateRequirement(linked: Linked<StateRule>, object: Slug, evidence: Evidence): readonly Requirement[] {
  const { rule } = linked
  const target = 'type' in rule.for ? rule.for.type : rule.for.role
  const about = isAbout(rule, object)
  const applies = about ? TRUE : linked.applies(evidence.ask)
  if (applies === FALSE) return []
  const met = about ? UNKNOWN : metBy(linked, applies, evidence)
  const missing = about || met === TRUE ? [] : missingItems(rule, evidence)
  return [
    compact({
      ...citationOf(rule),
      modality: rule.modality,
      kind: rule.about,
      items: rule.items,
      missing: missing.length > 0 ? missing : undefined,
      before: rule.before,
      for: target,
      met: truthWord(met),
      conditions: conditionOf(rule),
      text: rule.text,
    }),
  ]
}

function metBy(linked: Linked<StateRule>, applies: Truth, evidence: Evidence): Truth {
  const met = linked.must!(evidence.ask)
  return applies === TRUE || met === TRUE ? met : UNKNOWN
}

const conditionOf = (rule: { readonly when: Condition; readonly unless?: Condition }): Condition | undefined =>
  rule.unless ? { all: [rule.when, { not: rule.unless }] } : isAlways(rule.when) ? undefined : rule.when

/** The items of a list of contents that are known not to be there. */
export function missingItems(rule: StateRule, evidence: Evidence): readonly string[] {
  if (rule.about !== 'content' && rule.about !== 'precondition' && rule.about !== 'competence') return []
  return itemsOf(evidence.compiled, rule).flatMap(({ item, isThere }) =>
    isThere(evidence.ask) === FALSE ? [item] : [],
  )
}

/** The items that a rule asks for one by one, each with the condition that it is there. */
const itemsOf = (compiled: CompiledRuleset, { id, must }: StateRule) =>
  rememberOf(compiled, 'items', id, () =>
    ('all' in must ? must.all : [must]).flatMap((part) =>
      'some' in part && 'test' in part.where && 'const' in part.where.to
        ? [{ item: String(part.where.to.const), isThere: linkCondition(part, compiled.pool) }]
        : [],
    ),
  )

/** What the record of an act on the object must have. */
function actRecords(compiled: CompiledRuleset, object: Slug, evidence: Evidence): readonly Requirement[] {
  return actsOn(compiled, object)
    .filter(({ rule, validity }) => rule.contains && isInForce(validity, evidence.at))
    .map(({ rule }) =>
      compact({
        ...citationOf(rule),
        modality: rule.modality,
        kind: 'content' as const,
        items: rule.contains,
        for: rule.object,
        before: rule.action,
        met: 'unknown' as const,
        conditions: conditionOf(rule),
        text: rule.text,
      }),
    )
}

function stepRequirements(evidence: Evidence, before: Slug): readonly Requirement[] {
  return predecessorsOf(evidence, before, undefined).map(({ step: { rule }, done }) =>
    compact({
      ...citationOf(rule),
      modality: rule.modality,
      kind: 'step' as const,
      items: [`${rule.action}:${rolesIn(rule.role)[0]?.role ?? 'unassigned'}`, ...(rule.contains ?? [])],
      before,
      for: rule.object,
      met: truthWord(done),
      conditions: conditionOf(rule),
      text: rule.text,
    }),
  )
}

/** What must hold of the act itself: in writing, based on the plan. */
function actForms(compiled: CompiledRuleset, before: Slug, object: Slug, evidence: Evidence): readonly Requirement[] {
  return speakingOf(compiled, before, object).positive.flatMap(({ linked }) => {
    if (
      !isAct(linked) ||
      !linked.act ||
      !isInForce(linked.validity, evidence.at) ||
      linked.applies(evidence.ask) === FALSE
    )
      return []
    const { rule } = linked
    return [
      compact({
        ...citationOf(rule),
        modality: rule.modality,
        kind: 'act' as const,
        items: rule.contains,
        before,
        for: rule.object,
        met: truthWord(linked.act(evidence.ask)),
        conditions: rule.act,
        text: rule.text,
      }),
    ]
  })
}

const isAct = (linked: Linked): linked is Linked<ActRule> => linked.rule.kind === 'act'

/** Who belongs to a group. */
function memberRequirements(compiled: CompiledRuleset, object: Slug, at: string): readonly Requirement[] {
  const members = own(compiled.ruleset.roles, object)?.members
  return (members?.list ?? [])
    .filter((member) => isInForce(validityOf(member, compiled.sources), at))
    .map((member) =>
      compact({
        ...citationOf(member),
        modality: member.modality,
        kind: 'holder' as const,
        items: [
          member.as === undefined ? member.role : `${member.role}:${member.as}`,
          ...(member.each === undefined ? [] : [`each:${member.each}`]),
        ],
        for: object,
        text: member.text,
      }),
    )
}
