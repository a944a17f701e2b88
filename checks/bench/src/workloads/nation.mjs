// The systems of every municipality of a nation, with the facts that the rules of the five rulesets read of a system, drawn at
// random. Each municipality notes nine facts in ten, and one system in ten lacks one of them.
import { readFileSync } from 'node:fs'
import { randomFrom } from '../random.mjs'
import { overTheWire } from './words.mjs'

const MUNICIPALITIES = 290
const SYSTEMS = 1000
const IDS = ['mjolby', 'harjedalen', 'kalix', 'norsjo', 'salem']

/** @param {string} id */
const readRuleset = (id) =>
  JSON.parse(readFileSync(new URL(import.meta.resolve(`@styrkod/rulesets/${id}.json`)), 'utf8'))

/** @typedef {{ list: boolean, number: boolean, values: Set<any> }} Read */

/** What a condition reads of the system, and with what it compares it. @param {any} condition @param {Map<string, Read>} found */
function read(condition, found) {
  if (condition === null || typeof condition !== 'object') return
  const { test, some, every, count, where, op, to } = condition
  const path = test ?? some ?? every ?? count
  if (typeof path === 'string' && path.startsWith('object.')) {
    const name = path.slice(7)
    const known = found.get(name) ?? { list: test === undefined, number: false, values: new Set() }
    found.set(name, known)
    const sought = test === undefined ? where?.to : to
    if (sought && 'const' in sought && count === undefined && op !== 'exists')
      for (const value of [sought.const].flat()) known.values.add(value)
    known.number ||= test !== undefined && ['lt', 'lte', 'gt', 'gte'].includes(op)
  }
  for (const part of Object.values(condition)) read(part, found)
}

/** @param {any} ruleset */
function factsOf(ruleset) {
  /** @type {Map<string, Read>} */
  const found = new Map()
  for (const rule of ruleset.rules)
    if (rule.kind === 'state' && rule.for.type === 'system' && !rule.before)
      read([rule.when, rule.unless, rule.must], found)
  return [...found]
}

/** @param {ReturnType<typeof randomFrom>} random @param {Read} fact */
function draw(random, { list, number, values }) {
  const known = [...values]
  if (list)
    return random.next() < 0.1 ? [] : random.sample([...known, 'one', 'another'], random.between(1, known.length + 1))
  if (number) return random.below(40)
  if (known.length === 0 || typeof known[0] === 'boolean') return random.next() < 0.8
  return random.next() < 0.8 ? random.pick(known) : 'something else'
}

/** @param {{ seed?: number, municipalities?: number }} options */
export function nationWorkload({ seed = 29, municipalities = MUNICIPALITIES } = {}) {
  const random = randomFrom(seed)
  const rulesets = IDS.map(readRuleset)
  const facts = [...new Map(rulesets.flatMap(factsOf))]
  const inventories = Array.from({ length: municipalities }, (_, municipality) => {
    const noted = facts.filter(() => random.next() < 0.9)
    return overTheWire(
      Array.from({ length: SYSTEMS }, (_, at) => {
        const lacking = random.next() < 0.1 ? random.below(noted.length) : -1
        const own = noted.filter((_, place) => place !== lacking)
        return {
          id: `${municipality}-${at}`,
          ...Object.fromEntries(own.map(([name, fact]) => [name, draw(random, fact)])),
        }
      }),
    )
  })
  return { rulesets, inventories }
}
