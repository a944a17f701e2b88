import { normalizeCondition } from '#conditions/compile/normalize.ts'
import { own } from '#primitives/ancestors.ts'
import { compact } from '#primitives/compact.ts'
import { error } from '#primitives/issue.ts'
import type { Issue, Json, Slug } from '#primitives/model.ts'
import { suggest } from '#primitives/suggest.ts'
import { mergeConcept } from '#vocabulary/compile.ts'
import { FACT_TYPES, type Derived, type Fact, type FactType, type Link, type ObjectType } from '../model.ts'
import type { FactSource, ObjectTypeSource } from '../schema.ts'

type Sources = Readonly<Record<Slug, ObjectTypeSource>>

/** The object types of the base vocabulary with the local ones over them. */
export function compileTypes(base: Sources, local: Sources, issues: Issue[]): Record<Slug, ObjectType> {
  const types: Record<Slug, ObjectType> = {}
  for (const id of new Set([...Object.keys(base), ...Object.keys(local)])) {
    types[id] = mergeType(id, own(local, id), own(base, id))
  }
  for (const type of Object.values(types)) {
    const place = ['vocabulary', 'types', type.id]
    for (const key of ['is', 'of'] as const) {
      const name = type[key]
      if (name !== undefined && !own(types, name))
        issues.push(error('unresolved-type', [...place, key], { name }, suggest(name, Object.keys(types))))
    }
    if (isCyclic(types, type.id)) issues.push(error('cycle', [...place, 'is'], { name: type.id }))
  }
  return types
}

function mergeType(id: Slug, local: ObjectTypeSource | undefined, base: ObjectTypeSource | undefined): ObjectType {
  const of = local?.of ?? base?.of
  const links = { ...base?.links, ...local?.links }
  // What a type is a matter of is reached by a link of that name.
  if (of !== undefined && !(of in links)) links[of] = of
  return compact({
    id,
    is: local?.is ?? base?.is,
    of,
    links: mapRecord(links, (to): Link => (typeof to === 'string' ? { to, many: false } : { to: to[0]!, many: true })),
    facts: { ...mapRecord(base?.facts ?? {}, compileFact), ...mapRecord(local?.facts ?? {}, compileFact) },
    derived: mapRecord({ ...base?.derived, ...local?.derived }, ({ when, norms = [], ...concept }): Derived => ({
      when: normalizeCondition(when),
      norms,
      ...mergeConcept(concept, undefined),
    })),
    ...mergeConcept(local, base),
  })
}

function compileFact(source: FactSource): Fact {
  if (typeof source === 'string') return { type: source }
  const { judged, by, unit, norms } = source
  const words = source.words as Fact['words']
  const rest = compact({ judged, by, unit, norms, words, ...mergeConcept(source, undefined) })
  if ('enum' in source) return { type: 'enum', values: source.enum as readonly Json[], ...rest }
  if ('list' in source) {
    const item = source.list
    return typeof item === 'string'
      ? { type: 'list', item, ...rest }
      : { type: 'list', item: 'enum', values: item.enum as readonly Json[], ...rest }
  }
  const type = FACT_TYPES.find((name) => name in source) as FactType
  return { type, ...rest }
}

function isCyclic(types: Readonly<Record<Slug, ObjectType>>, id: Slug): boolean {
  const seen = new Set<Slug>([id])
  for (let at = types[id]?.is; at !== undefined; at = own(types, at)?.is) {
    if (seen.has(at)) return at === id
    seen.add(at)
  }
  return false
}

const mapRecord = <A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
