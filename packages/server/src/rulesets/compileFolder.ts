import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { compileRuleset, type Ruleset } from '@styrkod/core'
import { readRuleset, type PlacedIssue } from '@styrkod/exchange/yaml'

export type CompiledFolder =
  { readonly ok: true; readonly ruleset: Ruleset } | { readonly ok: false; readonly issues: readonly PlacedIssue[] }

/**
 * Reads and compiles the ruleset of one folder, without the sub-folders that are named; every problem comes back with
 * its file, line and column.
 */
export function compileFolder(folder: string, without: readonly string[] = []): CompiledFolder {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      /\.ya?ml$/.test(path) && !without.includes(path.split(/[\\/]/)[0]!) && statSync(join(folder, path)).isFile(),
  )
  const files = paths.map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(join(folder, path), 'utf8'),
  }))
  const read = readRuleset(files)
  if (!read.ok) return { ok: false, issues: read.issues }
  const base = JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve('@styrkod/rulesets/base.json')), 'utf8'),
  ) as Parameters<typeof compileRuleset>[1]
  const compiled = compileRuleset(read.value.source, base)
  if (compiled.ok) return { ok: true, ruleset: compiled.value.ruleset }
  const issues = compiled.issues.map((issue) => ({ ...issue, position: read.value.locate(issue.path) }))
  return { ok: false, issues }
}

// As a worker: the analysis of a large ruleset takes long enough to be felt by requests on the same thread.
const asked = workerData as { readonly compileFolder?: string } | null
if (parentPort && asked?.compileFolder !== undefined) parentPort.postMessage(compileFolder(asked.compileFolder))
