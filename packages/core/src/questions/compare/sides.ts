import type { ActRule, Timing } from '#authorities/model.ts'
import { canonical } from '#primitives/canonical.ts'
import { compact } from '#primitives/compact.ts'
import type { Day, Json, Modality, Slug } from '#primitives/model.ts'
import type { StateRule } from '#requirements/model.ts'
import { rolesIn } from '#roles/compile/bearer.ts'
import type { Bearer } from '#roles/model.ts'
import { isInForce } from '#ruleset/compile/validity.ts'
import { heldBy, speakingOf } from '../candidates.ts'
import { citationOf } from '../cite.ts'
import type { Side } from '../model/compare.ts'
import { own } from '#primitives/ancestors.ts'
import type { CompiledRuleset, Linked } from '#ruleset/link.ts'
import type { Rule } from '#ruleset/model.ts'

/** Everything one ruleset says of one act, or of one requirement on a type. */
export interface Stand {
  readonly kind: 'act' | 'requirement'
  readonly action?: Slug
  readonly object: Slug
  readonly linked: readonly Linked[]
  readonly side: Side
}

/** What a ruleset says, by act and by requirement, so that it can be laid beside another. */
export function standsOf(compiled: CompiledRuleset, at: Day): ReadonlyMap<string, Stand> {
  const groups = new Map<string, { head: Omit<Stand, 'linked' | 'side'>; linked: Linked[] }>()
  const add = (key: string, head: Omit<Stand, 'linked' | 'side'>, linked: Linked): void => {
    const group = groups.get(key) ?? { head, linked: [] }
    group.linked.push(linked)
    groups.set(key, group)
  }
  for (const linked of compiled.acts) {
    const { action, object, modality } = linked.rule
    if (!isInForce(linked.validity, at)) continue
    add(`act ${object} ${action}${modality === 'must-not' ? ' not' : ''}`, { kind: 'act', action, object }, linked)
  }
  for (const linked of [...compiled.holders.values()].flat()) {
    const action = heldBy(compiled, linked.rule.role)
    const object = own(compiled.ruleset.roles, linked.rule.role)?.per
    if (action !== undefined && object !== undefined && isInForce(linked.validity, at))
      add(`act ${object} ${action}`, { kind: 'act', action, object }, linked)
  }
  for (const linked of compiled.states) {
    const { rule } = linked
    if (!isInForce(linked.validity, at) || rule.modality === 'may') continue
    const object = 'type' in rule.for ? rule.for.type : rule.for.role
    add(
      `requirement ${object} ${rule.before ?? ''} ${subjectOf(rule)}`,
      compact({ kind: 'requirement' as const, action: rule.before, object }),
      linked,
    )
  }
  return new Map(
    [...groups].map(([key, { head, linked }]) => [key, { ...head, linked, side: sideOf(compiled, linked) }]),
  )
}

/** What a ruleset says of an act through its rules on broader acts and objects, where it has none on the act itself. */
export function broaderStand(compiled: CompiledRuleset, one: Stand, at: Day): Stand | undefined {
  const { action, object } = one
  if (one.kind !== 'act' || action === undefined || one.side.modality === 'must-not') return undefined
  if (!own(compiled.ruleset.types, object) || !own(compiled.ruleset.actions, action)) return undefined
  const linked = speakingOf(compiled, action, object)
    .positive.map((candidate) => candidate.linked)
    .filter(({ validity }) => isInForce(validity, at))
  return linked.length === 0 ? undefined : { kind: 'act', action, object, linked, side: sideOf(compiled, linked) }
}

/** What a requirement is about: its items, else what it demands. */
const subjectOf = (rule: StateRule): string =>
  rule.items ? `${rule.about} ${[...rule.items].sort().join(',')}` : canonical(rule.must as unknown as Json)

function sideOf(compiled: CompiledRuleset, linked: readonly Linked[]): Side {
  const rules = linked.map((one) => one.rule)
  const items = [
    ...new Set(
      rules.flatMap((rule) =>
        rule.kind === 'state' ? (rule.items ?? []) : rule.kind === 'act' ? (rule.contains ?? []) : [],
      ),
    ),
  ]
  return compact({
    roles: [...new Set(rules.flatMap((rule) => bearerRoles(rule)))].sort(),
    modality: strongest(rules.map((rule) => rule.modality)),
    time: timeOf(compiled, rules),
    items: items.length > 0 ? items.sort() : undefined,
    rules: rules.map(citationOf),
  })
}

/** The roles a rule has act, or `unassigned`. */
export function bearerRoles(rule: Rule): readonly Slug[] {
  if (rule.kind === 'state') return []
  const bearer: Bearer = rule.kind === 'act' ? rule.role : rule.holder
  return bearer.kind === 'unassigned' ? ['unassigned'] : rolesIn(bearer).map((one) => one.role)
}

const STRENGTH: readonly Modality[] = ['need-not', 'may', 'should', 'must', 'must-not']
export const strength = (modality: Modality | undefined): number =>
  modality === undefined ? -1 : STRENGTH.indexOf(modality)
const strongest = (list: readonly Modality[]): Modality => list.reduce((a, b) => (strength(a) >= strength(b) ? a : b))

/** When the duty falls due, and how long the document holds. */
function timeOf(compiled: CompiledRuleset, rules: readonly Rule[]): Json | undefined {
  const timings = rules.flatMap((rule) => (rule.kind === 'act' && isTimed(rule) ? [rule.timing] : []))
  const adopted = rules.find(
    (rule): rule is ActRule => rule.kind === 'act' && own(compiled.ruleset.actions, rule.action)?.kind === 'decide',
  )
  const validFor = adopted && compiled.ruleset.documents.find((document) => document.id === adopted.object)?.validFor
  if (timings.length === 0 && validFor === undefined) return undefined
  return compact({ timing: timings.length > 0 ? (timings as unknown as Json) : undefined, validFor }) as Json
}

const isTimed = (
  rule: ActRule,
): rule is ActRule & { readonly timing: Exclude<Timing, { kind: 'standing' | 'step' }> } =>
  rule.timing.kind !== 'standing' && rule.timing.kind !== 'step'
