import { createHash } from 'node:crypto'

/**
 * The id of a message, made of what it is about and where it goes, so that it is the same however often it is sent.
 * It has the form of a UUID.
 */
export function messageId(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}
