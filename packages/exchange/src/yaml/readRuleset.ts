import type { Issue, Result, RulesetSource } from '@styrkod/core'
import { caseSchemas, parse, rulesetSchemas, type CaseSource } from '@styrkod/core/schema'
import { readYaml, type PlacedIssue, type Position, type YamlFile } from './readYaml.ts'

export interface TextFile {
  /** The path within the folder, with forward slashes: `duties.yaml`, `cases/who.yaml`. */
  readonly path: string
  readonly text: string
}

export interface RulesetFolder {
  readonly source: RulesetSource
  readonly cases: readonly PlacedCase[]
  /** Where a place in the ruleset stands in its files. */
  readonly locate: (path: readonly (string | number)[]) => Position
}

export interface PlacedCase {
  readonly value: CaseSource
  readonly position: Position
}

/** The rooms of a ruleset, by the file that holds each. */
const ROOMS = {
  'vocabulary.yaml': ['vocabulary', rulesetSchemas.vocabulary],
  'parameters.yaml': ['parameters', rulesetSchemas.parameters],
  'roles.yaml': ['roles', rulesetSchemas.roles],
  'authorities.yaml': ['authorities', rulesetSchemas.authorities],
  'duties.yaml': ['duties', rulesetSchemas.duties],
  'approvals.yaml': ['approvals', rulesetSchemas.approvals],
  'documents.yaml': ['documents', rulesetSchemas.documents],
  'requirements.yaml': ['requirements', rulesetSchemas.requirements],
  'statements.yaml': ['statements', rulesetSchemas.statements],
  'norms.yaml': ['norms', rulesetSchemas.norms],
} as const

export type FolderResult =
  { readonly ok: true; readonly value: RulesetFolder } | { readonly ok: false; readonly issues: readonly PlacedIssue[] }

/** Reads the files of a ruleset into one value. Every problem in every file is reported, with its line and column. */
export function readRuleset(files: readonly TextFile[]): FolderResult {
  const issues: PlacedIssue[] = []
  const read = new Map<string, YamlFile>()
  const rooms: Record<string, unknown> = {}
  const cases: PlacedCase[] = []
  for (const { path, text } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const known = path === 'ruleset.yaml' || path in ROOMS || /^cases\/.+\.yaml$/.test(path)
    if (!known) {
      if (/\.ya?ml$/.test(path)) issues.push(unknownFile(path))
      continue
    }
    const result = readYaml(path, text)
    if (!result.ok) {
      issues.push(...result.issues)
      continue
    }
    read.set(path, result.file)
    if (path === 'ruleset.yaml')
      Object.assign(rooms, check(parse(rulesetSchemas.head, result.file.value ?? {}), result.file, issues))
    else if (path.startsWith('cases/')) readCases(result.file, cases, issues)
    else {
      const [room, schema] = ROOMS[path as keyof typeof ROOMS]
      if (result.file.value !== null && result.file.value !== undefined)
        rooms[room] = check(parse(schema, result.file.value), result.file, issues)
    }
  }
  if (!read.has('ruleset.yaml') && !issues.some((issue) => issue.position.file === 'ruleset.yaml')) {
    issues.push({
      code: 'missing-file',
      severity: 'error',
      path: [],
      values: { file: 'ruleset.yaml' },
      position: { file: 'ruleset.yaml', line: 1, column: 1 },
    })
  }
  if (issues.length > 0) return { ok: false, issues }
  return {
    ok: true,
    value: { source: rooms as unknown as RulesetSource, cases, locate: (path) => locateIn(read, path) },
  }
}

function readCases(file: YamlFile, cases: PlacedCase[], issues: PlacedIssue[]): void {
  if (file.value === null || file.value === undefined) return
  const list = check(parse(caseSchemas.cases, file.value), file, issues) ?? []
  for (const [at, value] of list.entries()) cases.push({ value, position: file.locate([at]) })
}

function check<T>(result: Result<T>, file: YamlFile, issues: PlacedIssue[]): T | undefined {
  if (result.ok) return result.value
  issues.push(...result.issues.map((issue) => place(issue, file.locate(issue.path))))
  return undefined
}

const place = (issue: Issue, position: Position): PlacedIssue => ({ ...issue, position })

/** A place in the whole ruleset is a place in the file of its room. */
function locateIn(read: ReadonlyMap<string, YamlFile>, path: readonly (string | number)[]): Position {
  const [room, ...rest] = path
  for (const [file, [name]] of Object.entries(ROOMS)) {
    if (name === room && read.has(file)) return read.get(file)!.locate(rest)
  }
  return read.get('ruleset.yaml')!.locate(path)
}

const unknownFile = (file: string): PlacedIssue => ({
  code: 'unknown-file',
  severity: 'error',
  path: [],
  values: { file, known: ['ruleset.yaml', ...Object.keys(ROOMS), 'cases/*.yaml'] },
  position: { file, line: 1, column: 1 },
})
