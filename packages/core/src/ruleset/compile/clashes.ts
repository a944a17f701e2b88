import type { ActRule } from '#authorities/model.ts'
import { conjunction } from '#conditions/compile/normalize.ts'
import { createPool, linkCondition } from '#conditions/compile/link.ts'
import { satisfy } from '#conditions/compile/satisfy.ts'
import { eachLeaf, factsOf } from '#conditions/compile/walk.ts'
import type { FactShape } from '#conditions/compile/domain.ts'
import type { Condition } from '#conditions/model.ts'
import { resolvePath } from '#objects/compile/path.ts'
import { ancestors, own } from '#primitives/ancestors.ts'
import { canonical } from '#primitives/canonical.ts'
import type { Day, Facts, Json, Slug } from '#primitives/model.ts'
import type { StateRule } from '#requirements/model.ts'
import { bearerKey } from '#roles/compile/bearer.ts'
import type { Bearer, HolderRule } from '#roles/model.ts'
import { isExclusive } from '#vocabulary/model.ts'
import type { Clash, Rule, Source, Witness } from '../model.ts'
import { objectOf } from './check.ts'
import { isPositive } from './isPositive.ts'
import type { Names } from './names.ts'
import { outranks } from './outranks.ts'
import { overlap, validityOf, type Validity } from './validity.ts'

/** The day a witness falls on where the rules leave it open. */
const ANY_DAY: Day = '2024-01-01'

export interface ClashContext {
  readonly names: Names
  readonly sources: ReadonlyMap<Slug, Source>
}

/** An exclusive act, whether it is a rule of its own or the holding of a role by office. */
interface Exclusive {
  readonly rule: ActRule | HolderRule
  readonly bearer: Bearer
  readonly action: Slug
  readonly object: Slug
}

/** Every pair of rules that cannot both be followed, each with a case in which both apply. */
export function findClashes(rules: readonly Rule[], context: ClashContext): readonly Clash[] {
  return [
    ...bearerClashes(rules, context),
    ...modalityClashes(rules, context),
    ...timingClashes(rules, context),
    ...stateClashes(rules, context),
  ]
}

function* pairs<T>(list: readonly T[]): Generator<readonly [T, T]> {
  for (const [at, a] of list.entries()) for (const b of list.slice(at + 1)) yield [a, b]
}

function bearerClashes(rules: readonly Rule[], context: ClashContext): readonly Clash[] {
  const { names } = context
  const exclusive = rules.flatMap((rule): Exclusive[] => {
    if (rule.kind === 'act' && isPositive(rule) && isExclusive(own(names.actions, rule.action)?.kind ?? 'answer')) {
      return [{ rule, bearer: rule.role, action: rule.action, object: rule.object }]
    }
    const role = rule.kind === 'holder' ? own(names.roles, rule.role) : undefined
    return rule.kind === 'holder' && role?.held !== undefined
      ? [{ rule, bearer: rule.holder, action: role.held, object: role.per }]
      : []
  })
  return [...pairs(exclusive)].flatMap(([a, b]): Clash[] => {
    if (a.bearer.kind === 'unassigned' || b.bearer.kind === 'unassigned') return []
    if (!sameAct(a, b, names) || sameBearer(a.bearer, b.bearer, names) || isSettled(a.rule, b.rule, context.sources))
      return []
    const witness = bothApply(a.rule, b.rule, context)
    return witness
      ? [
          {
            kind: 'bearer',
            rules: [a.rule.id, b.rule.id],
            action: narrower(names.actions, a.action, b.action),
            object: narrower(names.types, a.object, b.object),
            witness,
          },
        ]
      : []
  })
}

const sameAct = (
  a: Pick<Exclusive, 'action' | 'object'>,
  b: Pick<Exclusive, 'action' | 'object'>,
  names: Names,
): boolean => inLine(names.actions, a.action, b.action) && inLine(names.types, a.object, b.object)

type Tree = Readonly<Record<Slug, { readonly is?: Slug }>>

const inLine = (tree: Tree, a: Slug, b: Slug): boolean =>
  ancestors(tree, a).includes(b) || ancestors(tree, b).includes(a)
const narrower = (tree: Tree, a: Slug, b: Slug): Slug => (ancestors(tree, a).includes(b) ? a : b)

/** The same bearer, or one that is a kind of the other. */
function sameBearer(a: Bearer, b: Bearer, names: Names): boolean {
  if (bearerKey(a) === bearerKey(b)) return true
  return a.kind === 'role' && b.kind === 'role' && a.of === b.of && inLine(names.roles, a.role, b.role)
}

/** Settled by an express override, or between two sources by the rank of who adopted them, then by the later date. */
export function isSettled(a: Rule, b: Rule, sources: ReadonlyMap<Slug, Source>): boolean {
  if (a.overrides.includes(b.id) || b.overrides.includes(a.id)) return true
  return a.source !== b.source && outranks(sources.get(a.source), sources.get(b.source)) !== 0
}

/** A must against a must-not on one act of one role. */
function modalityClashes(rules: readonly Rule[], context: ClashContext): readonly Clash[] {
  const { names } = context
  const acts = rules.filter((rule): rule is ActRule => rule.kind === 'act')
  const forbidden = acts.filter((rule) => rule.modality === 'must-not')
  const required = acts.filter((rule) => rule.modality === 'must' && rule.timing.kind !== 'step')
  return forbidden.flatMap((ban) =>
    required.flatMap((duty): Clash[] => {
      const covered =
        ancestors(names.actions, duty.action).includes(ban.action) &&
        ancestors(names.types, duty.object).includes(ban.object)
      const same = ban.role.kind === 'unassigned' || sameBearer(ban.role, duty.role, names)
      if (!covered || !same || isSettled(ban, duty, context.sources)) return []
      const witness = bothApply(ban, duty, context)
      return witness
        ? [{ kind: 'modality', rules: [ban.id, duty.id], action: duty.action, object: duty.object, witness }]
        : []
    }),
  )
}

