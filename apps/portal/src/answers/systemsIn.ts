import type { Day, Language } from '@styrkod/core'
import type { About, Parts } from './parts.ts'
import { capital, namesOf } from './names.ts'
import type { SystemRow } from './question.ts'

/** The systems that a register knows, with their facts and the holders of their roles. */
export function systemsIn(
  parts: Parts,
  { compiled, register }: About,
  { at, language }: { readonly at: Day; readonly language: Language },
): readonly SystemRow[] {
  if (!Object.hasOwn(compiled.ruleset.types, 'system')) return []
  const nameOf = namesOf(parts, compiled, register, language)
  const { objects } = parts.objects(compiled, { at, register, type: 'system' })
  return objects
    .map((one): SystemRow => {
      const roles = one.roles.map(({ role, holders }) => ({
        role,
        label: capital(parts.label(compiled, 'roles', role, language)),
        holders: holders.map(({ holder }) => holder),
        names: holders.map(({ holder }) => nameOf(holder)),
      }))
      return {
        id: one.id,
        type: one.type,
        typeName: capital(parts.label(compiled, 'types', one.type, language)),
        name: one.name ?? one.id,
        facts: one.facts,
        roles,
      }
    })
    .sort((a, b) => a.name.localeCompare(b.name, language, { numeric: true }))
}
