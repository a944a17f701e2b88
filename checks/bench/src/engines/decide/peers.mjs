import { closureOf } from './byHand.mjs'
import { inOrder } from '../../workloads/decide.mjs'
import { TYPES } from '../../workloads/words.mjs'

/** @typedef {import('../../workloads/decide.mjs').Workload} Workload */
/** @typedef {import('../../workloads/decide.mjs').Rule} Rule */
/** @typedef {import('../../workloads/decide.mjs').Test} Test */

const rolesOf = (/** @type {Workload} */ { people }) => new Map(people.map((person) => [person.id, person.roles]))
const NOTHING = { permit: false, rule: null }

/** @param {Test | null} test */
const mongo = (test) =>
  test === null
    ? undefined
    : test.kind === 'max'
      ? { [test.fact]: { $lte: test.value } }
      : test.kind === 'date'
        ? { date: { $gte: test.from, $lt: test.to } }
        : { [test.fact]: test.value }

/** One ability a person, made beforehand; the last rule that matches wins, so the rules go in from last to first. @param {Workload} workload */
export async function casl(workload) {
  const { createMongoAbility, subject } = await import('@casl/ability')
  const rules = inOrder(workload.rules).reverse()
  const abilities = new Map(
    workload.people.map(({ id, roles }) => [
      id,
      createMongoAbility(
        rules
          .filter((rule) => rule.roles.some((role) => roles.includes(role)))
          .map((rule) => ({
            action: rule.actions,
            subject: rule.type,
            ...(rule.test && { conditions: mongo(rule.test) }),
            inverted: rule.forbids,
            reason: rule.id,
          })),
      ),
    ]),
  )
  const { questions } = workload
  const subjects = questions.map(({ type, facts }) => subject(type, { ...facts }))
  const ask = (/** @type {number} */ at) => {
    const { person, action } = /** @type {any} */ (questions[at])
    return abilities.get(person)?.relevantRuleFor(action, /** @type {any} */ (subjects[at]))
  }
  const read = (/** @type {any} */ rule) => (rule ? { permit: !rule.inverted, rule: rule.reason } : NOTHING)
  return { ask, answer: (/** @type {number} */ at) => read(ask(at)) }
}

const MODEL = `
[request_definition]
r = sub, obj, act
[policy_definition]
p = sub, typ, act, eft, id
[role_definition]
g = _, _
[policy_effect]
e = priority(p.eft) || deny
[matchers]
m = r.act == p.act && g(r.sub, p.sub) && holds(r.obj, p.id)`

/** As fast as it could be made: an enforcer a type, and conditions as a function of ours. @param {Workload} workload */
export async function casbin(workload) {
  const { newEnforcer, newModelFromString } = await import('casbin')
  const tests = new Map(workload.rules.map((rule) => [rule.id, closureOf(rule.test)]))
  const enforcers = new Map()
  for (const type of TYPES) {
    const rules = inOrder(workload.rules).filter((rule) => rule.type === type)
    const enforcer = await newEnforcer(newModelFromString(MODEL))
    enforcer.addFunction('holds', (/** @type {any} */ object, /** @type {any} */ id) => tests.get(id)?.(object) ?? true)
    await enforcer.addPolicies(
      rules.flatMap(({ id, actions, forbids }) =>
        actions.map((action) => [`of ${id}`, type, action, forbids ? 'deny' : 'allow', id]),
      ),
    )
    await enforcer.addGroupingPolicies([
      ...workload.people.flatMap((person) => person.roles.map((role) => [person.id, role])),
      ...rules.flatMap((rule) => rule.roles.map((role) => [role, `of ${rule.id}`])),
    ])
    enforcers.set(type, enforcer)
  }
  const { questions } = workload
  const objects = questions.map(({ type, facts }) => ({ type, ...facts }))
  const ask = (/** @type {number} */ at) => {
    const { type, person, action } = /** @type {any} */ (questions[at])
    return enforcers.get(type).enforceExSync(person, objects[at], action)
  }
  const read = (/** @type {any} */ [permit, policy]) => ({ permit, rule: policy?.[4] ?? null })
  return { ask, answer: (/** @type {number} */ at) => read(ask(at)) }
}

/** @param {Rule} rule @param {string} role @param {string} type */
function cedarPolicy({ forbids, actions, test }, role, type) {
  const literal = (/** @type {unknown} */ value) => JSON.stringify(value)
  const condition =
    test === null
      ? ''
      : test.kind === 'max'
        ? `when { resource.${test.fact} <= ${test.value} }`
        : test.kind === 'date'
          ? `when { resource.date >= ${test.from} && resource.date < ${test.to} }`
          : `when { resource.${test.fact} == ${literal(test.value)} }`
  const acts = actions.map((action) => `Action::${literal(action)}`).join(', ')
  return `${forbids ? 'forbid' : 'permit'}(principal in Role::${literal(role)}, action in [${acts}], resource is ${type}) ${condition};`
}

