import { compileAct } from '#authorities/compile.ts'
import type { ActRule } from '#authorities/model.ts'
import { conjunction, normalizeCondition } from '#conditions/compile/normalize.ts'
import { ALWAYS, type Condition } from '#conditions/model.ts'
import { containsAll, type DocumentState } from '#documents/compile/states.ts'
import { compact } from '#primitives/compact.ts'
import type { Path } from '#primitives/model.ts'
import { cite, type CitationSource, type Placed } from '#roles/compile/cite.ts'
import { MUNICIPALITY } from '#roles/municipality.ts'
import type { RequiredSource, RoleSource } from '#roles/schema/role.ts'
import type { StateRule } from './model.ts'
import type { RequirementSource, StateSource } from './schema.ts'

type Place = readonly (string | number)[]

/** State rules, and the rules on acts that bind whoever acts. */
export const compileRequirements = (sources: readonly RequirementSource[]): readonly Placed<StateRule | ActRule>[] =>
  sources.flatMap((source, at): readonly Placed<StateRule | ActRule>[] => {
    const path: Place = ['requirements', at]
    if ('action' in source)
      return [{ rule: compileAct({ ...source, role: source.role ?? 'unassigned' }, { kind: 'standing' }), path }]
    return compileState(source as StateSource, path)
  })

function compileState(source: StateSource, path: Place): readonly Placed<StateRule>[] {
  const { for: target, before } = source
  const common = {
    kind: 'state' as const,
    for: typeof target === 'string' ? { type: target } : { role: target.role },
    ...(before !== undefined && { before }),
  }
  const own = cite(source.id, source)
  const negated = own.modality === 'must-not'
  const polarity = (must: Condition): Condition => (negated ? { not: must } : must)
  const plain = (source.contains ?? []).filter((one) => typeof one === 'string')
  const cited = (source.contains ?? []).flatMap((one, at) => (typeof one === 'string' ? [] : [{ one, at }]))
  const parts: Condition[] = []
  if (source.must !== undefined) parts.push(normalizeCondition(source.must))
  if (source.prefer) parts.push(preference(source.prefer))
  if (plain.length > 0) parts.push(containsAll('object.contains', plain))
  const rule: StateRule = compact({
    ...common,
    ...own,
    must: parts.length === 0 ? ALWAYS : polarity(conjunction(parts)),
    about: aboutOf(source),
    items: plain.length > 0 ? plain : source.prefer?.order.map(String),
  })
  const whole: CitationSource = compact({
    source: source.source,
    section: source.section,
    when: source.when,
    unless: source.unless,
    from: source.from,
    through: source.through,
    modality: source.modality,
  })
  const rest = cited.map(({ one, at }): Placed<StateRule> => ({
    rule: {
      ...common,
      ...cite(`${source.id}.${one.id}`, one, whole),
      must: containsAll('object.contains', [one.id]),
      about: 'content',
      items: [one.id],
    },
    path: [...path, 'contains', at],
  }))
  return parts.length === 0 && rest.length > 0
    ? [...rest, ...(own.norms.length > 0 ? [{ rule, path }] : [])]
    : [{ rule, path }, ...rest]
}

function aboutOf(source: StateSource): StateRule['about'] {
  if (source.prefer) return 'choice'
  if (source.contains) return source.before === undefined ? 'content' : 'precondition'
  return source.before === undefined ? 'state' : 'precondition'
}

/** An order of preference: a later choice only when every earlier one has been tried and ruled out. */
function preference(source: StateSource['prefer'] & {}): Condition {
  const { fact, order, last } = source
  const ruledOut: Path = source.ruledOut ?? `${fact.slice(0, fact.lastIndexOf('.'))}.ruledOut`
  return {
    any: order.map((choice, at) => {
      const earlier = order
        .slice(0, at)
        .map((one): Condition => ({ some: ruledOut, where: { test: 'item', op: 'eq', to: { const: one } } }))
      const final = at === order.length - 1 && last !== undefined ? [normalizeCondition(last)] : []
      return conjunction([{ test: fact, op: 'eq', to: { const: choice } }, ...earlier, ...final])
    }),
  }
}

/** How many holders a role must have, and what they must know, as state rules. */
export function roleStates(source: RoleSource, path: Place): readonly Placed<StateRule>[] {
  const whole: CitationSource = compact({ source: source.source, section: source.section })
  const required =
    source.required === undefined ? [] : Array.isArray(source.required) ? source.required : [source.required]
  return [
    ...required.map((one, at) => ({
      rule: holderState(source, one, at, whole),
      path: [...path, 'required', ...(Array.isArray(source.required) ? [at] : [])],
    })),
    ...(source.competence ?? []).map((one, at): Placed<StateRule> => ({
      rule: {
        kind: 'state',
        ...cite(`${source.id}.competence-${one.id}`, one, whole),
        for: { role: source.id },
        must: containsAll('object.competence', [one.id]),
        about: 'competence',
        items: [one.id],
      },
      path: [...path, 'competence', at],
    })),
  ]
}

function holderState(source: RoleSource, required: RequiredSource, at: number, whole: CitationSource): StateRule {
  const count: Path = `object.holders.${source.id}`
  const { min, max } = required
  const bounds: Condition[] = []
  if (min !== undefined || max === undefined) bounds.push({ count, op: 'gte', to: { const: min ?? 1 } })
  if (max !== undefined) bounds.push({ count, op: 'lte', to: { const: max } })
  return {
    kind: 'state',
    ...cite(required.id ?? `${source.id}.required${at === 0 ? '' : `-${at + 1}`}`, required, whole),
    for: { type: required.per ?? source.per ?? MUNICIPALITY },
    must: conjunction(bounds),
    about: 'holder',
    items: [source.id],
  }
}

/** The rules about a document's state, tagged as the state rules they are. */
export const tagDocumentStates = (states: readonly Placed<DocumentState>[]): readonly Placed<StateRule>[] =>
  states.map(({ rule, path }) => ({ rule: { kind: 'state', ...rule }, path }))
