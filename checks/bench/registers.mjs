// How long questions about a whole register take, with a thousand systems in each municipality: `node registers.mjs [SYSTEMS] [ROUNDS]`.
// Milliseconds of processor time, the median of the rounds; of an event in a watched audit, microseconds over the last thousand events.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { audit, due, linkRuleset, objects, status } from '@styrkod/core'
import { watchAudit } from '@styrkod/core/watch'
import { growRegister } from './src/workloads/register.mjs'
import { readRegister } from './src/workloads/readRegister.mjs'

const [systems = 1000, rounds = 5] = process.argv.slice(2).map(Number)
const at = '2026-11-20'
const EVENTS = 1000
const rulesets = fileURLToPath(new URL('.', import.meta.resolve('@styrkod/rulesets')))

/** @param {() => unknown} work */
function spent(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** @param {() => unknown} work */
const median = (work) =>
  Array.from({ length: rounds }, () => spent(work)).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN

console.log('municipality  events    fold  audit  objects  due  status  one event')
for (const id of ['harjedalen', 'kalix', 'mjolby', 'norsjo', 'salem']) {
  const ruleset = JSON.parse(readFileSync(`${rulesets}${id}.json`, 'utf8'))
  const register = growRegister(ruleset, readRegister(id, 'defective'), systems)
  const compiled = linkRuleset(ruleset)
  const folded = () => {
    const fresh = { ...register }
    objects(compiled, { at, register: fresh, type: 'municipality' })
    return fresh
  }
  const held = folded()
  const last = register.events.slice(-EVENTS)
  const watched = watchAudit(compiled, { at, register: { ...register, events: register.events.slice(0, -EVENTS) } })
  const figures = [
    median(folded),
    median(() => audit(compiled, { at, register: held })),
    median(() => objects(compiled, { at, register: held, type: 'system' })),
    median(() => due(compiled, { at, from: at, through: '2027-11-20', register: held })),
    median(() => status(compiled, { at, register: held })),
  ].map((figure) => figure.toFixed(0))
  const [fold = '', full = '', list = '', duties = '', plans = ''] = figures
  const event = (1000 * spent(() => last.forEach((one) => watched.apply(one)))) / EVENTS
  console.log(
    id.padEnd(12),
    String(register.events.length).padStart(7),
    fold.padStart(7),
    full.padStart(6),
    list.padStart(8),
    duties.padStart(4),
    plans.padStart(7),
    `${event.toFixed(0)} µs`.padStart(10),
  )
}
