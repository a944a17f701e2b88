// Eight lifecycles of eight to twelve states and 22 transitions, three in ten guarded; 20,000 different attempts, half of
// them refused: most because there is no such transition, the rest by the guard.
import { randomFrom } from '../random.mjs'
import { EVENTS, LIFECYCLES, overTheWire, STATES } from './words.mjs'

/**
 * @typedef {{ kind: 'max' | 'min' | 'flag', fact: string, value: any }} Guard
 * @typedef {{ id: string, from: string, event: string, to: string, guard: Guard | null }} Transition
 * @typedef {{ name: string, states: string[], transitions: Transition[] }} Lifecycle
 * @typedef {{ lifecycle: string, state: string, event: string, facts: Record<string, any>, expected: string | null }} Attempt
 * @typedef {{ lifecycles: Lifecycle[], attempts: Attempt[] }} Workload
 */

/** @param {Guard | null} guard @param {Record<string, any>} facts */
export const allows = (guard, facts) =>
  guard === null ||
  (guard.kind === 'max'
    ? facts[guard.fact] <= guard.value
    : guard.kind === 'min'
      ? facts[guard.fact] >= guard.value
      : facts[guard.fact] === guard.value)

/** @param {ReturnType<typeof randomFrom>} random @returns {Guard | null} */
function drawGuard(random) {
  if (random.next() >= 0.3) return null
  const kind = random.below(3)
  if (kind === 0) return { kind: 'max', fact: 'amount', value: random.pick([10000, 50000, 100000]) }
  if (kind === 1) return { kind: 'flag', fact: random.pick(['signed', 'dpiaDone', 'budgeted']), value: true }
  return { kind: 'min', fact: 'approvals', value: random.between(1, 3) }
}

/** @param {{ seed?: number }} options @returns {Workload} */
export function lifecycleWorkload({ seed = 5 } = {}) {
  const random = randomFrom(seed)
  let last = 0
  const lifecycles = LIFECYCLES.map((name) => {
    const states = STATES.slice(0, random.between(8, 12))
    /** @type {Transition[]} */
    const transitions = []
    while (transitions.length < 22) {
      const from = random.pick(states)
      const event = random.pick(EVENTS)
      const to = random.pick(states)
      if (to === from || transitions.some((one) => one.from === from && one.event === event)) continue
      const guard = drawGuard(random)
      transitions.push({ id: `LT-${String(++last).padStart(3, '0')}`, from, event, to, guard })
    }
    return { name, states, transitions }
  })
  const wanted = { moved: 10000, none: 6000, guard: 4000 }
  const seen = new Set()
  /** @type {Attempt[]} */
  const attempts = []
  while (wanted.moved + wanted.none + wanted.guard > 0) {
    const lifecycle = random.pick(lifecycles)
    const state = random.pick(lifecycle.states)
    const event = random.pick(EVENTS)
    const facts = {
      amount: random.below(120000),
      signed: random.next() < 0.6,
      dpiaDone: random.next() < 0.6,
      budgeted: random.next() < 0.6,
      approvals: random.below(4),
    }
    const transition = lifecycle.transitions.find((one) => one.from === state && one.event === event)
    const kind = !transition ? 'none' : allows(transition.guard, facts) ? 'moved' : 'guard'
    const key = JSON.stringify([lifecycle.name, state, event, facts])
    if (wanted[kind] === 0 || seen.has(key)) continue
    wanted[kind]--
    seen.add(key)
    attempts.push({
      lifecycle: lifecycle.name,
      state,
      event,
      facts,
      expected: kind === 'moved' && transition ? transition.to : null,
    })
  }
  return overTheWire({ lifecycles, attempts: random.shuffle(attempts) })
}
