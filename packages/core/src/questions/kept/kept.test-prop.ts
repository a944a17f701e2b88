import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sample, withRoles } from '../../../test/sample.ts'
import type { ConditionSource } from '#conditions/schema.ts'
import type { Facts } from '#primitives/model.ts'
import { linkRuleset, type CompiledRuleset } from '#ruleset/link.ts'
import type { RulesetSource } from '#ruleset/schema/ruleset.ts'
import { decide } from '../decide.ts'
import { decideMany } from '../decideMany.ts'
import type { Actor } from '../model/case.ts'
import type { DecideQuestion } from '../model/decide.ts'
import { route } from '../route.ts'
import { who } from '../who.ts'

const ROLES = ['council', 'board', 'head-of-it'] as const
const ACTIONS = ['decide', 'adopt', 'issue', 'acquire'] as const
const OBJECTS = ['purchase', 'system', 'shared-system'] as const
const DAYS = ['2019-12-31', '2020-01-01', '2022-06-15', '2024-01-01', '2024-12-31', '2025-01-01'] as const

const test: fc.Arbitrary<ConditionSource> = fc.oneof(
  fc.record({ fact: fc.constant('object.urgent'), eq: fc.boolean() }),
  fc.record({ fact: fc.constant('object.amount'), gte: fc.constantFrom(10, 20) }),
  fc.record({ fact: fc.constant('object.amount'), lt: fc.constantFrom(10, 20.5) }),
  fc.record({ fact: fc.constant('object.amount'), in: fc.constant([10, 11]) }),
  fc.record({ fact: fc.constant('at'), gte: fc.constantFrom(...DAYS) }),
  fc.record({
    fact: fc.constant('object.orderedOn'),
    lte: fc.constantFrom({ date: 'at' }, { date: 'at', minus: 'P2Y' }),
  }),
)
const condition = fc.oneof(
  test,
  fc.record({ all: fc.tuple(test, test) }),
  fc.record({ any: fc.tuple(test, test) }),
  fc.record({ not: test }),
)

const rule = fc.record({
  role: fc.constantFrom(...ROLES, 'unassigned'),
  action: fc.constantFrom(...ACTIONS),
  object: fc.constantFrom(...OBJECTS),
  modality: fc.constantFrom('must', 'should', 'may', 'must-not'),
  when: fc.option(condition, { nil: undefined }),
  from: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
  through: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
})

const isOnPurchase = (one: { readonly object: string }): boolean => one.object === 'purchase'

/** Facts of a purchase stand only in rules on purchases. */
const rules = fc.array(rule, { minLength: 1, maxLength: 8 }).map(
  (list): RulesetSource['authorities'] & {} =>
    list.map(({ when, from, through, ...one }, at) => ({
      id: `r${at}`,
      norms: [],
      ...one,
      ...(when && isOnPurchase(one) && { when }),
      ...(from !== undefined && { from }),
      ...(through !== undefined && (from === undefined || from <= through) && { through }),
    })) as RulesetSource['authorities'] & {},
)

const steps = fc.array(fc.option(condition, { nil: undefined }), { minLength: 1, maxLength: 4 }).map((list) => [
  {
    id: 'buying',
    action: 'acquire',
    object: 'purchase',
    steps: list.map((when, at) => ({
      id: `step${at}`,
      role: ROLES[at % ROLES.length]!,
      action: at === list.length - 1 ? 'acquire' : 'prepare',
      norms: [],
      ...(at > 0 && { after: [`step${at - 1}`] }),
      ...(when && { when }),
    })),
  },
])

const actor: fc.Arbitrary<Actor> = fc.oneof(
  fc.record({ role: fc.constantFrom(...ROLES) }),
  fc.record({ role: fc.constantFrom(...ROLES), scope: fc.constantFrom('one', 'other') }),
  fc.record({ person: fc.constantFrom('anna', 'bo', 'carin') }),
)

