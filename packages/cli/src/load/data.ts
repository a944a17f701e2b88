import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Where the rulesets' package is: in the nearest `node_modules` that has it, which is where Node looks too. Node itself
 * is asked only where packages lie elsewhere, since its own look-up reads and checks what the package exports.
 */
function rulesetsFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'node_modules/@styrkod/rulesets')
    if (existsSync(found)) return found
  }
  return dirname(createRequire(import.meta.url).resolve('@styrkod/rulesets/package.json'))
}

const root = rulesetsFolder()

/** A file of the rulesets that ship with the program. */
export const dataFile = (path: string): string => join(root, path)

export interface ShippedRuleset {
  readonly id: string
  readonly municipality: { readonly code: string; readonly name: string }
  readonly sources: readonly { readonly id: string; readonly title?: { readonly sv?: string; readonly en?: string } }[]
  readonly rules: number
  readonly norms: number
}

export const shippedRulesets = (): readonly ShippedRuleset[] =>
  JSON.parse(readFileSync(dataFile('dist/index.json'), 'utf8')) as ShippedRuleset[]
