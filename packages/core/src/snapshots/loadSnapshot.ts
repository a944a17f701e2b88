import { ENGINE } from '#receipts/engine.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { Ruleset } from '#ruleset/model.ts'
import { HEAD, sumOf } from './layout.ts'
import { linkLater } from './linkLater.ts'

export type LoadedSnapshot =
  | { readonly ok: true; readonly compiled: CompiledRuleset }
  /** Not a snapshot at all, one of another version of the engine, or one that is not as it was written. */
  | { readonly ok: false; readonly reason: 'not-a-snapshot' | 'other-engine' | 'damaged' }

/**
 * The linked ruleset that was saved as a text, ready to be asked. Each part of it is read when a question first needs it.
 * @example
 * const loaded = loadSnapshot(readFileSync('mjolby.snapshot', 'latin1'))
 * const compiled = loaded.ok ? loaded.compiled : linkRuleset(ruleset)
 */
export function loadSnapshot(text: string): LoadedSnapshot {
  const head = HEAD.exec(text)
  if (!head) return { ok: false, reason: 'not-a-snapshot' }
  if (head[1] !== ENGINE) return { ok: false, reason: 'other-engine' }
  const start = head[0].length
  if (sumOf(text, start) !== head[2]) return { ok: false, reason: 'damaged' }
  return { ok: true, compiled: linkLater(rulesetIn(text, start)) }
}

/** The ruleset with members that are parsed when they are first read. */
function rulesetIn(text: string, start: number): Ruleset {
  const end = text.indexOf('\n', start)
  const ruleset = {}
  let from = end + 1
  for (const member of text.slice(start, end).split(' ')) {
    const [name, length] = member.split(':') as [string, string]
    addMember(ruleset, name, text, from, from + Number(length))
    from += Number(length)
  }
  return ruleset as Ruleset
}

function addMember(ruleset: object, name: string, text: string, from: number, to: number): void {
  let value: unknown
  let isRead = false
  Object.defineProperty(ruleset, name, {
    enumerable: true,
    get: () => {
      if (!isRead) value = JSON.parse(text.slice(from, to))
      isRead = true
      return value
    },
  })
}
