import type { CompiledRuleset, Json, Register, RegisterEvent } from '@styrkod/core'
import type { Named } from '@styrkod/store'
import { isKind } from '#rulesets/isKind.ts'

/**
 * Who in an event is a person. Whoever is of the type, and whoever acts or is given a role or a delegation under a name
 * that is neither a role nor anything else in the register: bodies and units act too.
 */
export function namedIn(compiled: CompiledRuleset, register: Register | undefined, event: RegisterEvent): Named {
  const isPerson = (type: string): boolean => isKind(compiled, type, 'person')
  const isAbout = isPerson(event.object.type)
  const acting = [event.actor, event.act?.['holder'], event.act?.['to']]
    .flatMap(texts)
    .filter((name) => !Object.hasOwn(compiled.ruleset.roles, name))
  const isOther = (name: string): boolean =>
    (name === event.object.id && !isAbout) ||
    (register?.events ?? []).some(({ object }) => object.id === name && !isPerson(object.type))
  return {
    people: [...new Set([...acting.filter((name) => !isOther(name)), ...(isAbout ? [event.object.id] : [])])],
    isAbout,
  }
}

const texts = (value: Json | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
