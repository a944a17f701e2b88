import { describe, expect, it } from 'vitest'
import { sample, withRoles } from '../../test/sample.ts'
import type { Register, RegisterEvent } from '#register/model.ts'
import { audit } from './audit.ts'
import { due } from './due.ts'
import { route } from './route.ts'

const AT = '2024-06-01'
const register = (events: readonly RegisterEvent[], since = '2020-01-01'): Register => ({
  municipality: '0000',
  ruleset: 'sample',
  since,
  events,
})
const event = (id: string, day: string, rest: Omit<RegisterEvent, 'id' | 'day'>): RegisterEvent => ({
  id,
  day,
  ...rest,
})

describe('audit', () => {
  const compiled = sample({
    roles: withRoles([
      {
        id: 'owner',
        kind: 'function',
        per: 'system',
        appoint: 'board',
        required: { id: 'owner-required', min: 1, when: { fact: 'object.inUse' } },
        competence: [{ id: 'security' }],
      },
    ]),
    authorities: [{ id: 'adopt', norms: [], section: '1', role: 'council', action: 'adopt', object: 'it-strategy' }],
    documents: [
      {
        id: 'it-strategy',
        norms: [],
        contains: ['goals', { id: 'budget', modality: 'should' }],
        prepare: 'head-of-it',
      },
    ],
    requirements: [{ id: 'users', norms: [], for: 'system', must: { fact: 'object.users', gte: 1 } }],
  })
  const find = (events: readonly RegisterEvent[], at = AT) =>
    audit(compiled, { at, register: register(events) }).findings.map(
      (one) => `${one.severity} ${one.kind} ${one.rule} ${one.object.id}${one.items ? ` ${one.items.join()}` : ''}`,
    )
  const strategy = (id: string, day: string, rest: Partial<RegisterEvent> = {}): RegisterEvent =>
    event(id, day, {
      action: 'adopt',
      actor: 'council',
      object: { type: 'it-strategy', id: 's' },
      edition: day,
      establishes: { 'object.contains': ['goals', 'budget'] },
      ...rest,
    })
  const prepared = (id: string, day: string): RegisterEvent =>
    event(id, day, { action: 'prepare', role: 'head-of-it', object: { type: 'it-strategy', id: 's' } })

  it('finds nothing where nothing is wrong', () =>
    expect(find([prepared('1', '2021-01-01'), strategy('2', '2021-02-01')])).toEqual([]))
  it('finds a document that is missing', () =>
    expect(find([])).toEqual(['violation document-missing it-strategy 0000 it-strategy']))
  it('finds an act without power, once, on its own day', () => {
    const list = find([prepared('1', '2021-01-01'), strategy('2', '2021-02-01', { actor: 'board' })])
    expect(list).toEqual(['violation no-authority adopt s'])
  })
  it('finds a step that was left out', () =>
    expect(find([strategy('2', '2021-02-01')])).toEqual(['violation step-missing it-strategy.prepare s']))
  it('tells what must be there from what should be', () => {
    const list = find([
      prepared('1', '2021-01-01'),
      strategy('2', '2021-02-01', { establishes: { 'object.contains': [] } }),
    ])
    expect(list).toEqual([
      'violation content-missing it-strategy.contains s goals',
      'recommendation content-missing it-strategy.contains-budget s budget',
    ])
  })
  it('finds a vacancy, what a holder lacks, and what it cannot tell', () => {
    const fine = [prepared('1', '2021-01-01'), strategy('2', '2021-02-01')]
    const system = event('3', '2021-03-01', {
      action: 'execute',
      object: { type: 'system', id: 'x' },
      establishes: { 'object.inUse': true },
    })
    expect(find([...fine, system])).toEqual(['violation vacant owner-required x', 'info cannot-tell users x'])
    const owner = event('4', '2021-03-02', {
      action: 'appoint',
      role: 'board',
      object: { type: 'owner', id: 'x' },
      act: { holder: 'Ann' },
    })
    expect(find([...fine, system, owner])).toEqual([
      'violation competence-missing owner.competence-security Ann security',
      'info cannot-tell users x',
    ])
    const trained = event('4', '2021-03-02', {
      action: 'appoint',
      role: 'board',
      object: { type: 'owner', id: 'x' },
      act: { holder: 'Ann', competence: ['security'] },
    })
    expect(find([...fine, system, trained])).toEqual(['info cannot-tell users x'])
  })
  it('gives a finding the same id on every day', () => {
    const ids = (at: string) => audit(compiled, { at, register: register([]) }).findings.map((one) => one.id)
    expect(ids('2024-06-01')).toEqual(ids('2025-06-01'))
  })
})

