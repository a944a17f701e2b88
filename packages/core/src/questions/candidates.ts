import type { ActRule } from '#authorities/model.ts'
import { own } from '#primitives/ancestors.ts'
import { grouped } from '#primitives/grouped.ts'
import { FALSE, TRUE, type Modality, type Slug, type Truth } from '#primitives/model.ts'
import { bearerKey } from '#roles/compile/bearer.ts'
import type { Bearer, HolderRule } from '#roles/model.ts'
import { actsOn } from '#ruleset/actsOn.ts'
import { outranks } from '#ruleset/compile/outranks.ts'
import { isPositive } from '#ruleset/compile/isPositive.ts'
import { actionLine, rememberOfBoth, roleLine, typeLine, type CompiledRuleset, type Linked } from '#ruleset/link.ts'
import { isExclusive, type ActionKind } from '#vocabulary/model.ts'
import { inForce, type Evidence } from './evidence.ts'

/** A rule that gives an act to somebody: an act rule, or who holds a role by office where the act is to hold it. */
export interface Candidate {
  readonly linked: Linked<ActRule> | Linked<HolderRule>
  readonly bearer: Bearer
  readonly action: Slug
  readonly object: Slug
  readonly modality: Modality
}

/** All rules that speak of an act: who has it, who is barred from it, who is let off it. */
export interface Speaking {
  readonly kind: ActionKind
  readonly positive: readonly Candidate[]
  readonly banned: readonly Linked<ActRule>[]
  readonly exempt: readonly Linked<ActRule>[]
  /** Rules on narrower acts. */
  readonly narrower: readonly Candidate[]
}

/** The rules on an act, and on what it is a kind of, for an object and what that is a kind of. */
export function speakingOf(compiled: CompiledRuleset, action: Slug, object: Slug): Speaking {
  return rememberOfBoth(compiled, 'speaking', action, object, () => {
    const actions = actionLine(compiled, action)
    const types = typeLine(compiled, object)
    const onObject = actsOn(compiled, object)
    const covering = onObject.filter(({ rule }) => actions.includes(rule.action))
    const below = onObject.filter(
      ({ rule }) => rule.action !== action && actionLine(compiled, rule.action).includes(action),
    )
    return {
      kind: own(compiled.ruleset.actions, action)?.kind ?? 'execute',
      positive: [
        ...covering.filter(({ rule }) => isPositive(rule)).map(candidate),
        ...offices(compiled, actions, types),
      ],
      banned: covering.filter(({ rule }) => rule.modality === 'must-not'),
      exempt: covering.filter(({ rule }) => rule.modality === 'need-not'),
      narrower: below.filter(({ rule }) => isPositive(rule)).map(candidate),
    }
  })
}

const candidate = (linked: Linked<ActRule>): Candidate => {
  const { rule } = linked
  return { linked, bearer: rule.role, action: rule.action, object: rule.object, modality: rule.modality }
}

/** To hold a role is an act as well, where the role says which. */
function offices(compiled: CompiledRuleset, actions: readonly Slug[], types: readonly Slug[]): readonly Candidate[] {
  return Object.values(compiled.ruleset.roles).flatMap((role) => {
    const held = heldBy(compiled, role.id)
    if (held === undefined || !actions.includes(held) || !types.includes(role.per)) return []
    return (compiled.holders.get(role.id) ?? []).map((linked): Candidate => ({
      linked,
      bearer: linked.rule.holder,
      action: held,
      object: role.per,
      modality: linked.rule.modality,
    }))
  })
}

/** The act of holding a role; a kind of another role is held by the same act. */
export const heldBy = (compiled: CompiledRuleset, role: Slug): Slug | undefined =>
  roleLine(compiled, role)
    .map((id) => own(compiled.ruleset.roles, id)?.held)
    .find((held) => held !== undefined)

export interface Settled {
  readonly candidate: Candidate
  readonly applies: Truth
}

/** The rules in force that may apply, after overrides and the rank of sources; and those whose conditions failed. */
export function settle(
  candidates: readonly Candidate[],
  exclusive: boolean,
  evidence: Evidence,
): { readonly standing: readonly Settled[]; readonly failed: readonly Candidate[] } {
  const live: Settled[] = []
  const failed: Candidate[] = []
  const overridden: Slug[] = []
  for (const candidate of candidates.filter((one) => inForce(evidence, one.linked.validity))) {
    const { applies: test, rule } = candidate.linked
    const applies = test(evidence.ask)
    if (applies === FALSE) failed.push(candidate)
    else live.push({ candidate, applies })
    if (applies === TRUE) overridden.push(...rule.overrides)
  }
  const kept = live.filter((one) => !overridden.includes(one.candidate.linked.rule.id))
  return { standing: exclusive ? kept.filter((one) => !isOutranked(one, kept, evidence)) : kept, failed }
}

function isOutranked(one: Settled, others: readonly Settled[], { compiled }: Evidence): boolean {
  const { rule } = one.candidate.linked
  return others.some((other) => {
    const rival = other.candidate.linked.rule
    if (
      other.applies !== TRUE ||
      rival.source === rule.source ||
      bearerKey(other.candidate.bearer) === bearerKey(one.candidate.bearer)
    )
      return false
    return outranks(compiled.sources.get(rival.source), compiled.sources.get(rule.source)) > 0
  })
}

/** The bearers that are sure, each once: more than one on an exclusive act is a contradiction. */
export const sureBearers = (standing: readonly Settled[]): ReadonlyMap<string, readonly Settled[]> =>
  grouped(
    standing.filter((one) => one.applies === TRUE && one.candidate.bearer.kind !== 'unassigned'),
    (one) => bearerKey(one.candidate.bearer),
  )

/**
 * On an exclusive act, a narrower act that contradicts a rule is part of the answer: whoever adopts also issues,
 * so a rule that another body issues makes the adoption contested.
 */
export function withClashing(standing: readonly Settled[], speaking: Speaking, evidence: Evidence): readonly Settled[] {
  if (!isExclusive(speaking.kind) || speaking.narrower.length === 0) return standing
  const { compiled } = evidence
  const rivals = new Set(
    standing.flatMap((one) =>
      (compiled.clashesOf.get(one.candidate.linked.rule.id) ?? [])
        .filter((clash) => clash.kind === 'bearer')
        .flatMap((clash) => clash.rules),
    ),
  )
  const clashing = speaking.narrower.filter((one) => rivals.has(one.linked.rule.id))
  return [...standing, ...settle(clashing, true, evidence).standing]
}
