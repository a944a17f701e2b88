import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readYaml } from '@styrkod/exchange/yaml'
import { PUBLISHED } from './rulesets.mjs'

const REGISTERS = join(PUBLISHED, '..', 'registers')

/**
 * The example registers, brought along in the question: what is wrong in them and what is due in the year to come.
 * @param {string} day
 */
export function readExamples(day) {
  if (!existsSync(REGISTERS)) return []
  return readdirSync(REGISTERS).flatMap((municipality) =>
    readdirSync(join(REGISTERS, municipality))
      .filter((variant) => existsSync(join(REGISTERS, municipality, variant, 'register.yaml')))
      .flatMap((variant) => questionsOn(municipality, variant, day)),
  )
}

/** @param {string} municipality @param {string} variant @param {string} day */
function questionsOn(municipality, variant, day) {
  const folder = join(REGISTERS, municipality, variant)
  const head = readYaml('register.yaml', readFileSync(join(folder, 'register.yaml'), 'utf8'))
  if (!head.ok) throw new Error(`${folder}: ${JSON.stringify(head.issues)}`)
  const { ruleset, since } = /** @type {{ ruleset: string, since: string }} */ (head.file.value)
  const events = readFileSync(join(folder, 'events.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  const given = { register: { since: String(since), events } }
  const through = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  const asks = [
    { name: `What is wrong in the register ${variant}`, ask: { question: 'audit', at: day } },
    { name: `What is due in the register ${variant}`, ask: { question: 'due', at: day, from: day, through } },
  ]
  return asks.map((one) => ({
    ruleset,
    source: /** @type {import('@styrkod/core/schema').CaseSource} */ ({ ...one, given, expect: {} }),
  }))
}
