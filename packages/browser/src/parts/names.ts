import type { Register } from '@styrkod/core'
import type { Context } from '#element/StyrkodElement.ts'
import { itemLabel, label, sourceTitle } from '../words.ts'
import type { Act } from '#search/acts.ts'
import { WORDS } from './words.ts'

export const roleName = ({ compiled, language }: Context, role: string): string =>
  label(compiled, 'roles', role, language)
export const actionName = ({ compiled, language }: Context, action: string): string =>
  label(compiled, 'actions', action, language)
export const typeName = ({ compiled, language }: Context, type: string): string =>
  label(compiled, 'types', type, language)
export const itemName = ({ compiled, language }: Context, item: string): string => itemLabel(compiled, item, language)

/** An act as people say it: `fastställa IT-strategi`. */
export const actName = (context: Context, { action, object }: Act): string =>
  `${action === undefined ? WORDS[context.language].all : actionName(context, action)} ${typeName(context, object)}`

/** The title of a source, or its name. */
export const sourceName = ({ compiled, language }: Context, source: string): string =>
  sourceTitle(compiled, source, language)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Who or what somebody or something in the register is: the name recorded for it, else its id. */
export function nameIn({ register, compiled, language }: Context, id: string): string {
  if (Object.hasOwn(compiled.ruleset.roles, id)) return label(compiled, 'roles', id, language)
  return (register && namesIn(register).get(id)) ?? id
}

const recorded = new WeakMap<Register, ReadonlyMap<string, string>>()

/** The last name recorded for each object, read once for a register. */
function namesIn(register: Register): ReadonlyMap<string, string> {
  const known = recorded.get(register)
  if (known) return known
  const names = new Map<string, string>()
  for (const { object, establishes } of register.events) {
    const name = establishes?.['object.name']
    if (typeof name === 'string') names.set(object.id, name)
  }
  recorded.set(register, names)
  return names
}
