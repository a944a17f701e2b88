import { checkCondition, type ConditionScope } from '#objects/compile/checkCondition.ts'
import { resolvePath } from '#objects/compile/path.ts'
import { scopePaths } from '#objects/compile/scope.ts'
import { own } from '#primitives/ancestors.ts'
import { error } from '#primitives/issue.ts'
import type { Issue, Slug } from '#primitives/model.ts'
import { suggest } from '#primitives/suggest.ts'
import { rolesIn } from '#roles/compile/bearer.ts'
import { MUNICIPALITY } from '#roles/municipality.ts'
import type { Placed } from '#roles/compile/cite.ts'
import type { Bearer } from '#roles/model.ts'
import type { Rule } from '../model.ts'
import type { Names } from './names.ts'
import { rootType } from './rootType.ts'
import { conditionsOf } from './conditionsOf.ts'

type Place = readonly (string | number)[]

/** Everything a rule names that does not exist, and every condition that cannot be judged. */
export function checkRule(
  { rule, path }: Placed<Rule>,
  names: Names,
  sources: ReadonlySet<Slug>,
  ids: ReadonlySet<Slug>,
): readonly Issue[] {
  const issues: Issue[] = []
  const unresolved = (kind: string, name: Slug, known: Iterable<string>, place: Place): void => {
    issues.push(error(`unresolved-${kind}`, place, { name }, suggest(name, known)))
  }
  if (!sources.has(rule.source)) unresolved('source', rule.source, sources, [...path, 'source'])
  if (rule.refersTo !== undefined && !sources.has(rule.refersTo))
    unresolved('source', rule.refersTo, sources, [...path, 'refersTo'])
  for (const [at, id] of rule.overrides.entries())
    if (!ids.has(id)) unresolved('rule', id, ids, [...path, 'overrides', at])
  if (rule.from !== undefined && rule.through !== undefined && rule.from > rule.through) {
    issues.push(error('from-after-through', [...path, 'through'], { from: rule.from, through: rule.through }))
  }
  const object = objectOf(rule, names)
  if (rule.kind === 'act') {
    if (!own(names.actions, rule.action))
      unresolved('action', rule.action, Object.keys(names.actions), [...path, 'action'])
    if (!own(names.types, rule.object)) unresolved('type', rule.object, Object.keys(names.types), [...path, 'object'])
    if (rule.timing.kind === 'after') {
      const { action, object: trigger } = rule.timing
      if (!own(names.actions, action))
        unresolved('action', action, Object.keys(names.actions), [...path, 'after', 'action'])
      if (trigger !== undefined && !own(names.types, trigger))
        unresolved('type', trigger, Object.keys(names.types), [...path, 'after', 'object'])
    }
  }
  if (rule.kind === 'state') {
    if ('type' in rule.for && !own(names.types, rule.for.type))
      unresolved('type', rule.for.type, Object.keys(names.types), [...path, 'for'])
    if ('role' in rule.for && !own(names.roles, rule.for.role))
      unresolved('role', rule.for.role, Object.keys(names.roles), [...path, 'for', 'role'])
    if (rule.before !== undefined && !own(names.actions, rule.before))
      unresolved('action', rule.before, Object.keys(names.actions), [...path, 'before'])
  }
  for (const [key, bearer] of bearersOf(rule)) issues.push(...checkBearer(bearer, object, names, [...path, key]))
  if (object !== undefined && own(names.types, object)) {
    for (const [key, condition, factToFact] of conditionsOf(rule)) {
      const scope: ConditionScope = { types: names.types, parameters: names.parameters, object, factToFact }
      issues.push(...checkCondition(condition, scope, [...path, key]))
    }
  }
  return issues
}

/** What `object` stands for in the conditions of a rule. */
export function objectOf(rule: Rule, names: Names): Slug | undefined {
  if (rule.kind === 'act') return rootType(names, rule.object)
  if (rule.kind === 'holder') return own(names.roles, rule.role)?.per
  return 'type' in rule.for ? rootType(names, rule.for.type) : 'person'
}

export function bearersOf(rule: Rule): readonly (readonly [string, Bearer])[] {
  if (rule.kind === 'state') return []
  if (rule.kind === 'holder')
    return [['holder', rule.holder], ...(rule.chosenBy ? [['chosenBy', rule.chosenBy] as const] : [])]
  return [
    ['role', rule.role],
    ...(rule.with ? [['with', rule.with] as const] : []),
    ...(rule.to ? [['to', rule.to] as const] : []),
  ]
}

function checkBearer(bearer: Bearer, object: Slug | undefined, names: Names, place: Place): readonly Issue[] {
  return rolesIn(bearer).flatMap(({ role: id, of }): readonly Issue[] => {
    const role = own(names.roles, id)
    if (!role) return [error('unresolved-role', place, { name: id }, suggest(id, Object.keys(names.roles)))]
    if (object === undefined || !own(names.types, object)) return []
    if (of !== undefined) {
      const info = resolvePath(names.types, object, of)
      if (info.kind === 'unknown') {
        const close = suggest(info.name, info.names)
        return [
          error(
            'unresolved-fact',
            place,
            { path: of, name: info.name },
            close === undefined ? undefined : of.replace(info.name, close),
          ),
        ]
      }
      return []
    }
    if (role.per === MUNICIPALITY || role.per === object) return []
    const paths = scopePaths(names.types, object, role.per)
    return paths.length > 1 ? [error('ambiguous-scope', place, { role: id, object, paths: [...paths] })] : []
  })
}
