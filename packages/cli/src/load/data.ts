import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const root = dirname(require.resolve('@styrkod/rulesets/package.json'))

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
