// Compiles every ruleset folder of this package into dist/: the ruleset in normal form, its cases, and an index.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileRuleset, explainIssue, hintFor } from '@styrkod/core'
import { parse, rulesetSchemas } from '@styrkod/core/schema'
import { readRuleset, readYaml } from '@styrkod/exchange/yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** @param {string} folder */
function yamlFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && statSync(join(folder, path)).isFile())
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8') }))
}

/** @param {readonly import('@styrkod/exchange/yaml').PlacedIssue[]} issues @param {string} folder */
function fail(issues, folder) {
  for (const issue of issues) {
    const { file, line, column } = issue.position
    const hint = hintFor(issue, 'en')
    console.error(
      `${relative(process.cwd(), join(folder, file))}:${line}:${column} ${explainIssue(issue, 'en')}${hint ? ` (${hint})` : ''}`,
    )
  }
  process.exitCode = 1
}

function readBase() {
  const folder = join(root, 'base')
  /** @type {Record<string, unknown>} */
  const base = {}
  for (const { path, text } of yamlFiles(folder)) {
    const result = readYaml(path, text)
    if (!result.ok) return fail(result.issues, folder)
    base[path.replace('.yaml', '')] = result.file.value
  }
  const parsed = parse(rulesetSchemas.baseVocabulary, base)
  if (parsed.ok) return parsed.value
  return fail(
    parsed.issues.map((issue) => ({
      ...issue,
      position: { file: `${String(issue.path[0])}.yaml (${issue.path.slice(1).join('.')})`, line: 1, column: 1 },
    })),
    folder,
  )
}

/**
 * The JSON of a ruleset, each of its parts on a line of its own and of its two large tables each entry, so that the program
 * can find a part without reading the others.
 * @param {object} ruleset
 */
function inLines(ruleset) {
  const lines = Object.entries(ruleset)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) =>
      name === 'actions' || name === 'types'
        ? `${JSON.stringify(name)}:{\n${membersOf(value)}\n}`
        : `${JSON.stringify(name)}:${JSON.stringify(value)}`,
    )
  return `{\n${lines.join(',\n')}\n}\n`
}

/** @param {object} table */
const membersOf = (table) =>
  Object.entries(table)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join(',\n')

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })
const base = readBase()
const index = []
if (base) {
  writeFileSync(join(dist, 'base.json'), JSON.stringify(base))
  const folders = readdirSync(root).filter(
    (name) =>
      name !== 'dist' &&
      statSync(join(root, name)).isDirectory() &&
      readdirSync(join(root, name)).includes('ruleset.yaml'),
  )
  for (const id of folders) {
    const folder = join(root, id)
    const read = readRuleset(yamlFiles(folder))
    if (!read.ok) {
      fail(read.issues, folder)
      continue
    }
    const compiled = compileRuleset(read.value.source, base)
    if (!compiled.ok) {
      fail(
        compiled.issues.map((issue) => ({ ...issue, position: read.value.locate(issue.path) })),
        folder,
      )
      continue
    }
    const { ruleset } = compiled.value
    writeFileSync(join(dist, `${id}.json`), inLines(ruleset))
    writeFileSync(join(dist, `${id}.cases.json`), JSON.stringify(read.value.cases.map((one) => one.value)))
    index.push({
      id: ruleset.id,
      municipality: ruleset.municipality,
      sources: ruleset.sources,
      rules: ruleset.rules.length,
      norms: ruleset.norms.length,
    })
  }
}
writeFileSync(join(dist, 'index.json'), JSON.stringify(index))
writeFileSync(join(dist, 'index.js'), `export const rulesets = ${JSON.stringify(index)}\n`)
writeFileSync(
  join(dist, 'index.d.ts'),
  `/** A source as its ruleset describes it. */\nexport interface Source {\n  readonly id: string\n  readonly title?: { readonly sv?: string; readonly en?: string }\n  readonly adoptedBy?: string\n  readonly decision?: string\n  readonly on?: string\n  readonly from?: string\n  readonly through?: string\n}\n\n/** The rulesets of this package, in short. */\nexport declare const rulesets: readonly { readonly id: string; readonly municipality: { readonly code: string; readonly name: string }; readonly sources: readonly Source[]; readonly rules: number; readonly norms: number }[]\n`,
)
