import { Problem } from './problem.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/** How deep a body may nest. */
const DEEPEST = 64

/** Reads a body as JSON: well-formed UTF-8, not too deep, no text that cannot be stored. */
export function readJson(body: Uint8Array): unknown {
  if (isTooDeep(body)) throw new Problem('bad-request', { reason: 'too-deep' })
  let text: string
  try {
    text = decoder.decode(body)
  } catch {
    throw new Problem('bad-request', { reason: 'not-utf-8' })
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Problem('bad-request', { reason: 'not-json' })
  }
  if (text.includes('\\u') && !isStorable(value)) throw new Problem('bad-request', { reason: 'not-text' })
  return value
}

/** Counts brackets outside strings, so that nothing that recurses ever meets a deep value. */
function isTooDeep(body: Uint8Array): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]
    if (quoted) {
      if (byte === 0x5c) at++
      else if (byte === 0x22) quoted = false
    } else if (byte === 0x22) quoted = true
    else if (byte === 0x5b || byte === 0x7b) {
      if (++depth > DEEPEST) return true
    } else if (byte === 0x5d || byte === 0x7d) depth--
  }
  return false
}

/** A lone half of a character or a null character has no place in any text; both can be written with escapes only. */
const isStorable = (value: unknown): boolean => !/\\u(0000|d[89a-f])/i.test(JSON.stringify(value))