describe('due', () => {
  const compiled = sample({
    duties: [
      { id: 'check', norms: [], role: 'head-of-it', action: 'verify', object: 'restore-routine', every: 'P1Y' },
      {
        id: 'quarterly',
        norms: [],
        role: 'board',
        action: 'follow-up',
        object: 'system',
        every: { calendar: 'quarter' },
      },
      {
        id: 'report',
        norms: [],
        role: 'unassigned',
        action: 'report',
        object: 'investment',
        after: { action: 'implement' },
        window: { yearsLater: 1, month: 8 },
        when: { fact: 'object.amount', gte: { param: 'base-amount', times: 2 } },
        to: 'board',
      },
      {
        id: 'notify',
        norms: [],
        role: 'owner',
        action: 'inform',
        object: 'system',
        after: { action: 'introduce', within: 'P1M' },
      },
    ],
    documents: [
      { id: 'it-strategy', norms: [], adopt: 'board', validFor: 'P3Y', renew: { every: 'P1Y', role: 'board' } },
    ],
  })
  const list = (events: readonly RegisterEvent[], from: string, through: string, object?: string) =>
    due(compiled, { register: register(events), from, through, ...(object && { object }) }).obligations.map(
      (one) => `${one.overdue ? 'late ' : ''}${one.date ?? 'open'} ${one.rule}${one.from ? ` from ${one.from}` : ''}`,
    )

  it('rolls from the last time, and is late after its day', () => {
    const done = event('1', '2022-03-10', { action: 'verify', object: { type: 'restore-routine', id: '0000' } })
    expect(list([done], '2023-03-11', '2023-12-31', 'restore-routine')).toEqual(['late 2023-03-10 check'])
    expect(list([done], '2023-03-10', '2023-12-31', 'restore-routine')).toEqual(['2023-03-10 check'])
    expect(list([], '2020-06-01', '2022-01-01', 'restore-routine')).toEqual(['2021-01-01 check', '2022-01-01 check'])
  })
  it('asks for a calendar unit once, to its last day', () => {
    const system = event('1', '2020-01-01', { action: 'execute', object: { type: 'system', id: 'x' } })
    const done = event('2', '2020-02-01', { action: 'follow-up', object: { type: 'system', id: 'x' } })
    expect(list([system, done], '2020-05-01', '2020-09-30', 'system')).toEqual([
      '2020-06-30 quarterly from 2020-04-01',
      '2020-09-30 quarterly from 2020-07-01',
    ])
  })
  it('counts a window from the year of the event, and reads the amount of that day', () => {
    const implemented = (amount: number) => [
      event('1', '2010-03-01', {
        action: 'implement',
        object: { type: 'investment', id: 'i' },
        establishes: { 'object.amount': amount },
      }),
    ]
    const old = (amount: number) =>
      due(compiled, {
        register: register(implemented(amount), '2009-01-01'),
        from: '2011-01-01',
        through: '2011-12-31',
        object: 'investment',
      }).obligations
    expect(old(84_800)).toMatchObject([{ date: '2011-08-31', from: '2011-08-01', role: 'unassigned', to: ['board'] }])
    expect(old(84_799)).toEqual([])
  })
  it('is late a month after what triggers it, unless done', () => {
    const introduced = event('1', '2020-01-31', { action: 'introduce', object: { type: 'system', id: 'x' } })
    const told = event('2', '2020-02-10', { action: 'inform', object: { type: 'system', id: 'x' } })
    expect(list([introduced], '2020-03-01', '2020-03-01', 'system')).toContain('late 2020-02-29 notify from 2020-01-31')
    expect(list([introduced, told], '2020-03-01', '2020-03-01', 'system').some((one) => one.includes('notify'))).toBe(
      false,
    )
  })
  it('knows when a validity ends and that adopting anew renews', () => {
    const adopted = event('1', '2020-06-15', {
      action: 'adopt',
      actor: 'board',
      object: { type: 'it-strategy', id: 's' },
      edition: 'first',
    })
    expect(list([adopted], '2023-01-01', '2023-12-31', 'it-strategy')).toEqual([
      'late 2021-06-15 it-strategy.renew',
      'late 2022-06-15 it-strategy.renew',
      '2023-06-14 it-strategy.adopt',
      '2023-06-15 it-strategy.renew',
    ])
    const again = event('2', '2022-06-01', {
      action: 'adopt',
      actor: 'board',
      object: { type: 'it-strategy', id: 's' },
      edition: 'second',
    })
    expect(list([adopted, again], '2023-01-01', '2023-12-31', 'it-strategy')).toEqual(['2023-06-01 it-strategy.renew'])
  })
  it('gives the cadence and the validity without a register', () => {
    const { templates } = due(compiled, { object: 'it-strategy' })
    expect(templates.map((one) => [one.kind, one.derivation?.period])).toEqual([
      ['cadence', 'P1Y'],
      ['validity', 'P3Y'],
    ])
  })
})

