// What somebody would write by hand for these rules and no others: plainly, and as fast as we know how.
import { ACTIONS, CLASSES, ROLES, STATUSES, TYPES } from '../../workloads/words.mjs'
import { inOrder } from '../../workloads/decide.mjs'

/** @typedef {import('../../workloads/decide.mjs').Workload} Workload */

/** @param {import('../../workloads/decide.mjs').Test | null} test @returns {((facts: any) => boolean) | null} */
export function closureOf(test) {
  if (test === null) return null
  const { kind, fact, value } = test
  if (kind === 'max') return (facts) => facts[fact] <= Number(value)
  if (kind !== 'date') return (facts) => facts[fact] === value
  const from = Number(test.from)
  const to = Number(test.to)
  return (facts) => facts.date >= from && facts.date < to
}

const NOTHING = { permit: false, rule: null }

/** Maps within maps, and a list of rules a role. @param {Workload} workload */
export function plain({ people, rules, questions }) {
  const roles = new Map(people.map((person) => [person.id, person.roles]))
  /** @type {Map<string, Map<string, Map<string, { id: string, forbids: boolean, order: number, test: ((facts: any) => boolean) | null }[]>>>} */
  const index = new Map()
  for (const [order, rule] of inOrder(rules).entries()) {
    const entry = { id: rule.id, forbids: rule.forbids, order, test: closureOf(rule.test) }
    const byAction = index.get(rule.type) ?? new Map()
    index.set(rule.type, byAction)
    for (const action of rule.actions) {
      const byRole = byAction.get(action) ?? new Map()
      byAction.set(action, byRole)
      for (const role of rule.roles) byRole.set(role, [...(byRole.get(role) ?? []), entry])
    }
  }
  const decide = (/** @type {Workload['questions'][number]} */ question) => {
    const byRole = index.get(question.type)?.get(question.action)
    const held = roles.get(question.person)
    if (!byRole || !held) return { ...NOTHING }
    let best = null
    for (const role of held) {
      for (const rule of byRole.get(role) ?? []) {
        if (best !== null && rule.order >= best.order) break
        if (rule.test !== null && !rule.test(question.facts)) continue
        best = rule
        break
      }
    }
    return best === null ? { permit: false, rule: null } : { permit: !best.forbids, rule: best.id }
  }
  const ask = (/** @type {number} */ at) => decide(/** @type {any} */ (questions[at]))
  return { ask, answer: ask }
}

const places = (/** @type {readonly string[]} */ names) => new Map(names.map((name, at) => [name, at]))
const maskOf = (/** @type {readonly string[]} */ roles) => {
  const mask = [0, 0]
  for (const role of roles) {
    const at = ROLES.indexOf(role)
    mask[at >> 5] = Number(mask[at >> 5]) | (1 << (at & 31))
  }
  return mask
}

const ALWAYS = 0
const MAX = 1
const CLASS = 2
const STATUS = 3
const DATE = 4
const FLAGS = 5

/** A condition as an operation and two numbers. @param {import('../../workloads/decide.mjs').Test | null} test */
function encode(test) {
  if (test === null) return [ALWAYS, 0, 0]
  if (test.kind === 'max') return [MAX, Number(test.value), 0]
  if (test.kind === 'date') return [DATE, Number(test.from), Number(test.to)]
  if (test.kind === 'flag') {
    const bit = test.fact === 'critical' ? 2 : 1
    return [FLAGS, bit, test.value ? bit : 0]
  }
  return test.fact === 'status'
    ? [STATUS, STATUSES.indexOf(String(test.value)), 0]
    : [CLASS, CLASSES.indexOf(String(test.value)), 0]
}

/**
 * Names numbered, people as sets of bits, the candidates of each act on each type side by side in one array of
 * integers, answers made beforehand: names and facts in, a shared answer with its rule out.
 * @param {Workload} workload
 */
export function limit({ people, rules, questions }) {
  const ordered = inOrder(rules)
  const actions = places(ACTIONS)
  const types = places(TYPES)
  const persons = places(people.map((person) => person.id))
  const low = new Int32Array(people.length)
  const high = new Int32Array(people.length)
  people.forEach((person, at) => ([low[at], high[at]] = /** @type {[number, number]} */ (maskOf(person.roles))))
  const starts = new Uint32Array(ACTIONS.length * TYPES.length + 1)
  /** @type {number[]} */
  const records = []
  TYPES.forEach((type, row) =>
    ACTIONS.forEach((action, column) => {
      starts[row * ACTIONS.length + column] = records.length / 8
      ordered.forEach((rule, at) => {
        if (rule.type !== type || !rule.actions.includes(action)) return
        records.push(...maskOf(rule.roles), ...encode(rule.test), at * 2 + (rule.forbids ? 0 : 1), 0, 0)
      })
    }),
  )
  starts[ACTIONS.length * TYPES.length] = records.length / 8
  const table = Int32Array.from(records)
  const answers = ordered.flatMap(({ id }) => [
    Object.freeze({ permit: false, rule: id }),
    Object.freeze({ permit: true, rule: id }),
  ])
  const classes = places(CLASSES)
  const statuses = places(STATUSES)
  const width = ACTIONS.length
  const refusal = Object.freeze(NOTHING)

  const holds = (/** @type {number} */ at, /** @type {any} */ facts) => {
    const first = Number(table[at + 3])
    switch (table[at + 2]) {
      case ALWAYS:
        return true
      case MAX:
        return facts.amount <= first
      case FLAGS:
        return (((facts.personalData ? 1 : 0) | (facts.critical ? 2 : 0)) & first) === table[at + 4]
      case DATE:
        return facts.date >= first && facts.date < Number(table[at + 4])
      case CLASS:
        return classes.get(facts.classification) === first
      default:
        return statuses.get(facts.status) === first
    }
  }
  const ask = (/** @type {number} */ index) => {
    const question = /** @type {any} */ (questions[index])
    const type = types.get(question.type)
    const action = actions.get(question.action)
    if (type === undefined || action === undefined) return refusal
    const slot = type * width + action
    const end = Number(starts[slot + 1]) << 3
    let at = Number(starts[slot]) << 3
    if (at === end) return refusal
    const person = persons.get(question.person)
    if (person === undefined) return refusal
    const ours = Number(low[person])
    const rest = Number(high[person])
    for (; at < end; at += 8) {
      if (((Number(table[at]) & ours) | (Number(table[at + 1]) & rest)) === 0) continue
      if (holds(at, question.facts)) return answers[Number(table[at + 5])]
    }
    return refusal
  }
  return { ask, answer: ask }
}
