import type { CompiledRuleset, Language, Register } from '@styrkod/core'
import type { Parts } from './parts.ts'

/** The name of whoever or whatever has an id: the role, else the name last recorded, else the id. */
export function namesOf(
  { label }: Pick<Parts, 'label'>,
  compiled: CompiledRuleset,
  register: Register | undefined,
  language: Language,
): (id: string) => string {
  const recorded = new Map<string, string>()
  for (const { object, establishes } of register?.events ?? []) {
    const name = establishes?.['object.name']
    if (typeof name === 'string') recorded.set(object.id, name)
  }
  return (id) =>
    Object.hasOwn(compiled.ruleset.roles, id)
      ? capital(label(compiled, 'roles', id, language))
      : (recorded.get(id) ?? id)
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