/** One duty of one bearer with two different deadlines. */
function timingClashes(rules: readonly Rule[], context: ClashContext): readonly Clash[] {
  const dated = rules.filter(
    (rule): rule is ActRule =>
      rule.kind === 'act' && rule.modality === 'must' && rule.timing.kind !== 'standing' && rule.timing.kind !== 'step',
  )
  return [...pairs(dated)].flatMap(([a, b]): Clash[] => {
    if (a.action !== b.action || a.object !== b.object || bearerKey(a.role) !== bearerKey(b.role)) return []
    if (
      a.timing.kind !== b.timing.kind ||
      canonical(a.timing as unknown as Json) === canonical(b.timing as unknown as Json)
    )
      return []
    if (
      a.timing.kind === 'after' &&
      b.timing.kind === 'after' &&
      (a.timing.action !== b.timing.action || a.timing.object !== b.timing.object)
    )
      return []
    if (isSettled(a, b, context.sources)) return []
    const witness = bothApply(a, b, context)
    return witness ? [{ kind: 'timing', rules: [a.id, b.id], action: a.action, object: a.object, witness }] : []
  })
}

/** Two requirements on one thing that cannot both be met in a case where both apply. */
function stateClashes(rules: readonly Rule[], context: ClashContext): readonly Clash[] {
  const states = rules.filter(
    (rule): rule is StateRule => rule.kind === 'state' && (rule.modality === 'must' || rule.modality === 'must-not'),
  )
  return [...pairs(states)].flatMap(([a, b]): Clash[] => {
    const object = commonObject(a, b, context.names)
    if (object === undefined || isSettled(a, b, context.sources) || !shareFact(a.must, b.must)) return []
    const applies = bothApply(a, b, context)
    if (!applies) return []
    const together = caseOf([...applicability(a), ...applicability(b), a.must, b.must], object, applies.at, context)
    return together.found || !together.sure
      ? []
      : [
          {
            kind: 'state',
            rules: [a.id, b.id],
            object,
            ...(a.before !== undefined && { action: a.before }),
            witness: applies,
          },
        ]
  })
}

function commonObject(a: StateRule, b: StateRule, names: Names): Slug | undefined {
  if ('role' in a.for && 'role' in b.for) return a.for.role === b.for.role ? a.for.role : undefined
  if (!('type' in a.for) || !('type' in b.for)) return undefined
  return inLine(names.types, a.for.type, b.for.type) ? narrower(names.types, a.for.type, b.for.type) : undefined
}

const shareFact = (a: Condition, b: Condition): boolean => {
  const facts = new Set(factsOf(a))
  return factsOf(b).some((path) => facts.has(path))
}

export const applicability = (rule: Rule): readonly Condition[] => [
  rule.when,
  ...(rule.unless ? [{ not: rule.unless }] : []),
]

/** A day and facts on which two rules both apply. */
export function bothApply(a: Rule, b: Rule, context: ClashContext): Witness | undefined {
  const shared = overlap(validityOf(a, context.sources), validityOf(b, context.sources))
  if (!shared) return undefined
  const object = narrower(context.names.types, objectOf(a, context.names) ?? '', objectOf(b, context.names) ?? '')
  return findCase([...applicability(a), ...applicability(b)], object, shared, context)
}

/** A case on a day within a validity in which every condition holds; days on which a parameter changes are tried too. */
export function findCase(
  conditions: readonly Condition[],
  object: Slug,
  validity: Validity,
  context: ClashContext,
): Witness | undefined {
  for (const at of daysToTry(conditions, validity, context)) {
    const search = caseOf(conditions, object, at, context)
    if (search.found) return { at, facts: search.facts as Facts }
  }
  return undefined
}

export function caseOf(
  conditions: readonly Condition[],
  object: Slug,
  at: Day,
  { names }: ClashContext,
): ReturnType<typeof satisfy> {
  const pool = createPool(names.parameters)
  const goal = linkCondition(conjunction(conditions), pool)
  return satisfy(goal, pool.atoms, {
    at,
    parameters: names.parameters,
    shapeOf: (path) => shapeOf(path, object, names),
  })
}

function shapeOf(path: string, object: Slug, names: Names): FactShape | undefined {
  const info = resolvePath(names.types, object, path)
  if (info.kind === 'fact')
    return { type: info.fact.type, ...(info.fact.type === 'enum' && info.fact.values && { values: info.fact.values }) }
  return info.kind === 'derived' ? { type: 'boolean' } : undefined
}

export function daysToTry(
  conditions: readonly Condition[],
  { from, through }: Validity,
  { names }: ClashContext,
): readonly Day[] {
  const days = new Set<Day>([from ?? through ?? ANY_DAY])
  for (const condition of conditions) {
    eachLeaf(condition, (leaf) => {
      if (!('to' in leaf)) return
      const parameter = 'param' in leaf.to ? own(names.parameters, leaf.to.param) : undefined
      for (const value of parameter?.values ?? []) days.add(value.from)
      if ('test' in leaf && leaf.test === 'at' && 'const' in leaf.to) days.add(String(leaf.to.const))
    })
  }
  return [...days]
    .filter((day) => (from === undefined || from <= day) && (through === undefined || day <= through))
    .sort()
}
