// 400 rules over 40 roles, 60 actions and 25 kinds of object, three in ten with a condition and one in twenty a
// prohibition; 200 people with one to three roles; 20,000 different questions, half of them denied.
import { randomFrom } from '../random.mjs'
import { ACTIONS, CLASSES, overTheWire, ROLES, STATUSES, TYPES } from './words.mjs'

const FIRST_DAY = 19000
const LAST_DAY = 21500
const WANTED = { permit: 10000, none: 4500, condition: 4000, forbid: 1500 }

/**
 * @typedef {{ kind: 'max' | 'eq' | 'flag' | 'date', fact: string, value?: unknown, from?: number, to?: number }} Test
 * @typedef {{ id: string, forbids: boolean, roles: string[], actions: string[], type: string, test: Test | null }} Rule
 * @typedef {{ id: string, roles: string[] }} Person
 * @typedef {{ person: string, action: string, type: string, facts: Record<string, unknown>, expected: { permit: boolean, rule: string | null } }} Question
 * @typedef {{ people: Person[], rules: Rule[], types: readonly string[], questions: Question[] }} Workload
 */

/** @param {Test | null} test @param {Record<string, any>} facts */
const holds = (test, facts) => {
  if (test === null) return true
  if (test.kind === 'date') return facts.date >= Number(test.from) && facts.date < Number(test.to)
  return test.kind === 'max' ? facts[test.fact] <= Number(test.value) : facts[test.fact] === test.value
}

/** Prohibitions first, then permissions, each in the order written. @param {readonly Rule[]} rules */
export const inOrder = (rules) => [...rules.filter((rule) => rule.forbids), ...rules.filter((rule) => !rule.forbids)]

/** @param {ReturnType<typeof randomFrom>} random @param {number} at @param {boolean} forbids @returns {Test | null} */
function drawTest(random, at, forbids) {
  if (at % 20 >= 5 && !forbids) return null
  const kind = forbids ? ['flag', 'max', 'eq'][at % 3] : random.pick(['max', 'eq', 'flag', 'date'])
  if (kind === 'max') return { kind, fact: 'amount', value: random.pick([5000, 10000, 25000, 50000, 100000, 221000]) }
  if (kind === 'flag')
    return { kind, fact: random.next() < 0.5 ? 'personalData' : 'critical', value: random.next() < 0.5 }
  if (kind === 'eq') {
    const fact = random.next() < 0.5 ? 'classification' : 'status'
    return { kind, fact, value: random.pick(fact === 'status' ? STATUSES : CLASSES) }
  }
  const from = random.between(FIRST_DAY, LAST_DAY - 900)
  return { kind: 'date', fact: 'date', from, to: from + random.between(300, 900) }
}

/** @param {ReturnType<typeof randomFrom>} random @param {number} count @param {readonly string[]} types */
function drawRules(random, count, types) {
  /** @type {Rule[]} */
  const rules = []
  for (let at = 0; at < count; at++) {
    const forbids = at % 20 === 13
    let roles = random.sample(ROLES, random.between(1, 3))
    let actions = random.sample(ACTIONS, random.between(1, 4))
    let type = random.pick(types)
    // Every fourth permission competes with an earlier rule; a prohibition is always about what some rule allows.
    const rival = forbids || (at > 20 && at % 4 === 0) ? /** @type {Rule} */ (rules[random.below(at)]) : undefined
    if (rival) {
      const mix = (/** @type {string[]} */ theirs, /** @type {string[]} */ ours) =>
        forbids ? theirs : [String(theirs[0]), ...ours.filter((one) => one !== theirs[0])].slice(0, 3)
      type = rival.type
      actions = mix(rival.actions, actions)
      roles = mix(rival.roles, roles)
    }
    const id = `BR-${String(at + 1).padStart(3, '0')}`
    rules.push({ id, forbids, roles, actions, type, test: drawTest(random, at, forbids) })
  }
  return rules
}

/** What the rules on a kind of object say, the slow and plain way. @param {readonly Rule[]} ordered @param {readonly string[]} roles */
function judge(ordered, roles, /** @type {string} */ action, /** @type {any} */ facts) {
  let near = false
  for (const rule of ordered) {
    if (!rule.actions.includes(action) || !rule.roles.some((role) => roles.includes(role))) continue
    if (holds(rule.test, facts)) return { permit: !rule.forbids, rule: rule.id, near }
    near ||= !rule.forbids
  }
  return { permit: false, rule: null, near }
}

/** @param {{ seed?: number, rules?: number, types?: readonly string[], share?: number }} options the share of the questions to draw @returns {Workload} */
export function decideWorkload({ seed = 7, rules: count = 400, types = TYPES, share = 1 } = {}) {
  const random = randomFrom(seed)
  const people = Array.from({ length: 200 }, (_, at) => ({
    id: `p${String(at).padStart(3, '0')}`,
    roles: random.sample(ROLES, random.between(1, 3)),
  }))
  const rules = drawRules(random, count, types)
  /** @type {Map<string, Rule[]>} */
  const byType = new Map(types.map((type) => [type, []]))
  for (const rule of inOrder(rules)) byType.get(rule.type)?.push(rule)
  const drawFacts = () => ({
    amount: random.pick([900, 4000, 5000, 9000, 24000, 49000, 75000, 150000, 400000]) + random.below(900),
    classification: random.pick(CLASSES),
    status: random.pick(STATUSES),
    personalData: random.next() < 0.5,
    critical: random.next() < 0.4,
    date: random.between(FIRST_DAY, LAST_DAY),
  })
  const wanted = { ...WANTED }
  for (const kind of /** @type {(keyof typeof WANTED)[]} */ (Object.keys(WANTED))) wanted[kind] = WANTED[kind] * share
  const seen = new Set()
  /** @type {Question[]} */
  const questions = []
  while (wanted.permit + wanted.none + wanted.condition + wanted.forbid > 0) {
    const person = random.pick(people)
    let type, action
    if (random.next() < 0.25) {
      type = random.pick(types)
      action = random.pick(ACTIONS)
    } else {
      const rule = random.pick(rules)
      type = rule.type
      action = random.pick(rule.actions)
      const isOurs = rule.roles.some((role) => person.roles.includes(role))
      if (!isOurs && !(wanted.none > 0 && random.next() < 0.3)) continue
    }
    const facts = drawFacts()
    const { permit, rule, near } = judge(byType.get(type) ?? [], person.roles, action, facts)
    const kind = permit ? 'permit' : rule ? 'forbid' : near ? 'condition' : 'none'
    if (wanted[kind] === 0) continue
    const key = JSON.stringify([person.id, action, type, facts])
    if (seen.has(key)) continue
    wanted[kind]--
    seen.add(key)
    questions.push({ person: person.id, action, type, facts, expected: { permit, rule } })
  }
  return overTheWire({ people, rules, types, questions: random.shuffle(questions) })
}
