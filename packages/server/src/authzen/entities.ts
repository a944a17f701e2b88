import type { Json } from '@styrkod/core'

type Members = Readonly<Record<string, Json | undefined>>

export interface Entity {
  readonly type: string
  readonly id?: string
  readonly properties: Members
}

interface NamedAction {
  readonly name: string
  readonly properties: Members
}

/** One question of AuthZEN's: may this subject do this action on this resource? */
export interface Evaluation {
  readonly subject?: Entity
  readonly action?: NamedAction
  readonly resource?: Entity
  readonly context: Members
}

/** What is wrong with a request, in the one language that the specification's messages have. */
export class Malformed extends Error {
  override readonly name = 'Malformed'
}

export const membersOf = (value: unknown, name: string): Members => {
  if (value === undefined) return {}
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new Malformed(`${name} must be an object`)
  return value as Members
}

/** Reads the parts of a question that are there; a part that is there must be whole. */
export function readEvaluation(body: unknown, searched?: 'subject' | 'resource'): Evaluation {
  const members = membersOf(body ?? null, 'the body')
  const { subject, action, resource, context } = members
  return {
    ...(subject !== undefined && { subject: readEntity(subject, 'subject', searched !== 'subject') }),
    ...(action !== undefined && { action: readAction(action) }),
    ...(resource !== undefined && { resource: readEntity(resource, 'resource', searched !== 'resource') }),
    context: membersOf(context, 'context'),
  }
}

function readEntity(value: Json, name: string, needsId: boolean): Entity {
  const { type, id, properties } = membersOf(value, name)
  const kind = text(type, `${name}.type`)
  const known = { type: kind, properties: membersOf(properties, `${name}.properties`) }
  return needsId ? { ...known, id: text(id, `${name}.id`) } : known
}

function readAction(value: Json): NamedAction {
  const { name, properties } = membersOf(value, 'action')
  return { name: text(name, 'action.name'), properties: membersOf(properties, 'action.properties') }
}

function text(value: Json | undefined, name: string): string {
  if (value === undefined) throw new Malformed(`${name} is missing`)
  if (typeof value !== 'string') throw new Malformed(`${name} must be a string`)
  return value
}

/** Refuses a question that lacks one of its parts. */
export function demand(evaluation: Evaluation, ...parts: readonly ('subject' | 'action' | 'resource')[]): void {
  for (const part of parts) if (evaluation[part] === undefined) throw new Malformed(`${part} is missing`)
}
