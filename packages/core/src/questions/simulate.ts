import { own } from '#primitives/ancestors.ts'
import { canonical } from '#primitives/canonical.ts'
import type { Json, Slug } from '#primitives/model.ts'
import type { Register } from '#register/model.ts'
import { holds } from '#register/view.ts'
import { MUNICIPALITY } from '#roles/municipality.ts'
import { actsOn } from '#ruleset/actsOn.ts'
import { linkRuleset, typeLine, type CompiledRuleset } from '#ruleset/link.ts'
import { isReserved } from '#vocabulary/model.ts'
import { audit } from './audit.ts'
import { changesBetween } from './audit/changes.ts'
import { named } from './due/instances.ts'
import type { Change, Flip, SimulateAnswer, SimulateQuestion } from './model/simulate.ts'
import { apply, viewOf } from './viewOf.ts'
import { who } from './who.ts'

/**
 * What would change: the decisions on the register's objects that would come out otherwise, and the findings that
 * would appear or be cured. Nothing is done; the register is as it was.
 */
export function simulate(compiled: CompiledRuleset, { at, register, change }: SimulateQuestion): SimulateAnswer {
  const after = changed(compiled, register, at, change)
  const before = audit(compiled, { at, register }).findings
  const later = audit(after.compiled, { at, register: after.register }).findings
  return { decisions: flips({ compiled, register }, after, at), ...changesBetween(before, later) }
}

interface World {
  readonly compiled: CompiledRuleset
  readonly register: Register
}

function changed(compiled: CompiledRuleset, register: Register, at: string, change: Change): World {
  switch (change.kind) {
    case 'leave':
      return { compiled, register: withEffect(compiled, register, at, 'leave', { type: 'person', id: change.person }) }
    case 'dissolve':
      return { compiled, register: withEffect(compiled, register, at, 'end', change.object) }
    case 'ruleset':
      return { compiled: change.compiled, register }
    case 'parameter': {
      const { parameters } = compiled.ruleset
      const parameter = own(parameters, change.id)
      if (!parameter) return { compiled, register }
      const values = [...parameter.values.filter((one) => one.from < at), { from: at, value: change.value }]
      return {
        compiled: linkRuleset({
          ...compiled.ruleset,
          parameters: { ...parameters, [change.id]: { ...parameter, values } },
        }),
        register,
      }
    }
  }
}

/** The register with an act that has the effect, under whatever name the vocabulary gives it. */
function withEffect(
  compiled: CompiledRuleset,
  register: Register,
  at: string,
  effect: 'leave' | 'end',
  object: { type: Slug; id: string },
): Register {
  const action = Object.values(compiled.ruleset.actions).find((one) => one.effect === effect)?.id
  return action === undefined
    ? register
    : apply(register, { id: `simulated-${effect}-${object.id}`, day: at, action, object })
}

function flips(before: World, after: World, at: string): readonly Flip[] {
  const view = viewOf(before.compiled, before.register, at)
  const records = view.state.objects.filter(
    (record) =>
      holds(view, record) && record.ref.type !== MUNICIPALITY && own(before.compiled.ruleset.types, record.ref.type),
  )
  return records.flatMap((record) =>
    decidedActs(before.compiled, record.ref.type).flatMap((action): Flip[] => {
      const [one, other] = [decisionOn(before, record.ref, action, at), decisionOn(after, record.ref, action, at)]
      return canonical(one as unknown as Json) === canonical(other as unknown as Json)
        ? []
        : [{ action, object: named(view, record.ref), before: one, after: other }]
    }),
  )
}

/** The acts on a type that belong to somebody. */
function decidedActs(compiled: CompiledRuleset, type: Slug): readonly Slug[] {
  const types = typeLine(compiled, type)
  const acts = actsOn(compiled, type).filter(({ rule }) =>
    isReserved(own(compiled.ruleset.actions, rule.action)?.kind ?? 'execute'),
  )
  const held = Object.values(compiled.ruleset.roles).flatMap((role) =>
    role.held !== undefined && types.includes(role.per) ? [role.held] : [],
  )
  return [...new Set([...acts.map(({ rule }) => rule.action), ...held])].sort()
}

function decisionOn(
  { compiled, register }: World,
  ref: { type: Slug; id: string },
  action: Slug,
  at: string,
): Flip['before'] {
  if (!own(compiled.ruleset.types, ref.type) || !own(compiled.ruleset.actions, action))
    return { outcome: 'none', roles: [], holders: [] }
  const answer = who(compiled, { at, action, object: ref.type, id: ref.id, register })
  const list = (values: readonly (string | undefined)[]): readonly string[] =>
    [...new Set(values.filter((one): one is string => one !== undefined))].sort()
  return {
    outcome: answer.outcome,
    roles: list(answer.answers.map((one) => one.role)),
    holders: list(answer.answers.flatMap((one) => [one.scope, ...(one.holders ?? []).map((holder) => holder.holder)])),
  }
}
