import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Register, RegisterEvent } from '@styrkod/core'
import { readYaml } from '@styrkod/exchange/yaml'

/** Where the rulesets' package is. */
export const root = fileURLToPath(new URL('../', import.meta.url))
export const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8')

/** An example register, by its folder. */
export function registerOf(folder: string): Register {
  const head = readYaml('register.yaml', read(`${folder}/register.yaml`))
  if (!head.ok) throw new Error(JSON.stringify(head.issues))
  const events = read(`${folder}/events.jsonl`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RegisterEvent)
  return { ...(head.file.value as Omit<Register, 'events'>), events }
}
