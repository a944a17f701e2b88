import type { ActRule } from '#authorities/model.ts'
import { conjunction } from '#conditions/compile/normalize.ts'
import { isAlways, type Condition } from '#conditions/model.ts'
import { own } from '#primitives/ancestors.ts'
import { canonical } from '#primitives/canonical.ts'
import type { Json } from '#primitives/model.ts'
import { bearerKey, rolesIn } from '#roles/compile/bearer.ts'
import { applicability, bothApply, caseOf, daysToTry, isSettled } from '#ruleset/compile/clashes.ts'
import { objectOf } from '#ruleset/compile/check.ts'
import { isPositive } from '#ruleset/compile/isPositive.ts'
import { overlap } from '#ruleset/compile/validity.ts'
import { typeLine, type CompiledRuleset, type Linked } from '#ruleset/link.ts'
import type { Diagnostic } from '../model/lint.ts'
import { diagnostic } from './diagnostic.ts'

const contextOf = (compiled: CompiledRuleset) => ({ names: compiled.ruleset, sources: compiled.sources })

/** Contradictions, as the compiler found them; each with the case that shows it. */
export function lintClashes(compiled: CompiledRuleset): readonly Diagnostic[] {
  return compiled.ruleset.clashes.map((clash) => {
    const { kind, action, object, witness, rules } = clash
    const roles = rules.map((id) => {
      const rule = compiled.byId.get(id)!.rule
      return rule.kind === 'state' ? [] : rolesIn(rule.kind === 'act' ? rule.role : rule.holder).map((one) => one.role)
    })
    const actor = roles[0]?.[0]
    const shown = {
      ...witness,
      object,
      ...(action !== undefined && { action }),
      ...(kind === 'bearer' && actor !== undefined && { actor }),
    }
    return diagnostic(
      compiled,
      kind === 'bearer' ? 'contested' : 'contradiction',
      rules,
      { kind, action: action ?? null, object, roles: roles as unknown as Json },
      shown,
    )
  })
}

/** Rules that say what another says already, and rules that can never apply. */
export function lintRedundant(compiled: CompiledRuleset): readonly Diagnostic[] {
  return [...unreachable(compiled), ...duplicates(compiled), ...overlaps(compiled), ...narrower(compiled)]
}

function unreachable(compiled: CompiledRuleset): readonly Diagnostic[] {
  return [...compiled.byId.values()].flatMap((linked): readonly Diagnostic[] => {
    const { rule, validity } = linked
    if (validity.from !== undefined && validity.through !== undefined && validity.from > validity.through) {
      return [diagnostic(compiled, 'unreachable', [rule.id], { kind: 'never-in-force' })]
    }
    const conditions = applicability(rule)
    const object = objectOf(rule, compiled.ruleset) ?? ''
    if (!conditions.every(isAlways) && isImpossible(conditions, object, linked, compiled))
      return [diagnostic(compiled, 'unreachable', [rule.id], { kind: 'condition' })]
    const over = [...compiled.byId.values()].find(
      (other) => other.rule.overrides.includes(rule.id) && covers(other, linked, object, compiled),
    )
    return over ? [diagnostic(compiled, 'unreachable', [rule.id, over.rule.id], { kind: 'overridden' })] : []
  })
}

function isImpossible(
  conditions: readonly Condition[],
  object: string,
  linked: Linked,
  compiled: CompiledRuleset,
): boolean {
  return daysToTry(conditions, linked.validity, contextOf(compiled)).every((at) => {
    const search = caseOf(conditions, object, at, contextOf(compiled))
    return !search.found && search.sure
  })
}

/** Whether one rule applies whenever another does. */
function covers(wide: Linked, narrow: Linked, object: string, compiled: CompiledRuleset): boolean {
  const { from, through } = narrow.validity
  const shared = overlap(wide.validity, narrow.validity)
  if (!shared || shared.from !== from || shared.through !== through) return false
  const [within, of] = [wide, narrow].map((one) => objectOf(one.rule, compiled.ruleset) ?? '')
  if (!typeLine(compiled, of!).includes(within!)) return false
  const outside = [...applicability(narrow.rule), { not: conjunction(applicability(wide.rule)) }]
  return isImpossible(outside, object, narrow, compiled)
}

