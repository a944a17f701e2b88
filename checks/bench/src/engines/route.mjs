import { route } from '@styrkod/core'
import { CLASSES, FLAGS, overTheWire, PROCESSES, ROLES } from '../workloads/words.mjs'
import { factsOf, linked, named } from './linked.mjs'

/** @typedef {import('../workloads/route.mjs').Workload} Workload */
/** @typedef {import('../workloads/route.mjs').Atom} Atom */
/** @typedef {import('../workloads/route.mjs').Step} Step */

const idsOf = (/** @type {any[]} */ steps) => steps.map((step) => step.rule).join()

/** @param {Workload} workload */
export function styrkod({ processes, cases }) {
  const facts = {
    amount: 'integer',
    months: 'integer',
    people: 'integer',
    classification: { enum: CLASSES },
    ...named(FLAGS, 'boolean'),
  }
  const test = (/** @type {Atom} */ { op, fact, value }) => ({ fact: `object.${fact}`, [op]: value })
  const when = (/** @type {Step} */ { all }) => ({
    all: all.map(({ any }) => (any[1] ? { any: any.map(test) } : test(/** @type {Atom} */ (any[0])))),
  })
  const compiled = linked({
    vocabulary: {
      types: named(PROCESSES, { facts }),
      actions: { carry: { kind: 'execute' }, pass: { kind: 'review' } },
    },
    roles: ROLES.map((id) => ({ id, kind: 'officer' })),
    approvals: processes.map(({ name, steps }) => ({
      id: name,
      action: 'carry',
      object: name,
      steps: steps.map((step, at) => ({
        id: step.id.toLowerCase(),
        role: step.role,
        action: at === 0 ? 'carry' : 'pass',
        norms: [],
        section: step.id,
        ...(step.all.length > 0 && { when: when(step) }),
      })),
    })),
  })
  const questions = overTheWire(
    cases.map(({ process, ...given }) => ({ action: 'carry', object: process, facts: factsOf(given) })),
  ).map(({ action, object, facts: given }) => ({ at: '2026-01-15', action, object, facts: given }))
  const ask = (/** @type {number} */ at) => route(compiled, /** @type {any} */ (questions[at]))
  return {
    ask,
    answer: (/** @type {number} */ at) =>
      ask(at)
        .steps.map((step) => step.section)
        .join(),
  }
}

/** @param {Atom} atom @returns {(facts: any) => boolean} */
function closureOf({ op, fact, value }) {
  if (op === 'gte') return (facts) => facts[fact] >= value
  if (op === 'eq') return (facts) => facts[fact] === value
  const values = new Set(value)
  return (facts) => values.has(facts[fact])
}

/** @param {Step} step @returns {((facts: any) => boolean) | null} */
function testOf({ all }) {
  if (all.length === 0) return null
  const clauses = all.map(({ any }) => {
    const [first, second] = any.map(closureOf)
    const one = /** @type {(facts: any) => boolean} */ (first)
    return second ? (/** @type {any} */ facts) => one(facts) || second(facts) : one
  })
  return (facts) => {
    for (const clause of clauses) if (!clause(facts)) return false
    return true
  }
}

/** A list of steps, each with its condition. @param {Workload} workload */
export function plain({ processes, cases }) {
  const routes = new Map(
    processes.map(({ name, steps }) => [
      name,
      steps.map((step) => ({ id: step.id, role: step.role, test: testOf(step) })),
    ]),
  )
  const ask = (/** @type {number} */ at) => {
    const facts = /** @type {any} */ (cases[at])
    const steps = []
    for (const { id, role, test } of routes.get(facts.process) ?? [])
      if (test === null || test(facts)) steps.push({ step: steps.length + 1, role, rule: id })
    return steps
  }
  return { ask, answer: (/** @type {number} */ at) => idsOf(ask(at)) }
}

/** The facts that a route turns on, as the digits of a number; the number of each combination leads to its route. @param {readonly Step[]} steps */
function digitsOf(steps) {
  const atoms = steps.flatMap((step) => step.all.flatMap((clause) => clause.any))
  let stride = 1
  return [...new Set(atoms.map((atom) => atom.fact))].map((fact) => {
    const own = atoms.filter((atom) => atom.fact === fact)
    const kind = /** @type {Atom} */ (own[0]).op
    const limits = [...new Set(own.map((atom) => atom.value))].sort((a, b) => a - b)
    const size = kind === 'eq' ? 2 : kind === 'in' ? CLASSES.length : limits.length + 1
    const digit = { fact, kind, limits, stride, size }
    stride *= size
    return digit
  })
}

