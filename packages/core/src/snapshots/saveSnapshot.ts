import { ENGINE } from '#receipts/engine.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { headOf, sumOf } from './layout.ts'

/**
 * A linked ruleset as a text that `loadSnapshot` makes the same of. It holds for this version of the engine; keep the
 * ruleset itself, and make the snapshot again when the engine changes.
 * @example writeFileSync('mjolby.snapshot', saveSnapshot(linkRuleset(ruleset)))
 */
export function saveSnapshot({ ruleset }: CompiledRuleset): string {
  const members = Object.entries(ruleset).filter(([, value]) => value !== undefined)
  const parts = members.map(([name, value]) => ({ name, json: plain(JSON.stringify(value)) }))
  const table = parts.map(({ name, json }) => `${name}:${json.length}`).join(' ')
  const body = `${table}\n${parts.map(({ json }) => json).join('')}`
  return headOf(ENGINE, sumOf(body, 0)) + body
}

/** The same JSON in ASCII alone, which is read fastest and survives any encoding. */
const plain = (json: string): string =>
  json.replace(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
