// What is recorded of a thousand systems in each of the five municipalities: the register as it was, and the events that came last.
import { readFileSync } from 'node:fs'
import { growRegister } from './register.mjs'
import { readRegister } from './readRegister.mjs'

/** @import { Register, RegisterEvent, Ruleset } from '@styrkod/core' */
/** @typedef {{ ruleset: Ruleset, register: Register, last: readonly RegisterEvent[] }} Municipality */

export const MUNICIPALITIES = ['harjedalen', 'kalix', 'mjolby', 'norsjo', 'salem']

/** @param {string} id @returns {Ruleset} */
const readRuleset = (id) =>
  JSON.parse(readFileSync(new URL(import.meta.resolve(`@styrkod/rulesets/${id}.json`)), 'utf8'))

/** @param {{ systems?: number, events?: number }} options @returns {readonly Municipality[]} */
export function eventsWorkload({ systems = 1000, events = 1000 } = {}) {
  return MUNICIPALITIES.map((id) => {
    const ruleset = readRuleset(id)
    const whole = growRegister(ruleset, readRegister(id, 'defective'), systems)
    const last = whole.events.slice(-events)
    return { ruleset, register: { ...whole, events: whole.events.slice(0, -events) }, last }
  })
}
