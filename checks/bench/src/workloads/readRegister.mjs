import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * An example register of a municipality, as far as questions about it need its head.
 * @param {string} id
 * @param {'clean' | 'defective'} kind
 * @returns {import('@styrkod/core').Register}
 */
export function readRegister(id, kind) {
  const folder = fileURLToPath(new URL(`../registers/${id}/${kind}/`, import.meta.resolve('@styrkod/rulesets')))
  const head = readFileSync(`${folder}register.yaml`, 'utf8')
  const value = (/** @type {string} */ key) => new RegExp(`^${key}: '?([^'\\n]+)'?$`, 'm').exec(head)?.[1] ?? ''
  const events = readFileSync(`${folder}events.jsonl`, 'utf8').split('\n')
  return {
    municipality: value('municipality'),
    ruleset: value('ruleset'),
    since: value('since'),
    events: events.filter((line) => line !== '').map((line) => JSON.parse(line)),
  }
}
