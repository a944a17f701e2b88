import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compileRuleset, linkRuleset } from '@styrkod/core'
import { readRuleset } from '@styrkod/exchange/yaml'
import { InputError, type Position } from '../failure.ts'
import { dataFile } from './data.ts'
import type { LoadedRuleset } from './loadedRuleset.ts'
import { yamlFiles } from './yamlFiles.ts'

/** A ruleset as somebody writes it: YAML files that are read, checked against the schemas and compiled. */
export function compileFolder(folder: string): LoadedRuleset {
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
