import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { canonical, type Json, type RegisterEvent } from '@styrkod/core'

/** The fact that holds what is told of a person, sealed. */
const SEALED = 'object.sealed'

const CIPHER = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

/** Names of people as they stand in one kind of event, and what to write instead. */
type Names = (name: string) => string

/**
 * An event as it is kept: names of people replaced, and what it tells of a person (the facts and the note of an event on
 * that person) sealed with the person's key.
 */
export function sealEvent(event: RegisterEvent, nameOf: Names, key: Uint8Array | undefined): RegisterEvent {
  const renamed = rename(event, nameOf)
  const { establishes, note, ...rest } = renamed
  if (!key || (establishes === undefined && note === undefined)) return renamed
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, key, nonce)
  const told = JSON.stringify({ establishes, note })
  const sealed = Buffer.concat([nonce, cipher.update(told, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { ...rest, establishes: { [SEALED]: sealed.toString('base64') } }
}

/** An event as it was before it was sealed; without what was told of whom nobody knows any more. */
export function openEvent(event: RegisterEvent, nameOf: Names, keyOf: KeyOf): RegisterEvent {
  const sealed = event.establishes?.[SEALED]
  if (typeof sealed !== 'string') return rename(event, nameOf)
  const { establishes: _sealed, ...rest } = event
  const key = keyOf(event.object.id)
  return inOrder({ ...rename(rest, nameOf), ...(key && unseal(sealed, key)) })
}

/** Members in the order in which the log keeps them, so that an event reads the same wherever it comes from. */
export const inOrder = (event: RegisterEvent): RegisterEvent =>
  JSON.parse(canonical(event as unknown as Json)) as RegisterEvent

type KeyOf = (pseudonym: string) => Uint8Array | undefined

function unseal(sealed: string, key: Uint8Array): Pick<RegisterEvent, 'establishes' | 'note'> {
  const bytes = Buffer.from(sealed, 'base64')
  const cipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE))
  cipher.setAuthTag(bytes.subarray(-TAG))
  const told = Buffer.concat([cipher.update(bytes.subarray(NONCE, -TAG)), cipher.final()])
  return JSON.parse(told.toString('utf8')) as Pick<RegisterEvent, 'establishes' | 'note'>
}

/** Replaces names where people are named: who acted, on whom, and in the values of what was said. */
function rename(event: RegisterEvent, nameOf: Names): RegisterEvent {
  const { actor, object, act, establishes } = event
  const id = nameOf(object.id)
  return {
    ...event,
    ...(actor !== undefined && { actor: nameOf(actor) }),
    ...(id !== object.id && { object: { ...object, id } }),
    ...(act && { act: values(act, nameOf) as NonNullable<RegisterEvent['act']> }),
    ...(establishes && { establishes: values(establishes, nameOf) as NonNullable<RegisterEvent['establishes']> }),
  }
}

function values(value: Json, nameOf: Names): Json {
  if (typeof value === 'string') return nameOf(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((one) => values(one, nameOf))
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, values(one as Json, nameOf)]))
}
