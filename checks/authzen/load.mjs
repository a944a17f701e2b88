import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readYaml } from '@styrkod/exchange/yaml'
import { compileFolder, createCatalogue, listRuleset } from '@styrkod/server'
import { createMemoryStore } from '@styrkod/store'

/**
 * A folder with a ruleset, and perhaps a register beside it, as what a server is made of.
 * @param {string} folder
 */
export async function load(folder) {
  const compiled = compileFolder(folder, ['register'])
  if (!compiled.ok) {
    const [issue] = compiled.issues
    const place = issue && `${issue.position.file}:${issue.position.line}:${issue.position.column}`
    throw new Error(`${folder}: ${place} ${issue?.code} ${JSON.stringify(issue?.values)}`)
  }
  const { ruleset } = compiled
  const store = createMemoryStore()
  const file = join(folder, 'register', 'register.yaml')
  if (!existsSync(file)) return { rulesets: createCatalogue([listRuleset(ruleset)]), store, tenant: ruleset.id }
  const head = readYaml(file, readFileSync(file, 'utf8'))
  if (!head.ok) throw new Error(`${file} cannot be read`)
  const { municipality, since } = /** @type {{ municipality: string, since: string }} */ (head.file.value)
  await store.create({ municipality, ruleset: ruleset.id, since })
  const lines = readFileSync(join(folder, 'register', 'events.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
  const recorded = new Date().toISOString()
  await store.append(municipality, { expected: 0, events: lines.map((line) => JSON.parse(line)), recorded })
  return { rulesets: createCatalogue([listRuleset(ruleset)]), store, tenant: municipality }
}
