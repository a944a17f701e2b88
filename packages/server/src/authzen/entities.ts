import type { Json } from '@styrkod/core'

type Members = Readonly<Record<string, Json | undefined>>

const NONE: Members = Object.freeze({})

export interface Entity {
  readonly type: string
  readonly id: string | undefined
  readonly properties: Members
}

interface NamedAction {
  readonly name: string
  readonly properties: Members
}

/** One question of AuthZEN's: may this subject do this action on this resource? */
export interface Evaluation {
  readonly subject: Entity | undefined
  readonly action: NamedAction | undefined
  readonly resource: Entity | undefined
  readonly context: Members
}

/** What is wrong with a request, in the one language that the specification's messages have. */
export class Malformed extends Error {
  override readonly name = 'Malformed'
}

export const membersOf = (value: unknown, name: string): Members => {
  if (value === undefined) return NONE
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new Malformed(`${name} must be an object`)
  return value as Members
}

/** Reads the parts of a question that are there; a part that is there must be whole. */
export function readEvaluation(body: unknown, searched?: 'subject' | 'resource'): Evaluation {
  const { subject, action, resource, context } = membersOf(body ?? null, 'the body')
  return {
    subject: subject === undefined ? undefined : readEntity(subject, 'subject', searched !== 'subject'),
    action: action === undefined ? undefined : readAction(action),
    resource: resource === undefined ? undefined : readEntity(resource, 'resource', searched !== 'resource'),
    context: membersOf(context, 'context'),
  }
}

function readEntity(value: Json, name: 'subject' | 'resource', needsId: boolean): Entity {
  const members = membersOf(value, name)
  return {
    type: text(members['type'], name, 'type'),
    id: needsId ? text(members['id'], name, 'id') : undefined,
    properties: membersOf(members['properties'], `${name}.properties`),
  }
}

function readAction(value: Json): NamedAction {
  const { name, properties } = membersOf(value, 'action')
  return { name: text(name, 'action', 'name'), properties: membersOf(properties, 'action.properties') }
}

function text(value: Json | undefined, of: string, name: string): string {
  if (value === undefined) throw new Malformed(`${of}.${name} is missing`)
  if (typeof value !== 'string') throw new Malformed(`${of}.${name} must be a string`)
  return value
}

/** Refuses a question that lacks one of its parts. */
export function demand(evaluation: Evaluation, ...parts: readonly ('subject' | 'action' | 'resource')[]): void {
  for (const part of parts) if (evaluation[part] === undefined) throw new Malformed(`${part} is missing`)
}
