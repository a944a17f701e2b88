// 24 kinds of case, each with a route of six to nine steps; a step is called for by one to three clauses over the facts;
// 10,000 different cases.
import { randomFrom } from '../random.mjs'
import { CLASSES, FLAGS, overTheWire, PROCESSES, ROLES } from './words.mjs'

const LIMITS = {
  amount: [5000, 25000, 50000, 100000, 221000, 1000000],
  months: [6, 12, 24, 48],
  people: [100, 1000, 10000],
}

/**
 * @typedef {{ op: 'gte' | 'eq' | 'in', fact: string, value: any }} Atom
 * @typedef {{ id: string, role: string, all: { any: Atom[] }[] }} Step
 * @typedef {{ name: string, steps: Step[] }} Process
 * @typedef {{ process: string } & Record<string, any>} Case
 * @typedef {{ processes: Process[], cases: Case[], expected: string[] }} Workload
 */

/** @param {Atom} atom @param {Record<string, any>} facts */
const holds = ({ op, fact, value }, facts) =>
  op === 'gte' ? facts[fact] >= value : op === 'eq' ? facts[fact] === value : value.includes(facts[fact])

/** @param {readonly Step[]} steps @param {Record<string, any>} facts */
const called = (steps, facts) =>
  steps.filter((step) => step.all.every((clause) => clause.any.some((atom) => holds(atom, facts))))

/** @param {ReturnType<typeof randomFrom>} random @param {() => string} nextId @param {string} name @returns {Process} */
function drawProcess(random, nextId, name) {
  const flags = random.sample(FLAGS, 4)
  const amounts = random.sample(LIMITS.amount, 3).sort((a, b) => a - b)
  const second = random.pick(/** @type {const} */ (['months', 'people']))
  const seconds = random.sample(LIMITS[second], 2).sort((a, b) => a - b)
  /** @returns {Atom} */
  const drawAtom = () => {
    const kind = random.next()
    if (kind < 0.35) return { op: 'gte', fact: 'amount', value: random.pick(amounts) }
    if (kind < 0.75) return { op: 'eq', fact: random.pick(flags), value: random.next() < 0.8 }
    if (kind < 0.9) return { op: 'gte', fact: second, value: random.pick(seconds) }
    return { op: 'in', fact: 'classification', value: random.sample(CLASSES, 2) }
  }
  const length = random.between(6, 9)
  const roles = random.sample(ROLES, length)
  const steps = roles.map((role, at) => {
    const clauses = at === 0 ? 0 : random.between(1, 3)
    const all = Array.from({ length: clauses }, () => ({
      any: random.next() < 0.3 ? [drawAtom(), drawAtom()] : [drawAtom()],
    }))
    return { id: nextId(), role, all: at > 0 && random.next() < 0.15 ? [] : all }
  })
  return { name, steps }
}

/** @param {{ seed?: number }} options @returns {Workload} */
export function routeWorkload({ seed = 11 } = {}) {
  const random = randomFrom(seed)
  let last = 0
  const processes = PROCESSES.map((name) => drawProcess(random, () => `AP-${String(++last).padStart(3, '0')}`, name))
  /** @type {Case[]} */
  const cases = []
  const seen = new Set()
  while (cases.length < 10000) {
    /** @type {Case} */
    const one = {
      process: random.pick(PROCESSES),
      amount: Math.floor(Math.exp(random.next() * 8.5 + 7)),
      months: random.between(1, 60),
      people: Math.floor(Math.exp(random.next() * 10 + 2)),
      classification: random.pick(CLASSES),
    }
    for (const flag of FLAGS) one[flag] = random.next() < 0.5
    const key = JSON.stringify(one)
    if (!seen.has(key)) cases.push(one)
    seen.add(key)
  }
  const workload = overTheWire({ processes, cases })
  const steps = new Map(workload.processes.map((one) => [one.name, one.steps]))
  const expected = workload.cases.map((one) =>
    called(steps.get(one.process) ?? [], one)
      .map((step) => step.id)
      .join(),
  )
  return { ...workload, expected }
}