function duplicates(compiled: CompiledRuleset): readonly Diagnostic[] {
  const { acts } = compiled
  return acts.flatMap((a, at) =>
    acts.slice(at + 1).flatMap((b): readonly Diagnostic[] => {
      if (!sameAct(a.rule, b.rule) || !overlap(a.validity, b.validity)) return []
      const object = objectOf(a.rule, compiled.ruleset) ?? ''
      const within = covers(a, b, object, compiled) || covers(b, a, object, compiled)
      return within
        ? [diagnostic(compiled, 'duplicate', [a.rule.id, b.rule.id], { action: a.rule.action, object: a.rule.object })]
        : []
    }),
  )
}

const sameAct = (a: ActRule, b: ActRule): boolean =>
  a.action === b.action &&
  a.object === b.object &&
  a.modality === b.modality &&
  a.part === b.part &&
  bearerKey(a.role) === bearerKey(b.role) &&
  sameMember(a.act, b.act) &&
  sameMember(a.to, b.to) &&
  sameMember(a.with, b.with) &&
  sameMember(a.timing, b.timing) &&
  (a.route?.id === b.route?.id || a.route === undefined || b.route === undefined) &&
  (a.route === undefined || b.route === undefined || a.route.step === b.route.step)

const sameMember = (a: object | undefined, b: object | undefined): boolean =>
  canonical((a ?? null) as Json) === canonical((b ?? null) as Json)

/** Two roles that answer for one thing: nobody is wrong, and nobody is alone. */
function overlaps(compiled: CompiledRuleset): readonly Diagnostic[] {
  const answering = compiled.acts.filter(
    ({ rule }) => isPositive(rule) && own(compiled.ruleset.actions, rule.action)?.kind === 'answer',
  )
  return answering.flatMap((a, at) =>
    answering.slice(at + 1).flatMap((b): readonly Diagnostic[] => {
      const related =
        typeLine(compiled, a.rule.object).includes(b.rule.object) ||
        typeLine(compiled, b.rule.object).includes(a.rule.object)
      if (
        !related ||
        a.rule.action !== b.rule.action ||
        a.rule.role.kind === 'unassigned' ||
        b.rule.role.kind === 'unassigned'
      )
        return []
      if (bearerKey(a.rule.role) === bearerKey(b.rule.role)) return []
      if (a.rule.overrides.includes(b.rule.id) || b.rule.overrides.includes(a.rule.id)) return []
      const witness = bothApply(a.rule, b.rule, contextOf(compiled))
      const roles = [a, b].map(({ rule }) => rolesIn(rule.role).map((one) => one.role))
      return witness
        ? [
            diagnostic(
              compiled,
              'overlap',
              [a.rule.id, b.rule.id],
              { action: a.rule.action, object: b.rule.object, roles },
              { ...witness, action: a.rule.action, object: a.rule.object },
            ),
          ]
        : []
    }),
  )
}

/** Contradictions where one rule is the narrower: an override may have been meant, but none is written. */
function narrower(compiled: CompiledRuleset): readonly Diagnostic[] {
  return compiled.ruleset.clashes.flatMap(({ rules: [first, second], object, kind }): readonly Diagnostic[] => {
    const [a, b] = [compiled.byId.get(first)!, compiled.byId.get(second)!]
    if (kind !== 'bearer' || isSettled(a.rule, b.rule, compiled.sources)) return []
    const [aInB, bInA] = [covers(b, a, object, compiled), covers(a, b, object, compiled)]
    if (aInB === bInA) return []
    const [narrow, wide] = aInB ? [a, b] : [b, a]
    return [diagnostic(compiled, 'narrower', [narrow.rule.id, wide.rule.id], { object })]
  })
}
