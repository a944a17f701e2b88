import { compact } from '#primitives/compact.ts'
import type { Json, Slug } from '#primitives/model.ts'
import type { ObjectRecord } from '#register/state.ts'
import { factOf, objectsOf } from '#register/view.ts'
import { MUNICIPALITY } from '#roles/municipality.ts'
import { rememberOf, typeLine, type CompiledRuleset } from '#ruleset/link.ts'
import { holdersOf } from './holders.ts'
import { readerOf } from './look.ts'
import type { KnownObject, ObjectsAnswer, ObjectsQuestion } from './model/objects.ts'
import type { RegisterReader } from './reader.ts'
import { viewOf } from './viewOf.ts'

/**
 * The objects of a type that a register knows on a day, each with its facts and the holders of its roles. Bodies and
 * units hold themselves and are left out; a role without holders is vacant. The municipality is always there.
 */
export function objects(compiled: CompiledRuleset, { at, register, type }: ObjectsQuestion): ObjectsAnswer {
  const view = viewOf(compiled, register, at)
  const reader = readerOf(compiled, view)
  const found = objectsOf(view, type).map((record) => describe(reader, record))
  if (type !== MUNICIPALITY || found.length > 0) return { objects: found }
  const ref = { type: MUNICIPALITY, id: view.state.municipality }
  return { objects: [{ ...ref, facts: {}, roles: rolesOf(reader, ref) }] }
}

function describe(reader: RegisterReader, record: ObjectRecord): KnownObject {
  const facts: Record<string, Json> = {}
  for (const name of record.facts.keys()) {
    const value = factOf(reader.view, record, name)
    if (value !== undefined) facts[name] = value
  }
  const { name } = facts
  return compact({
    ...record.ref,
    name: typeof name === 'string' ? name : undefined,
    facts,
    roles: rolesOf(reader, record.ref),
  })
}

function rolesOf(reader: RegisterReader, ref: { type: Slug; id: string }): KnownObject['roles'] {
  const { compiled } = reader
  const roles = rememberOf(compiled, 'held', ref.type, () => {
    const types = typeLine(compiled, ref.type)
    return Object.values(compiled.ruleset.roles).filter((role) => types.includes(role.per) && HELD.includes(role.kind))
  })
  return roles.map((role) => ({ role: role.id, holders: holdersOf(reader, role.id, ref) }))
}

const HELD: readonly string[] = ['officer', 'function', 'group']