const question = fc.record({
  at: fc.constantFrom(...DAYS),
  action: fc.constantFrom(...ACTIONS),
  object: fc.constantFrom(...OBJECTS),
  actor: fc.option(actor, { nil: undefined }),
  facts: fc.record(
    {
      'object.amount': fc.constantFrom(9, 10, 11, 20, 21),
      'object.urgent': fc.boolean(),
      'object.orderedOn': fc.constantFrom(...DAYS),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Facts>,
  register: fc.constantFrom(undefined, 'quiet', 'delegating'),
})

const appoint = (id: string, day: string, role: string, holder: string, more: object = {}) => ({
  id,
  day,
  action: 'appoint',
  object: { type: role, id: '2400' },
  act: { holder, ...more },
})

const quiet = {
  municipality: '2400',
  ruleset: 'sample',
  since: '2019-01-01',
  events: [
    appoint('e1', '2020-01-01', 'head-of-it', 'anna', { through: '2024-06-01' }),
    appoint('e2', '2022-06-15', 'head-of-it', 'bo'),
    appoint('e3', '2024-01-01', 'council', 'bo'),
  ],
}

/** The same, where a role and a person have something delegated to them. */
const delegating = {
  ...quiet,
  events: [
    ...quiet.events,
    {
      id: 'e4',
      day: '2022-06-15',
      action: 'delegate',
      actor: 'board',
      role: 'board',
      object: { type: 'board', id: '2400' },
      act: { to: ['head-of-it', 'anna'], covers: ['decide'] },
    },
  ],
}

const REGISTERS = { quiet, delegating }

const roles = withRoles([
  {
    id: 'board',
    kind: 'body',
    rank: 2,
    delegable: { to: { any: ['head-of-it', 'council'] }, covers: ['decide'], norms: [] },
  },
])

type Drawn = typeof question extends fc.Arbitrary<infer Q> ? Q : never

const asked = ({ register, actor: who_, facts, ...one }: Drawn): DecideQuestion => ({
  ...one,
  ...(who_ && { actor: who_ }),
  facts: one.object === 'purchase' ? facts : {},
  ...(register && { register: REGISTERS[register] }),
})

/** Nothing is kept in a ruleset linked for one question. */
const anew = (compiled: CompiledRuleset): CompiledRuleset => linkRuleset(compiled.ruleset)

describe('an answer that was kept', () => {
  it('is the one that would be worked out', () => {
    fc.assert(
      fc.property(rules, steps, fc.array(question, { minLength: 1, maxLength: 25 }), (authorities, approvals, list) => {
        const compiled = sample({ authorities, approvals, roles })
        for (const one of [...list, ...list]) {
          const put = asked(one)
          expect(decide(compiled, put)).toEqual(decide(anew(compiled), put))
          const cases = [{}, put.facts ?? {}, {}]
          expect(decideMany(compiled, put, cases)).toEqual(cases.map((facts) => decide(compiled, { ...put, facts })))
          expect(route(compiled, put)).toEqual(route(anew(compiled), put))
          expect(who(compiled, put)).toEqual(who(anew(compiled), put))
        }
      }),
      { numRuns: process.env['STYRKOD_FULL'] ? 2000 : 25 },
    )
  }, 600_000)

  it('is not that of a register in which nothing is delegated', () => {
    const compiled = sample({
      roles,
      authorities: [{ id: 'r', norms: [], role: 'board', action: 'decide', object: 'purchase' }],
    })
    const put = { at: '2024-01-01', actor: { role: 'head-of-it' }, action: 'decide', object: 'purchase' }
    expect(decide(compiled, { ...put, register: quiet }).outcome).toBe('deny')
    expect(decide(compiled, { ...put, register: delegating }).outcome).toBe('permit')
    expect(decide(compiled, { ...put, register: quiet }).outcome).toBe('deny')
  })

  it('is given again as it is, and cannot be changed', () => {
    const compiled = sample({
      authorities: [{ id: 'r', norms: [], role: 'board', action: 'decide', object: 'purchase', modality: 'may' }],
    })
    const put: DecideQuestion = { at: '2024-01-01', actor: { role: 'board' }, action: 'decide', object: 'purchase' }
    const answer = decide(compiled, put)
    expect(decide(compiled, { ...put })).toBe(answer)
    expect(Object.isFrozen(answer)).toBe(true)
    expect(Object.isFrozen(answer.reasons[0])).toBe(true)
  })

  it('is kept for each day where it is reckoned from the day', () => {
    const ago = { date: 'at', minus: 'P2Y' }
    const compiled = sample({
      authorities: [
        {
          id: 'r',
          norms: [],
          role: 'board',
          action: 'decide',
          object: 'purchase',
          when: { fact: 'object.orderedOn', lte: ago },
        },
      ],
    })
    const on = (at: string) => decide(compiled, { at, actor: { role: 'board' }, action: 'decide', object: 'purchase' })
    const days = ['2024-01-01', '2024-01-02', '2023-06-15']
    const first = days.map(on)
    expect(first.map(({ outcome }) => outcome)).toEqual(['undetermined', 'undetermined', 'undetermined'])
    for (const [at, answer] of first.entries()) expect(on(days[at]!)).toBe(answer)
  })
})