describe('route', () => {
  const compiled = sample({
    documents: [
      {
        id: 'it-strategy',
        norms: [],
        parts: [
          { id: 'common', prepare: 'head-of-it' },
          { id: 'own', per: 'department', prepare: 'department', anchor: 'committee' },
        ],
        compile: 'head-of-it',
        adopt: 'board',
        inform: { to: 'department' },
      },
    ],
  })
  const object = { type: 'it-strategy', id: 's' }
  const departments = ['school', 'care'].map((id, at) =>
    event(`d${at}`, '2020-01-01', { action: 'execute', object: { type: 'department', id } }),
  )

  it('orders what the notation orders, and nothing else', () => {
    const { steps } = route(compiled, { at: AT, action: 'adopt', object: 'it-strategy' })
    const after = Object.fromEntries(steps.map((step) => [step.id, [...step.after].sort()]))
    expect(after).toEqual({
      'common.prepare': [],
      'own.prepare': [],
      'own.anchor': ['own.prepare'],
      compile: ['common.prepare', 'own.anchor'],
      adopt: ['compile'],
      inform: ['adopt'],
    })
  })
  it('has a part for every department, and waits for each', () => {
    const events = [
      ...departments,
      event('1', '2024-01-01', { action: 'prepare', role: 'head-of-it', object, part: 'common' }),
      event('2', '2024-01-02', { action: 'prepare', role: 'department', object, part: 'school' }),
      event('3', '2024-01-03', { action: 'anchor', role: 'committee', object, part: 'school' }),
    ]
    const answer = route(compiled, {
      at: AT,
      action: 'adopt',
      object: 'it-strategy',
      id: 's',
      register: register(events),
    })
    const status = Object.fromEntries(answer.steps.map((step) => [step.id, step.status]))
    expect(status).toMatchObject({
      'common.prepare': 'done',
      'own.prepare@school': 'done',
      'own.anchor@school': 'done',
      'own.prepare@care': 'open',
      'own.anchor@care': 'waiting',
      compile: 'waiting',
      adopt: 'waiting',
    })
    expect(answer.next).toEqual(['own.prepare@care'])
  })
})
