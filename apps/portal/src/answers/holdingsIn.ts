import type { Day, Language } from '@styrkod/core'
import type { About, Parts } from './parts.ts'
import { capital, namesOf } from './names.ts'
import type { Holding } from './question.ts'

/** Who has which role, for what. */
export function holdingsIn(
  parts: Parts,
  { compiled, register }: About,
  { at, language }: { readonly at: Day; readonly language: Language },
): readonly Holding[] {
  const nameOf = namesOf(parts, compiled, register, language)
  const types = [...new Set(Object.values(compiled.ruleset.roles).map((role) => role.per))]
  const found = types.flatMap((type) =>
    parts.objects(compiled, { at, register, type }).objects.flatMap((object) =>
      object.roles.flatMap(({ role, holders }) =>
        holders.map(({ holder }) => ({
          holder,
          name: nameOf(holder),
          role,
          label: capital(parts.label(compiled, 'roles', role, language)),
          type: object.type,
          object: object.id,
          of: object.type === 'municipality' ? '' : (object.name ?? nameOf(object.id)),
        })),
      ),
    ),
  )
  const seen = new Set<string>()
  return found.filter(({ holder, role, object }) => {
    const key = `${holder} ${role} ${object}`
    return !seen.has(key) && seen.add(key)
  })
}
