import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical } from '#primitives/canonical.ts'
import type { Json } from '#primitives/model.ts'

/**
 * The SHA-256 of a value in canonical JSON (RFC 8785), as 64 hexadecimal digits. Members that are `undefined` do not count.
 *
 * @example
 * hashOf({ b: 1, a: [true] }) //=> the SHA-256 of {"a":[true],"b":1}
 */
export const hashOf = (value: Json | undefined): string => bytesToHex(sha256(utf8ToBytes(canonical(value))))
