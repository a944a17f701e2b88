import { compact } from '#primitives/compact.ts'
import type { ActRule } from '#authorities/model.ts'
import { rolesIn } from '#roles/compile/bearer.ts'
import { MUNICIPALITY } from '#roles/municipality.ts'
import { applicability, findCase } from '#ruleset/compile/clashes.ts'
import { objectOf } from '#ruleset/compile/check.ts'
import { isPositive } from '#ruleset/compile/isPositive.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { Diagnostic } from '../model/lint.ts'
import { diagnostic } from './diagnostic.ts'

/** Decisions and duties that the source gives to nobody, and acts that it presupposes without a word. */
export function lintGaps(compiled: CompiledRuleset): readonly Diagnostic[] {
  return [...unassignedActs(compiled), ...presupposed(compiled), ...bearers(compiled)]
}

const contextOf = (compiled: CompiledRuleset) => ({ names: compiled.ruleset, sources: compiled.sources })

function unassignedActs(compiled: CompiledRuleset): readonly Diagnostic[] {
  return compiled.acts.flatMap(({ rule, validity }): readonly Diagnostic[] => {
    if (rule.role.kind !== 'unassigned' || !isPositive(rule) || hasNamedTwin(compiled, rule)) return []
    const witness = findCase(applicability(rule), objectOf(rule, compiled.ruleset) ?? '', validity, contextOf(compiled))
    return [
      diagnostic(
        compiled,
        'unassigned',
        [rule.id],
        { kind: 'stated', action: rule.action, object: rule.object },
        witness && { ...witness, action: rule.action, object: rule.object },
      ),
    ]
  })
}

/** Whether another rule without conditions names somebody for the very same act. */
const hasNamedTwin = (compiled: CompiledRuleset, rule: ActRule): boolean =>
  compiled.acts.some(
    ({ rule: other }) =>
      other.role.kind !== 'unassigned' &&
      isPositive(other) &&
      other.action === rule.action &&
      other.object === rule.object &&
      'all' in other.when &&
      other.when.all.length === 0,
  )

function presupposed(compiled: CompiledRuleset): readonly Diagnostic[] {
  return compiled.gaps.map((gap) => {
    const code = gap.kind === 'appoint' ? 'unappointed' : gap.kind === 'judge' ? 'unjudged' : 'unassigned'
    const rule = compiled.byId.get(gap.rule)
    const at = rule?.validity.from ?? rule?.validity.through ?? '2024-01-01'
    const witness = gap.kind === 'judge' ? undefined : { at, facts: {}, action: gap.action, object: gap.object }
    return diagnostic(
      compiled,
      code,
      [gap.rule],
      compact({ kind: gap.kind, action: gap.action, object: gap.object, fact: gap.fact }),
      witness,
    )
  })
}

/** Bearers that nobody can hold to account: the municipality as such, a unit that stands under nothing. */
function bearers(compiled: CompiledRuleset): readonly Diagnostic[] {
  const collective = compiled.acts
    .filter(({ rule }) => isPositive(rule) && rolesIn(rule.role).some((one) => one.role === MUNICIPALITY))
    .map(({ rule }) =>
      diagnostic(compiled, 'collective', [rule.id], { role: MUNICIPALITY, action: rule.action, object: rule.object }),
    )
  const homeless = Object.values(compiled.ruleset.roles)
    .filter(
      (role) => role.kind === 'unit' && role.under === undefined && role.id !== role.per && role.id !== MUNICIPALITY,
    )
    .flatMap((role) => {
      const user = compiled.acts.find(({ rule }) => rolesIn(rule.role).some((one) => one.role === role.id))
      return user ? [diagnostic(compiled, 'homeless', [user.rule.id], { role: role.id })] : []
    })
  return [...collective, ...homeless]
}
