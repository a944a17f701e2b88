import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { linkRuleset, suggest, type CompiledRuleset, type Ruleset } from '@styrkod/core'
import type { CaseSource } from '@styrkod/core/schema'
import { InputError, wrong, type Position } from '../failure.ts'
import { dataFile, shippedRulesets } from './data.ts'

export interface LoadedRuleset {
  readonly compiled: CompiledRuleset
  readonly cases: () => readonly { readonly value: CaseSource; readonly position?: Position }[]
  /** Where a rule was written, when the ruleset was read from its folder. */
  readonly positionOf: (rule: string) => Position | undefined
}

/** A ruleset that ships with the program, by its id, or one of the user's own, by its folder. */
export async function loadRuleset(name: string | undefined): Promise<LoadedRuleset> {
  if (name === undefined) throw wrong('missing-option', { name: '--ruleset ID|DIR' })
  const known = shippedRulesets().map((one) => one.id)
  if (known.includes(name)) return loadShipped(name)
  if (existsSync(name) && statSync(name).isDirectory()) return loadFolder(name)
  throw wrong('unknown-ruleset', { name, known }, suggest(name, known))
}

/** A ruleset that ships with the program, if there is one of that name. */
export const shippedRuleset = (id: string): CompiledRuleset | undefined =>
  shippedRulesets().some((one) => one.id === id) ? loadShipped(id).compiled : undefined

function loadShipped(id: string): LoadedRuleset {
  const ruleset = JSON.parse(readFileSync(dataFile(`dist/${id}.json`), 'utf8')) as Ruleset
  return {
    compiled: linkRuleset(ruleset),
    cases: () =>
      (JSON.parse(readFileSync(dataFile(`dist/${id}.cases.json`), 'utf8')) as CaseSource[]).map((value) => ({ value })),
    positionOf: () => undefined,
  }
}

/** Reading YAML and checking it against the schemas is loaded only when a folder is read. */
async function loadFolder(folder: string): Promise<LoadedRuleset> {
  const [{ compileRuleset }, { readRuleset }] = await Promise.all([
    import('@styrkod/core'),
    import('@styrkod/exchange/yaml'),
  ])
  const { yamlFiles } = await import('./yamlFiles.ts')
  const read = readRuleset(yamlFiles(folder))
  const within = (position: Position): Position => ({ ...position, file: relative('', join(folder, position.file)) })
  if (!read.ok) throw new InputError(read.issues.map((issue) => ({ ...issue, position: within(issue.position) })))
  const base = JSON.parse(readFileSync(dataFile('dist/base.json'), 'utf8')) as Parameters<typeof compileRuleset>[1]
  const compiled = compileRuleset(read.value.source, base)
  if (!compiled.ok)
    throw new InputError(
      compiled.issues.map((issue) => ({ ...issue, position: within(read.value.locate(issue.path)) })),
    )
  const { ruleset, places } = compiled.value
  return {
    compiled: linkRuleset(ruleset),
    cases: () => read.value.cases.map(({ value, position }) => ({ value, position: within(position) })),
    positionOf: (rule) => {
      const place = places.get(rule)
      return place && within(read.value.locate(place))
    },
  }
}
