import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { linkRuleset } from '@styrkod/core'

/** The folder of the rulesets as they are published. */
export const PUBLISHED = fileURLToPath(new URL('.', import.meta.resolve('@styrkod/rulesets/index.json')))

/** A published file of the rulesets. @param {string} name */
export const readPublished = (name) => JSON.parse(readFileSync(`${PUBLISHED}${name}.json`, 'utf8'))

/** @type {readonly string[]} */
export const RULESETS = readPublished('index').map((/** @type {{ id: string }} */ one) => one.id)

/** @type {Map<string, import('@styrkod/core').CompiledRuleset>} */
const linked = new Map()

/** A published ruleset, linked once. @param {string} id */
export function rulesetOf(id) {
  const compiled = linked.get(id) ?? linkRuleset(readPublished(id))
  linked.set(id, compiled)
  return compiled
}
