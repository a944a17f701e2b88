import { decide, isDay, type Actor, type DecideAnswer, type Facts, type Json, type Path } from '@styrkod/core'
import type { CompiledRuleset, Register } from '@styrkod/core'
import type { Entity, Evaluation } from './entities.ts'
import { isKind } from '#rulesets/isKind.ts'
import { nameOf } from './words.ts'

/** What a tenant's questions are judged on: its rules, its register if it has one, and the day. */
export interface Tenant {
  readonly compiled: CompiledRuleset
  readonly register?: Register
  readonly today: string
}

/** The subject type that stands for a role rather than for somebody. */
const ROLE = 'role'

/** Judges one whole question. `undefined` when it speaks of something that the rules do not know. */
export function judge(tenant: Tenant, { subject, action, resource, context }: Evaluation): DecideAnswer | undefined {
  const { compiled } = tenant
  const act = action && nameOf(compiled, 'action', action.name)
  const object = resource && nameOf(compiled, 'object', resource.type)
  const actor = subject && actorOf(tenant, subject)
  if (act === undefined || object === undefined || actor === undefined) return undefined
  return decide(compiled, {
    at: ownDayOf(context) ?? tenant.today,
    actor,
    action: act,
    object,
    ...(resource?.id !== undefined && { id: resource.id }),
    facts: factsOf({ actor: subject!.properties, act: action!.properties, object: resource!.properties }),
    ...(tenant.register && { register: tenant.register }),
  })
}

/** The day that a question says it is about; the others are about today. */
export const ownDayOf = ({ at }: Evaluation['context']): string | undefined =>
  typeof at === 'string' && isDay(at) ? at : undefined

/** Who the subject is: a role by name, or somebody in the register; without one, in the role that its properties name. */
function actorOf({ compiled, register }: Tenant, { type, id, properties }: Entity): Actor | undefined {
  const { scope, role: named } = properties
  const inRole = (word: string): Actor | undefined => {
    const role = nameOf(compiled, 'role', word)
    return role === undefined ? undefined : { role, ...(typeof scope === 'string' && { scope }) }
  }
  if (type === ROLE) return id === undefined ? undefined : inRole(id)
  const kind = nameOf(compiled, 'object', type)
  if (kind === undefined || !isKind(compiled, kind, 'person')) return undefined
  // Nobody becomes a body by being named like one.
  if (id === undefined || Object.hasOwn(compiled.ruleset.roles, id)) return undefined
  const role = register === undefined && typeof named === 'string' ? inRole(named) : undefined
  return { person: id, ...role }
}

const NAME = /^[A-Za-z][A-Za-z0-9-]*$/

/** Properties as facts: `status` of the resource is `object.status`. */
function factsOf(properties: Readonly<Record<string, Readonly<Record<string, Json | undefined>>>>): Facts {
  const facts: Record<Path, Json> = {}
  for (const [root, members] of Object.entries(properties))
    for (const [name, value] of Object.entries(members))
      if (value !== undefined && NAME.test(name)) facts[`${root}.${name}`] = value
  return facts
}
