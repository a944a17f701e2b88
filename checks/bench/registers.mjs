// How long questions about a whole register take, with a thousand systems in each municipality: `node registers.mjs [SYSTEMS] [ROUNDS]`.
// Milliseconds of processor time, the median of the rounds; an audit of a register that was just read, and of one that was audited before.
// Of an event in a watched audit, microseconds over the last thousand events: the median, what nine in ten take at most, and the median of
// the slowest kind of event of which there are twenty or more.
import { audit, due, linkRuleset, objects, status } from '@styrkod/core'
import { watchAudit } from '@styrkod/core/watch'
import { eventsWorkload, MUNICIPALITIES } from './src/workloads/events.mjs'

const [systems = 1000, rounds = 5] = process.argv.slice(2).map(Number)
const at = '2026-11-20'
const MANY = 20
const PASSES = 8

/** @param {() => unknown} work */
function spent(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** @param {readonly number[]} list @param {number} [share] */
const quantile = (list, share = 0.5) => [...list].sort((a, b) => a - b)[Math.floor(list.length * share)] ?? NaN

/** @param {() => unknown} work */
const median = (work) => quantile(Array.from({ length: rounds }, () => spent(work)))

/** @param {import('./src/workloads/events.mjs').Municipality & { compiled: import('@styrkod/core').CompiledRuleset }} municipality */
function timesOfEvents({ compiled, register, last }) {
  const pass = () => {
    const watched = watchAudit(compiled, { at, register })
    return last.map((event) => {
      const started = performance.now()
      watched.apply(event)
      return 1000 * (performance.now() - started)
    })
  }
  // Whatever else the machine does in the meantime is no part of it, nor that the engine has just begun: the shortest of some times.
  const times = Array.from({ length: PASSES }, pass)
  return last.map((_, one) => Math.min(...times.map((list) => Number(list[one]))))
}

/** @param {Parameters<typeof timesOfEvents>[0]} municipality */
function events(municipality) {
  const times = timesOfEvents(municipality)
  /** @type {Map<string, number[]>} */
  const kinds = new Map()
  for (const [one, { action, object }] of municipality.last.entries()) {
    const kind = `${action} ${object.type}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), Number(times[one])])
  }
  const [slowest] = [...kinds]
    .filter(([, list]) => list.length >= MANY)
    .map(([kind, list]) => /** @type {const} */ ([kind, quantile(list)]))
    .sort(([, a], [, b]) => b - a)
  return [quantile(times), quantile(times, 0.9), ...(slowest ? [slowest[1]] : [])].map((time) => time.toFixed(0))
}

console.log('municipality  events    fold  audit  again  objects  due  status  one event  nine in ten  slowest kind')
for (const [number, { ruleset, register: head, last }] of eventsWorkload({ systems }).entries()) {
  const compiled = linkRuleset(ruleset)
  const register = { ...head, events: [...head.events, ...last] }
  const folded = () => {
    const fresh = { ...register }
    objects(compiled, { at, register: fresh, type: 'municipality' })
    return fresh
  }
  const held = folded()
  const unasked = Array.from({ length: rounds }, folded)
  const figures = [
    median(folded),
    median(() => audit(compiled, { at, register: unasked.pop() ?? held })),
    median(() => audit(compiled, { at, register: held })),
    median(() => objects(compiled, { at, register: held, type: 'system' })),
    median(() => due(compiled, { at, from: at, through: '2027-11-20', register: held })),
    median(() => status(compiled, { at, register: held })),
  ].map((figure) => figure.toFixed(0))
  const [fold = '', full = '', again = '', list = '', duties = '', plans = ''] = figures
  const [one = '', most = '', slowest = ''] = events({ compiled, ruleset, register: head, last })
  console.log(
    String(MUNICIPALITIES[number]).padEnd(12),
    String(register.events.length).padStart(7),
    fold.padStart(7),
    full.padStart(6),
    again.padStart(6),
    list.padStart(8),
    duties.padStart(4),
    plans.padStart(7),
    `${one} µs`.padStart(10),
    `${most} µs`.padStart(12),
    `${slowest} µs`.padStart(13),
  )
}
