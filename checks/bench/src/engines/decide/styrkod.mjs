// This project, through its public functions: rules in its language, people appointed in a register.
import { decide, decideMany } from '@styrkod/core'
import { ACTIONS, CLASSES, overTheWire, ROLES, STATUSES } from '../../workloads/words.mjs'
import { factsOf, linked, named } from '../linked.mjs'

/** @typedef {import('../../workloads/decide.mjs').Workload} Workload */
/** @typedef {import('../../workloads/decide.mjs').Rule} Rule */

const TODAY = '2026-01-15'
const FACTS = {
  amount: 'integer',
  classification: { enum: CLASSES },
  status: { enum: STATUSES },
  personalData: 'boolean',
  critical: 'boolean',
  date: 'integer',
}

/** @param {Rule} rule */
function conditionOf({ test }) {
  if (test === null) return {}
  const fact = `object.${test.fact}`
  if (test.kind === 'date')
    return {
      when: {
        all: [
          { fact, gte: test.from },
          { fact, lt: test.to },
        ],
      },
    }
  return { when: test.kind === 'max' ? { fact, lte: test.value } : { fact, eq: test.value } }
}

/** One rule an action; the section is the rule's own name, and the order of the sections that of the rules. @param {Rule} rule */
const rulesOf = (rule) =>
  rule.actions.map((action) => ({
    id: `${rule.id.toLowerCase()}.${action}`,
    role: rule.roles.length === 1 ? rule.roles[0] : { any: rule.roles },
    action,
    object: rule.type,
    section: rule.id,
    norms: [],
    modality: rule.forbids ? 'must-not' : 'may',
    ...conditionOf(rule),
  }))

/** @param {Pick<Workload, 'rules' | 'people' | 'types'>} workload */
export function decideCase({ rules, people, types }) {
  const compiled = linked({
    vocabulary: { types: named(types, { facts: FACTS }), actions: named(ACTIONS, { kind: 'approve' }) },
    roles: ROLES.map((id) => ({ id, kind: 'officer' })),
    authorities: rules.filter((rule) => !rule.forbids).flatMap(rulesOf),
    requirements: rules.filter((rule) => rule.forbids).flatMap(rulesOf),
  })
  const register = {
    municipality: '0000',
    ruleset: 'workload',
    since: '2000-01-01',
    events: people.flatMap(({ id, roles }) =>
      roles.map((role) => ({
        id: `${id}-${role}`,
        day: '2000-01-01',
        action: 'appoint',
        object: { type: role, id: '0000' },
        act: { holder: id },
      })),
    ),
  }
  return { compiled, register }
}

/** @param {import('@styrkod/core').DecideAnswer} answer */
const read = (answer) => {
  const rule = answer.outcome === 'permit' || answer.instead.length === 0 ? (answer.reasons[0]?.section ?? null) : null
  return {
    permit: answer.outcome === 'permit',
    rule: answer.outcome === 'permit' || answer.outcome === 'deny' ? rule : null,
  }
}

/** @param {Workload} workload */
export function styrkod(workload) {
  const { compiled, register } = decideCase(workload)
  const questions = overTheWire(
    workload.questions.map(({ person, action, type, facts }) => ({
      actor: { person },
      action,
      object: type,
      facts: factsOf(facts),
    })),
  ).map(({ actor, action, object, facts }) => ({ at: TODAY, actor, action, object, facts, register }))
  const ask = (/** @type {number} */ at) => decide(compiled, /** @type {any} */ (questions[at]))
  return { ask, answer: (/** @type {number} */ at) => read(ask(at)) }
}

/**
 * The same rules asked as a list asks them: the facts of a hundred questions, which are the very ones asked singly, as rows
 * of one actor's one act. A question is then a row.
 * @param {Workload} workload
 */
export function styrkodMany(workload) {
  const { compiled, register } = decideCase(workload)
  const rows = 100
  const facts = overTheWire(workload.questions.map((question) => factsOf(question.facts)))
  const lists = workload.questions.slice(0, 2000).map(({ person, action, type }, at) => ({
    question: { at: TODAY, actor: { person }, action, object: type, register },
    cases: Array.from({ length: rows }, (_, row) => facts[(at + row) % facts.length] ?? {}),
  }))
  const ask = (/** @type {number} */ at) => {
    const { question, cases } = /** @type {any} */ (lists[at % lists.length])
    return decideMany(compiled, question, cases)
  }
  return {
    ask,
    answer: (/** @type {number} */ at) => read(/** @type {any} */ (ask(at)[0])),
    count: lists.length,
    each: rows,
  }
}
