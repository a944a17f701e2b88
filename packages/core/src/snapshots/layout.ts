const NAME = 'styrkod-snapshot 1'

/** How a snapshot begins: what it is, the engine that made it, the sum of all that follows the first line. */
export const HEAD = new RegExp(`^${NAME} (\\S{1,64}) ([0-9a-f]{16})\\n`)

/** The same, to be written. */
export const headOf = (engine: string, sum: string): string => `${NAME} ${engine} ${sum}\n`

/**
 * The sum of a text from a place on, by which it is told from one that was damaged, in one pass: each of the two halves
 * takes every character in its own way. It does not protect against forgery.
 */
export function sumOf(text: string, from: number): string {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13)
  }
  return hex(a) + hex(b)
}

const hex = (half: number): string => (half >>> 0).toString(16).padStart(8, '0')
