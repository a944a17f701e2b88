import { existsSync, readFileSync, statSync } from 'node:fs'
import { linkRuleset, suggest, type CompiledRuleset } from '@styrkod/core'
import type { CaseSource } from '@styrkod/core/schema'
import { wrong } from '../failure.ts'
import { dataFile, shippedRulesets } from './data.ts'
import type { LoadedRuleset } from './loadedRuleset.ts'
import { readLater } from './readLater.ts'

/** A ruleset that ships with the program, by its id, or one of the user's own, by its folder. */
export async function loadRuleset(name: string | undefined): Promise<LoadedRuleset> {
  if (name === undefined) throw wrong('missing-option', { name: '--ruleset ID|DIR' })
  const known = shippedRulesets().map((one) => one.id)
  if (known.includes(name)) return loadShipped(name)
  // Reading YAML and checking it against the schemas is loaded only when a folder is read.
  if (existsSync(name) && statSync(name).isDirectory()) return (await import('./compileFolder.ts')).compileFolder(name)
  throw wrong('unknown-ruleset', { name, known }, suggest(name, known))
}

/** A ruleset that ships with the program, if there is one of that name. */
export const shippedRuleset = (id: string): CompiledRuleset | undefined =>
  shippedRulesets().some((one) => one.id === id) ? loadShipped(id).compiled : undefined

function loadShipped(id: string): LoadedRuleset {
  return {
    compiled: linkRuleset(readLater(readFileSync(dataFile(`dist/${id}.json`), 'latin1'))),
    cases: () =>
      (JSON.parse(readFileSync(dataFile(`dist/${id}.cases.json`), 'utf8')) as CaseSource[]).map((value) => ({ value })),
    positionOf: () => undefined,
  }
}