/** A table of every combination of facts that a route tells apart, with the routes made beforehand. @param {Workload} workload */
export function limit({ processes, cases }) {
  const classes = new Map(CLASSES.map((name, at) => [name, at]))
  const tables = new Map(
    processes.map(({ name, steps }) => {
      const digits = digitsOf(steps)
      const tests = steps.map(testOf)
      const size = digits.reduce((product, digit) => product * digit.size, 1)
      /** @type {Map<string, readonly object[]>} */
      const routes = new Map()
      const table = Array.from({ length: size }, (_, number) => {
        const facts = Object.fromEntries(
          digits.map(({ fact, kind, limits, stride, size: values }) => {
            const digit = Math.floor(number / stride) % values
            return [
              fact,
              kind === 'eq' ? digit === 1 : kind === 'in' ? CLASSES[digit] : digit === 0 ? -1 : limits[digit - 1],
            ]
          }),
        )
        const called = steps.filter((_step, at) => tests[at]?.(facts) ?? true)
        const key = called.map((step) => step.id).join()
        const known = routes.get(key)
        const made =
          known ??
          Object.freeze(called.map((step, at) => Object.freeze({ step: at + 1, role: step.role, rule: step.id })))
        routes.set(key, made)
        return made
      })
      return [name, { digits, table }]
    }),
  )
  const ask = (/** @type {number} */ at) => {
    const facts = /** @type {any} */ (cases[at])
    const { digits, table } = /** @type {any} */ (tables.get(facts.process))
    let number = 0
    for (let index = 0; index < digits.length; index++) {
      const { fact, kind, limits, stride } = digits[index]
      const value = facts[fact]
      if (kind === 'eq') number += value ? stride : 0
      else if (kind === 'in') number += Number(classes.get(value)) * stride
      else {
        let digit = 0
        while (digit < limits.length && value >= limits[digit]) digit++
        number += digit * stride
      }
    }
    return table[number]
  }
  return { ask, answer: (/** @type {number} */ at) => idsOf(ask(at)) }
}

/** @param {Step} step @param {(atom: Atom) => string} member */
const celOf = ({ all }, member) =>
  all
    .map(({ any }) =>
      any.map((atom) =>
        atom.op === 'in'
          ? member(atom)
          : atom.op === 'gte'
            ? `${atom.fact} >= ${atom.value}.0`
            : `${atom.fact} == ${atom.value}`,
      ),
    )
    .map((tests) => (tests.length === 1 ? tests[0] : `(${tests.join(' || ')})`))
    .join(' && ') || 'true'

/** Expressions parsed beforehand. @param {Workload} workload */
export async function celJs({ processes, cases }) {
  const { Environment } = await import('@marcbachmann/cel-js')
  const environment = new Environment()
  for (const name of ['amount', 'months', 'people']) environment.registerVariable(name, 'double')
  for (const name of ['classification', 'process']) environment.registerVariable(name, 'string')
  for (const name of FLAGS) environment.registerVariable(name, 'bool')
  const member = (/** @type {Atom} */ { fact, value }) => `${fact} in ${JSON.stringify(value)}`
  return collecting(processes, cases, (step) => environment.parse(celOf(step, member)))
}

/** @param {Workload} workload */
export async function jsonLogic({ processes, cases }) {
  const { default: logic } = await import('json-logic-js')
  const test = (/** @type {Atom} */ { op, fact, value }) =>
    op === 'in' ? { in: [{ var: fact }, value] } : { [op === 'eq' ? '===' : '>=']: [{ var: fact }, value] }
  return collecting(processes, cases, ({ all }) => {
    const rule =
      all.length === 0
        ? true
        : { and: all.map(({ any }) => (any[1] ? { or: any.map(test) } : test(/** @type {Atom} */ (any[0])))) }
    return (/** @type {any} */ facts) => logic.apply(/** @type {any} */ (rule), facts)
  })
}

/** @param {Workload['processes']} processes @param {Workload['cases']} cases @param {(step: Step) => (facts: any) => unknown} made */
function collecting(processes, cases, made) {
  const routes = new Map(
    processes.map(({ name, steps }) => [
      name,
      steps.map((step) => ({ id: step.id, role: step.role, test: made(step) })),
    ]),
  )
  const ask = (/** @type {number} */ at) => {
    const facts = /** @type {any} */ (cases[at])
    const steps = []
    for (const { id, role, test } of routes.get(facts.process) ?? [])
      if (test(facts)) steps.push({ step: steps.length + 1, role, rule: id })
    return steps
  }
  return { ask, answer: (/** @type {number} */ at) => idsOf(ask(at)) }
}

/** @param {Workload} workload */
export async function jsonRulesEngine({ processes, cases }) {
  const { Engine } = await import('json-rules-engine')
  const operators = { gte: 'greaterThanInclusive', eq: 'equal', in: 'in' }
  const test = (/** @type {Atom} */ { op, fact, value }) => ({ fact, operator: operators[op], value })
  const engines = new Map(
    processes.map(({ name, steps }) => {
      const engine = new Engine()
      steps.forEach((step, at) =>
        engine.addRule({
          conditions: {
            all: /** @type {any} */ (
              step.all.map(({ any }) => (any[1] ? { any: any.map(test) } : test(/** @type {Atom} */ (any[0]))))
            ),
          },
          event: { type: 'step', params: { order: at, role: step.role, rule: step.id } },
        }),
      )
      return [name, engine]
    }),
  )
  const ask = async (/** @type {number} */ at) => {
    const facts = /** @type {any} */ (cases[at])
    const { events } = await /** @type {any} */ (engines.get(facts.process)).run(facts)
    const steps = events.map((/** @type {any} */ event) => event.params)
    return steps.sort((/** @type {any} */ a, /** @type {any} */ b) => a.order - b.order)
  }
  return { isAsync: true, ask, answer: async (/** @type {number} */ at) => idsOf(await ask(at)) }
}
