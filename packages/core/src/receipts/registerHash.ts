import type { Json } from '#primitives/model.ts'
import type { Register } from '#register/model.ts'
import { hashOf } from './hashOf.ts'

/** The SHA-256 of what a register says: whose it is, since when, and its events. Its title does not count. */
export const registerHash = ({ municipality, ruleset, since, events }: Register): string =>
  hashOf({ municipality, ruleset, since, events } as unknown as Json)
