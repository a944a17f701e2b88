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
    (register !== undefined && typesOf(register, name).some((type) => !isPerson(type)))
  return {
    people: [...new Set([...acting.filter((name) => !isOther(name)), ...(isAbout ? [event.object.id] : [])])],
    isAbout,
  }
}

/** How many names are looked for in a register one by one, before all that is in it is put in order. */
const FEW = 16

/** How often a register has been looked through, and what is in it, by id. */
interface Looked {
  times: number
  byId?: ReadonlyMap<string, readonly string[]>
}

const looked = new WeakMap<Register['events'], Looked>()

/** The types that a register speaks of something as. A long log that is taken in asks for many; a proposal for one or two. */
function typesOf({ events }: Register, id: string): readonly string[] {
  const found = looked.get(events) ?? { times: 0 }
  looked.set(events, found)
  if (found.times++ < FEW) return events.filter(({ object }) => object.id === id).map(({ object }) => object.type)
  found.byId ??= inOrder(events)
  return found.byId.get(id) ?? []
}

function inOrder(events: Register['events']): ReadonlyMap<string, readonly string[]> {
  const types = new Map<string, string[]>()
  for (const { object } of events) {
    const known = types.get(object.id)
    if (!known) types.set(object.id, [object.type])
    else if (!known.includes(object.type)) known.push(object.type)
  }
  return types
}

const texts = (value: Json | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