/** Policies parsed beforehand, a set a type. @param {Workload} workload */
export async function cedar(workload) {
  const module = await import('@cedar-policy/cedar-wasm/nodejs')
  const engine = /** @type {any} */ (module).default ?? module
  const kindOf = (/** @type {string} */ type) => type.replaceAll('-', '_')
  const roles = rolesOf(workload)
  const order = new Map(inOrder(workload.rules).map((rule, at) => [rule.id, at]))
  for (const type of TYPES) {
    const staticPolicies = Object.fromEntries(
      workload.rules
        .filter((rule) => rule.type === type)
        .flatMap((rule) => rule.roles.map((role) => [`${rule.id}#${role}`, cedarPolicy(rule, role, kindOf(type))])),
    )
    const parsed = engine.preparsePolicySet(type, { staticPolicies })
    if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed))
  }
  const calls = workload.questions.map(({ person, action, type, facts }) => {
    const principal = { type: 'Person', id: person }
    const resource = { type: kindOf(type), id: 'o' }
    return {
      principal,
      action: { type: 'Action', id: action },
      resource,
      context: {},
      preparsedPolicySetId: type,
      entities: [
        { uid: principal, attrs: {}, parents: (roles.get(person) ?? []).map((role) => ({ type: 'Role', id: role })) },
        { uid: resource, attrs: facts, parents: [] },
      ],
    }
  })
  const ask = (/** @type {number} */ at) => engine.statefulIsAuthorized(calls[at])
  const read = (/** @type {any} */ answer) => {
    if (answer.type !== 'success' || answer.response.diagnostics.errors.length > 0)
      throw new Error(JSON.stringify(answer))
    const ids = answer.response.diagnostics.reason.map((/** @type {string} */ id) => String(id.split('#')[0]))
    ids.sort((/** @type {string} */ a, /** @type {string} */ b) => Number(order.get(a)) - Number(order.get(b)))
    return { permit: answer.response.decision === 'allow', rule: ids[0] ?? null }
  }
  return { ask, answer: (/** @type {number} */ at) => read(ask(at)) }
}

/** An engine a type; the rules' priorities keep their order. @param {Workload} workload */
export async function jsonRulesEngine(workload) {
  const { Engine } = await import('json-rules-engine')
  const ordered = inOrder(workload.rules)
  const place = new Map(ordered.map((rule, at) => [rule.id, at]))
  const tests = (/** @type {Test | null} */ test) => {
    if (test === null) return []
    const fact = test.fact
    if (test.kind === 'max') return [{ fact, operator: 'lessThanInclusive', value: test.value }]
    if (test.kind !== 'date') return [{ fact, operator: 'equal', value: test.value }]
    return [
      { fact, operator: 'greaterThanInclusive', value: test.from },
      { fact, operator: 'lessThan', value: test.to },
    ]
  }
  const engines = new Map(
    TYPES.map((type) => {
      const engine = new Engine()
      for (const rule of ordered.filter((one) => one.type === type))
        engine.addRule({
          conditions: {
            all: /** @type {any} */ ([
              { fact: 'action', operator: 'in', value: rule.actions },
              { any: rule.roles.map((role) => ({ fact: 'roles', operator: 'contains', value: role })) },
              ...tests(rule.test),
            ]),
          },
          event: { type: rule.forbids ? 'forbid' : 'permit', params: { id: rule.id } },
        })
      return [type, engine]
    }),
  )
  const roles = rolesOf(workload)
  const { questions } = workload
  const facts = questions.map((one) => ({ action: one.action, roles: roles.get(one.person), ...one.facts }))
  const ask = (/** @type {number} */ at) =>
    /** @type {any} */ (engines.get(/** @type {any} */ (questions[at]).type)).run(facts[at])
  const read = (/** @type {any} */ { events }) => {
    const sorted = events.sort(
      (/** @type {any} */ a, /** @type {any} */ b) => Number(place.get(a.params.id)) - Number(place.get(b.params.id)),
    )
    return sorted.length > 0 ? { permit: sorted[0].type === 'permit', rule: sorted[0].params.id } : NOTHING
  }
  return { isAsync: true, ask, answer: async (/** @type {number} */ at) => read(await ask(at)) }
}
