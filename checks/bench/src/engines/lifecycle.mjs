import { advance, linkCourse } from '@styrkod/core'
import { EVENTS, LIFECYCLES, overTheWire, STATES } from '../workloads/words.mjs'
import { allows } from '../workloads/lifecycle.mjs'
import { factsOf } from './linked.mjs'

/** @typedef {import('../workloads/lifecycle.mjs').Workload} Workload */
/** @typedef {import('../workloads/lifecycle.mjs').Guard} Guard */

/** @param {Guard} guard */
const conditionOf = ({ kind, fact, value }) => ({
  test: `object.${fact}`,
  op: /** @type {'lte' | 'gte' | 'eq'} */ (kind === 'max' ? 'lte' : kind === 'min' ? 'gte' : 'eq'),
  to: { const: value },
})

/** @param {Workload} workload */
export function styrkod({ lifecycles, attempts }) {
  const courses = new Map(
    lifecycles.map(({ name, transitions }) => [
      name,
      linkCourse({
        transitions: transitions.map(({ id, from, to, event, guard }) => ({
          rule: id,
          from,
          to,
          action: event,
          ...(guard && { when: conditionOf(guard) }),
        })),
      }),
    ]),
  )
  const questions = overTheWire(
    attempts.map(({ lifecycle, state, event, facts }) => ({ lifecycle, state, action: event, facts: factsOf(facts) })),
  ).map(({ lifecycle, state, action, facts }) => ({ lifecycle, put: { state, action, at: '2026-01-15', facts } }))
  const ask = (/** @type {number} */ at) => {
    const { lifecycle, put } = /** @type {any} */ (questions[at])
    return advance(/** @type {any} */ (courses.get(lifecycle)), put)
  }
  const read = (/** @type {import('@styrkod/core').AdvanceAnswer} */ { outcome, state }) =>
    outcome === 'moved' ? state : null
  return { ask, answer: (/** @type {number} */ at) => read(ask(at)) }
}

/** @param {Guard | null} guard @returns {((facts: any) => boolean) | null} */
function closureOf(guard) {
  if (guard === null) return null
  const { kind, fact, value } = guard
  if (kind === 'max') return (facts) => facts[fact] <= value
  return kind === 'min' ? (facts) => facts[fact] >= value : (facts) => facts[fact] === value
}

/** Maps within maps. @param {Workload} workload */
export function plain({ lifecycles, attempts }) {
  const machines = new Map(
    lifecycles.map(({ name, states, transitions }) => {
      const machine = new Map(states.map((state) => [state, new Map()]))
      for (const { id, from, event, to, guard } of transitions)
        machine.get(from)?.set(event, { id, to, test: closureOf(guard) })
      return [name, machine]
    }),
  )
  const ask = (/** @type {number} */ at) => {
    const { lifecycle, state, event, facts } = /** @type {any} */ (attempts[at])
    const transition = machines.get(lifecycle)?.get(state)?.get(event)
    if (transition === undefined) return { moved: false, state, rule: null, why: 'no-transition' }
    if (transition.test !== null && !transition.test(facts))
      return { moved: false, state, rule: transition.id, why: 'condition' }
    return { moved: true, state: transition.to, rule: transition.id, why: null }
  }
  return { ask, answer: (/** @type {number} */ at) => (ask(at).moved ? ask(at).state : null) }
}

const GUARDED = ['', 'amount', 'signed', 'dpiaDone', 'budgeted', 'approvals']

/** Every state and event of every lifecycle numbered, guards as intervals, answers made beforehand. @param {Workload} workload */
export function limit({ lifecycles, attempts }) {
  const places = (/** @type {readonly string[]} */ names, /** @type {number} */ step) =>
    new Map(names.map((name, at) => [name, at * step]))
  const row = STATES.length * EVENTS.length
  const courses = places(LIFECYCLES, row)
  const states = places(STATES, EVENTS.length)
  const events = places(EVENTS, 1)
  const guards = new Int32Array(row * LIFECYCLES.length * 3)
  /** @type {object[]} */
  const moved = []
  /** @type {object[]} */
  const refused = []
  lifecycles.forEach(({ name, transitions }) =>
    STATES.forEach((state) =>
      EVENTS.forEach((event) => {
        const at = Number(courses.get(name)) + Number(states.get(state)) + Number(events.get(event))
        const transition = transitions.find((one) => one.from === state && one.event === event)
        const guard = transition?.guard
        // Nothing lies between one and nought, so a transition that is not there is never taken.
        const bounds = !transition
          ? [0, 1, 0]
          : !guard
            ? [0, 0, 0]
            : [
                GUARDED.indexOf(guard.fact),
                guard.kind === 'max' ? -1e9 : Number(guard.value),
                guard.kind === 'min' ? 1e9 : Number(guard.value),
              ]
        guards.set(bounds, at * 3)
        moved[at] = Object.freeze({
          moved: true,
          state: transition?.to ?? state,
          rule: transition?.id ?? null,
          why: null,
        })
        refused[at] = Object.freeze({
          moved: false,
          state,
          rule: transition?.id ?? null,
          why: transition ? 'condition' : 'no-transition',
        })
      }),
    ),
  )
  const ask = (/** @type {number} */ index) => {
    const { lifecycle, state, event, facts } = /** @type {any} */ (attempts[index])
    const at = Number(courses.get(lifecycle)) + Number(states.get(state)) + Number(events.get(event))
    let value = 0
    switch (guards[at * 3]) {
      case 0:
        break
      case 1:
        value = facts.amount
        break
      case 2:
        value = +facts.signed
        break
      case 3:
        value = +facts.dpiaDone
        break
      case 4:
        value = +facts.budgeted
        break
      default:
        value = facts.approvals
    }
    return value >= Number(guards[at * 3 + 1]) && value <= Number(guards[at * 3 + 2]) ? moved[at] : refused[at]
  }
  const read = (/** @type {any} */ answer) => (answer.moved ? answer.state : null)
  return { ask, answer: (/** @type {number} */ at) => read(ask(at)) }
}

/** The pure function `transition`, from snapshots made beforehand. @param {Workload} workload */
export async function xstate({ lifecycles, attempts }) {
  const { setup, transition } = await import('xstate')
  const machines = new Map(
    lifecycles.map(({ name, states, transitions }) => {
      /** @type {Record<string, any>} */
      const guards = {}
      /** @type {Record<string, any>} */
      const nodes = Object.fromEntries(states.map((state) => [state, { on: {} }]))
      for (const { id, from, event, to, guard } of transitions) {
        nodes[from].on[event] = guard ? { target: to, guard: id } : to
        if (guard) guards[id] = (/** @type {any} */ { event: sent }) => allows(guard, sent.facts)
      }
      const machine = setup({ guards }).createMachine({
        id: name,
        initial: /** @type {any} */ (states[0]),
        states: nodes,
      })
      const snapshots = new Map(states.map((state) => [state, machine.resolveState({ value: state, context: {} })]))
      return [name, { machine, snapshots }]
    }),
  )
  const sent = attempts.map(({ event, facts }) => ({ type: event, facts }))
  const ask = (/** @type {number} */ at) => {
    const { lifecycle, state } = /** @type {any} */ (attempts[at])
    const { machine, snapshots } = /** @type {any} */ (machines.get(lifecycle))
    return transition(machine, snapshots.get(state), /** @type {any} */ (sent[at]))
  }
  const answer = (/** @type {number} */ at) => {
    const { value } = /** @type {any} */ (ask(at)[0])
    return value === attempts[at]?.state ? null : value
  }
  return { ask, answer }
}
