import { readJson } from './readJson.ts'

/** How many bodies are remembered, and how many bytes one may have. */
const MOST = 5000
const LONGEST = 1000

/**
 * Reads bodies as JSON, and knows again what has been read before: enforcement points put the same short questions very
 * often. What it gives is shared by all who asked the same, so nobody may change it.
 */
export function rememberJson(): (body: Buffer) => unknown {
  const known = new Map<string, unknown>()
  return (body) => {
    if (body.length > LONGEST) return readJson(body)
    // A character for each byte: only the very same bytes are the same text.
    const text = body.toString('latin1')
    const before = known.get(text)
    if (before !== undefined) return before
    const value = readJson(body)
    if (known.size >= MOST) known.clear()
    known.set(text, value)
    return value
  }
}
