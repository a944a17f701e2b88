import { checkCondition } from '#objects/compile/checkCondition.ts'
import { own } from '#primitives/ancestors.ts'
import { error } from '#primitives/issue.ts'
import type { Issue, Slug } from '#primitives/model.ts'
import { suggest } from '#primitives/suggest.ts'
import { rolesIn } from '#roles/compile/bearer.ts'
import type { Role } from '#roles/model.ts'
import type { RulesetSource } from '../schema/ruleset.ts'
import type { Names } from './names.ts'

type Place = readonly (string | number)[]

/** What roles say of other roles, types and actions must exist. */
export function checkRoles(source: RulesetSource, names: Names): readonly Issue[] {
  return (source.roles ?? []).flatMap(({ id }, at) => checkRole(names.roles[id]!, names, ['roles', at]))
}

function checkRole(role: Role, names: Names, path: Place): readonly Issue[] {
  const issues: Issue[] = []
  const known = (kind: 'role' | 'type' | 'action', name: Slug | undefined, key: Place): void => {
    const table = kind === 'role' ? names.roles : kind === 'type' ? names.types : names.actions
    if (name === undefined || own(table as Readonly<Record<string, object>>, name)) return
    issues.push(error(`unresolved-${kind}`, [...path, ...key], { name }, suggest(name, Object.keys(table))))
  }
  known('type', role.per, ['per'])
  known('role', role.is, ['is'])
  known('role', role.under, ['under'])
  known('action', role.held, ['held'])
  if (role.from !== undefined && !own(names.types, role.from)) known('role', role.from, ['from'])
  for (const one of role.delegable) {
    for (const { role: to } of rolesIn(one.to)) known('role', to, ['delegable', 'to'])
    known('role', one.makes, ['delegable', 'makes'])
    if (typeof one.covers !== 'string')
      for (const action of one.covers) known('action', action, ['delegable', 'covers'])
  }
  for (const [at, one] of role.actsFor.entries()) known('role', one.role, ['actsFor', at, 'role'])
  for (const [at, one] of (role.members?.list ?? []).entries()) {
    known('role', one.role, ['members', 'list', at, 'role'])
    known('type', one.each, ['members', 'list', at, 'each'])
  }
  return [...issues, ...checkRoleConditions(role, names, path)]
}

function checkRoleConditions(role: Role, names: Names, path: Place): readonly Issue[] {
  const scope = (object: Slug | undefined) => ({
    types: names.types,
    parameters: names.parameters,
    object,
    factToFact: false,
  })
  return role.actsFor.flatMap((one, at) => {
    const object = own(names.roles, one.role)?.per
    const place = [...path, 'actsFor', at]
    return [
      ...checkCondition(one.when, scope(object), [...place, 'when']),
      ...(one.unless ? checkCondition(one.unless, scope(object), [...place, 'unless']) : []),
    ]
  })
}
