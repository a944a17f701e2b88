import type { Day, Json, Slug } from '#primitives/model.ts'
import type { Register } from '#register/model.ts'
import type { Holder } from './who.ts'

export interface ObjectsQuestion {
  readonly at: Day
  readonly register: Register
  /** Only objects of this type, narrower types included. */
  readonly type: Slug
}

/** An object that a register knows on a day: its facts, and who holds each role that there is one of for it. */
export interface KnownObject {
  readonly type: Slug
  readonly id: string
  readonly name?: string
  readonly facts: Readonly<Record<string, Json>>
  readonly roles: readonly { readonly role: Slug; readonly holders: readonly Holder[] }[]
}

export interface ObjectsAnswer {
  readonly objects: readonly KnownObject[]
}
