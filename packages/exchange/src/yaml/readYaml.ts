import type { Issue, Json } from '@styrkod/core'
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml'

/** The largest file that is read at all, in characters. */
export const LARGEST_FILE = 2_000_000

/** How many nodes aliases may add up to, so that a few lines cannot stand for a billion. */
const MOST_ALIASES = 100

export interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface YamlFile {
  readonly file: string
  readonly value: unknown
  /** Where a place in the value stands in the file; the nearest thing above it that does. */
  readonly locate: (path: readonly (string | number)[]) => Position
}

/** A problem with the file it is in; a line and a column of 0 mean the file as a whole. */
export interface PlacedIssue extends Issue {
  readonly position: Position
}

export type YamlResult =
  { readonly ok: true; readonly file: YamlFile } | { readonly ok: false; readonly issues: readonly PlacedIssue[] }

/** Reads one YAML file of a ruleset or a register, as data only: no tags, no merge keys, few aliases. */
export function readYaml(file: string, text: string): YamlResult {
  const whole: Position = { file, line: 1, column: 1 }
  if (text.length > LARGEST_FILE) return failed('file-too-large', whole, { limit: LARGEST_FILE })
  const lines = new LineCounter()
  let document: Document.Parsed
  try {
    document = parseDocument(text, {
      lineCounter: lines,
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
      logLevel: 'silent',
      prettyErrors: false,
    })
  } catch {
    // The parser descends by recursion: nesting beyond its stack is nesting beyond any ruleset.
    return failed('too-deep', whole, {})
  }
  if (document.errors.length > 0) {
    const issues = document.errors.map((one): PlacedIssue => {
      const { line, col } = lines.linePos(one.pos[0])
      return issueAt(
        `yaml-${one.code.toLowerCase().replaceAll('_', '-')}`,
        { file, line, column: col },
        { detail: one.message.split('\n')[0]! },
      )
    })
    return { ok: false, issues }
  }
  const locate = (path: readonly (string | number)[]): Position => {
    const { line, col } = lines.linePos(offsetOf(document.contents, path))
    return { file, line: Math.max(1, line), column: Math.max(1, col) }
  }
  try {
    return { ok: true, file: { file, value: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown, locate } }
  } catch {
    return failed('too-many-aliases', whole, { limit: MOST_ALIASES })
  }
}

const issueAt = (code: string, position: Position, values: Record<string, Json>): PlacedIssue => ({
  code,
  severity: 'error',
  path: [],
  values,
  position,
})

const failed = (code: string, position: Position, values: Record<string, Json>): YamlResult => ({
  ok: false,
  issues: [issueAt(code, position, values)],
})

/** Where a place begins: at its key in a mapping, at its entry in a list, else at the nearest thing that holds it. */
function offsetOf(root: Node | null, path: readonly (string | number)[]): number {
  let at: Node | null = root
  let offset = root?.range?.[0] ?? 0
  for (const key of path) {
    let next: unknown
    if (isMap(at)) {
      const pair = at.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key))
      if (!pair) break
      offset = (pair.key as Node).range?.[0] ?? offset
      next = pair.value
    } else if (isSeq(at)) {
      next = at.items[Number(key)]
      if (next === undefined) break
      offset = (next as Node).range?.[0] ?? offset
    } else break
    at = next as Node | null
  }
  return offset
}
