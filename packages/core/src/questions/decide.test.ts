import { describe, expect, it } from 'vitest'
import { sample, withRoles } from '../../test/sample.ts'
import type { Register, RegisterEvent } from '#register/model.ts'
import { decide } from './decide.ts'
import { lint } from './lint.ts'
import { who } from './who.ts'

const AT = '2024-06-01'
const register = (events: readonly RegisterEvent[]): Register => ({
  municipality: '0000',
  ruleset: 'sample',
  since: '2020-01-01',
  events,
})
const event = (id: string, day: string, rest: Omit<RegisterEvent, 'id' | 'day'>): RegisterEvent => ({
  id,
  day,
  ...rest,
})
const appoint = (id: string, role: string, scope: string, holder: string, day = '2021-01-01'): RegisterEvent =>
  event(id, day, { action: 'appoint', object: { type: role, id: scope }, act: { holder } })

describe('competence', () => {
  const compiled = sample({
    authorities: [
      { id: 'adopt', norms: ['n/1'], section: '1', role: 'council', action: 'adopt', object: 'it-strategy' },
    ],
  })
  const ask = (role: string, action = 'adopt') =>
    decide(compiled, { at: AT, actor: { role }, action, object: 'it-strategy' })

  it('permits whom the rule names, with the rule as reason', () => {
    expect(ask('council')).toMatchObject({
      outcome: 'permit',
      reasons: [{ rule: 'adopt', section: '1', norms: ['n/1'] }],
    })
  })
  it('denies others and says who may instead', () => {
    expect(ask('board')).toMatchObject({ outcome: 'deny', instead: [{ role: 'council', term: 'fullmäktige' }] })
  })
  it('covers the kinds of an action, and not what it is a kind of', () => {
    expect(ask('council', 'issue').outcome).toBe('permit')
    expect(ask('council', 'decide').outcome).toBe('none')
  })
  it('says that an act is not regulated where no rule speaks of it', () => {
    expect(ask('council', 'acquire')).toMatchObject({ outcome: 'none', reasons: [] })
  })
  it('holds only while the rule does', () => {
    expect(
      decide(compiled, { at: '1999-12-31', actor: { role: 'council' }, action: 'adopt', object: 'it-strategy' })
        .outcome,
    ).toBe('none')
  })
})

describe('a duty', () => {
  const compiled = sample({
    duties: [{ id: 'answer', norms: [], role: 'owner', action: 'be-responsible', object: 'system' }],
  })
  it('permits its bearer and shuts nobody out', () => {
    const ask = (role: string) =>
      decide(compiled, { at: AT, actor: { role }, action: 'be-responsible', object: 'system' }).outcome
    expect(ask('owner')).toBe('permit')
    expect(ask('board')).toBe('none')
  })
  it('is no power: nobody decides, and whoever is responsible is named as nearest', () => {
    const answer = who(compiled, { at: AT, action: 'decide', object: 'system' })
    expect(answer).toMatchObject({ outcome: 'none', nearest: [{ role: 'owner', why: 'responsible' }] })
  })
})

describe('the instance of a role', () => {
  const compiled = sample({
    authorities: [{ id: 'buy', norms: [], role: 'head', action: 'decide', object: 'purchase' }],
  })
  const ask = (scope: string | undefined, department?: string) =>
    decide(compiled, {
      at: AT,
      actor: { role: 'head', ...(scope && { scope }) },
      action: 'decide',
      object: 'purchase',
      facts: department ? { 'object.department': department } : {},
    })

  it('is the one of the object when the actor names none', () => expect(ask(undefined).outcome).toBe('permit'))
  it('must be the one of the object when the actor names one', () => {
    expect(ask('school', 'school').outcome).toBe('permit')
    expect(ask('care', 'school').outcome).toBe('deny')
  })
  it('is asked for when it is not known', () => {
    expect(ask('school')).toMatchObject({ outcome: 'undetermined', needs: { facts: [{ path: 'object.department' }] } })
  })
})

describe('prohibitions and gates', () => {
  const compiled = sample({
    authorities: [
      { id: 'buy', norms: [], role: 'board', action: 'decide', object: 'purchase' },
      {
        id: 'urgent',
        norms: [],
        role: 'board',
        action: 'decide',
        object: 'purchase',
        modality: 'may',
        when: { fact: 'object.urgent' },
        overrides: ['ban'],
      },
    ],
    requirements: [
      {
        id: 'ban',
        norms: [],
        modality: 'must-not',
        action: 'decide',
        object: 'purchase',
        when: { fact: 'object.amount', gt: 100 },
      },
      {
        id: 'gate',
        norms: [],
        for: 'purchase',
        before: 'decide',
        when: { fact: 'object.kind', eq: 'hardware' },
        must: { some: 'object.contains', where: { fact: 'item', eq: 'offer' } },
      },
      {
        id: 'advice',
        norms: [],
        modality: 'should',
        for: 'purchase',
        before: 'decide',
        must: { some: 'object.contains', where: { fact: 'item', eq: 'summary' } },
      },
    ],
  })
  const ask = (facts: Record<string, never | string | number | boolean | string[]>) =>
    decide(compiled, { at: AT, actor: { role: 'board' }, action: 'decide', object: 'purchase', facts })
  const fine = {
    'object.amount': 100,
    'object.kind': 'software',
    'object.urgent': false,
    'object.contains': ['summary'],
  }

  it('let through what keeps to them', () => expect(ask(fine)).toMatchObject({ outcome: 'permit', advice: [] }))
  it('stop what breaks them, whoever acts', () => {
    expect(ask({ ...fine, 'object.amount': 101 })).toMatchObject({
      outcome: 'deny',
      reasons: [{ rule: 'ban' }],
      instead: [],
    })
    expect(ask({ ...fine, 'object.kind': 'hardware' })).toMatchObject({ outcome: 'deny', reasons: [{ rule: 'gate' }] })
  })
  it('are set aside by a permission that names them', () =>
    expect(ask({ ...fine, 'object.amount': 101, 'object.urgent': true }).outcome).toBe('permit'))
  it('never permit what is unknown', () => {
    const answer = ask({ 'object.kind': 'software', 'object.contains': ['summary'] })
    expect(answer.outcome).toBe('undetermined')
    expect(answer.needs.facts.map((fact) => fact.path)).toEqual(['object.amount', 'object.urgent'])
  })
  it('give advice, and no denial, for what merely should be', () => {
    expect(ask({ ...fine, 'object.contains': [] })).toMatchObject({ outcome: 'permit', advice: [{ rule: 'advice' }] })
  })
})

describe('steps before an act', () => {
  const compiled = sample({
    approvals: [
      {
        id: 'purchase',
        action: 'decide',
        object: 'purchase',
        steps: [
          { id: 'review', norms: [], role: 'head-of-it', action: 'review' },
          { id: 'consult', norms: [], role: 'department', action: 'consult', modality: 'should' },
          { id: 'decide', norms: [], role: 'board', action: 'decide', after: ['review', 'consult'] },
        ],
      },
    ],
  })
  const question = { at: AT, actor: { role: 'board' }, action: 'decide', object: 'purchase' }

  it('are asked for where no register says whether they were taken', () => {
    expect(decide(compiled, question)).toMatchObject({
      outcome: 'undetermined',
      needs: { facts: [], approvals: [{ step: 'review', role: 'head-of-it', status: 'unknown' }] },
    })
  })
  it('permit once they are said to be taken', () =>
    expect(decide(compiled, { ...question, done: ['review'] }).outcome).toBe('permit'))
  it('deny with a register in which they were not', () => {
    const empty = register([
      event('1', '2024-01-01', {
        action: 'execute',
        object: { type: 'purchase', id: 'p1' },
        establishes: { 'object.amount': 5 },
      }),
    ])
    expect(decide(compiled, { ...question, id: 'p1', register: empty })).toMatchObject({
      outcome: 'deny',
      reasons: [{ rule: 'purchase.review' }],
      needs: { approvals: [{ step: 'review', status: 'missing' }] },
      advice: [{ rule: 'purchase.consult' }],
    })
  })
  it('are taken by whom they name, and by nobody else', () => {
    const by = (role: string) =>
      register([event('1', '2024-01-01', { action: 'review', role, object: { type: 'purchase', id: 'p1' } })])
    expect(decide(compiled, { ...question, id: 'p1', register: by('head-of-it') }).outcome).toBe('permit')
    expect(decide(compiled, { ...question, id: 'p1', register: by('manager') }).outcome).toBe('deny')
  })
})

describe('offices, delegation and representation', () => {
  const compiled = sample({
    roles: withRoles([
      {
        id: 'owner',
        kind: 'function',
        per: 'system',
        held: 'own',
        holders: [
          { id: 'field', norms: [], holder: 'committee', of: 'object.field' },
          { id: 'shared', norms: [], holder: 'board', when: { fact: 'object.shared' }, overrides: ['field'] },
        ],
        delegable: { to: 'head', covers: ['adopt'], norms: ['n/d'] },
      },
      {
        id: 'manager',
        kind: 'officer',
        per: 'system',
        appoint: 'owner',
        actsFor: [{ role: 'owner', unless: { fact: 'object.critical' } }],
      },
    ]),
    authorities: [{ id: 'decide', norms: [], role: 'owner', action: 'decide', object: 'system' }],
  })
  const facts = { 'object.field': 'culture', 'object.usedBy': ['library'], 'object.critical': true }
  const ask = (actor: { role: string; scope?: string }, more = {}) =>
    decide(compiled, { at: AT, actor, action: 'decide', object: 'system', facts: { ...facts, ...more } }).outcome

  it('give an office to whom a link leads', () => {
    expect(ask({ role: 'committee', scope: 'culture' })).toBe('permit')
    expect(ask({ role: 'committee', scope: 'school' })).toBe('deny')
  })
  it('pass the office on where an exception says so', () => {
    expect(ask({ role: 'board' })).toBe('deny')
    expect(ask({ role: 'board' }, { 'object.usedBy': ['library', 'school'] })).toBe('permit')
  })
  it('let a representative act except where the rule says not', () => {
    expect(ask({ role: 'manager' })).toBe('deny')
    expect(ask({ role: 'manager' }, { 'object.critical': false })).toBe('permit')
  })
  it('answer who holds the role', () => {
    expect(who(compiled, { at: AT, action: 'own', object: 'system', facts })).toMatchObject({
      outcome: 'assigned',
      answers: [{ role: 'committee', scope: 'culture', rule: 'field' }],
    })
    expect(who(compiled, { at: AT, action: 'own', object: 'system', facts: {} })).toMatchObject({
      outcome: 'assigned',
      exceptions: [{ role: 'board' }],
      needs: { facts: [{ path: 'object.usedBy' }] },
    })
  })

  const log = (delegate: RegisterEvent) =>
    register([
      event('1', '2021-01-01', {
        action: 'execute',
        object: { type: 'system', id: 's' },
        establishes: { 'object.field': 'culture', 'object.usedBy': ['library'], 'object.critical': true },
      }),
      event('2', '2021-01-01', { action: 'execute', object: { type: 'committee', id: 'culture' } }),
      appoint('3', 'head', 'library', 'Ann'),
      delegate,
    ])
  const delegated = (covers: string, through?: string) =>
    event('4', '2021-02-01', {
      action: 'delegate',
      actor: 'culture',
      role: 'owner',
      object: { type: 'owner', id: 's' },
      act: { to: 'Ann', covers: [covers], ...(through && { through }) },
    })
  const may = (action: string, at: string, covers = 'adopt', through?: string) =>
    decide(compiled, {
      at,
      actor: { person: 'Ann' },
      action,
      object: 'system',
      id: 's',
      register: log(delegated(covers, through)),
    }).outcome

  it('count a delegation of what may be delegated, while it lasts', () => {
    expect(may('adopt', AT)).toBe('permit')
    expect(may('decide', AT)).toBe('deny')
    expect(may('adopt', AT, 'adopt', '2022-01-01')).toBe('deny')
    expect(may('adopt', '2021-01-15')).toBe('deny')
  })
})

describe('holders from a register', () => {
  const compiled = sample({
    duties: [{ id: 'answer', norms: [], role: 'manager', action: 'be-responsible', object: 'system' }],
  })
  const base = [
    event('1', '2021-01-01', { action: 'execute', object: { type: 'system', id: 's' } }),
    appoint('2', 'manager', 's', 'Ann'),
  ]
  const ask = (events: readonly RegisterEvent[], at = AT) =>
    who(compiled, { at, action: 'be-responsible', object: 'system', id: 's', register: register(events) }).answers[0]

  it('are named', () => expect(ask(base)).toMatchObject({ role: 'manager', scope: 's', holders: [{ holder: 'Ann' }] }))
  it('are missed when they have left, and the role still is the answer', () => {
    const left = [...base, event('3', '2023-01-01', { action: 'leave', object: { type: 'employee', id: 'Ann' } })]
    expect(ask(left)).toMatchObject({ role: 'manager', vacant: true, holders: [] })
    expect(ask(left, '2022-12-31')).toMatchObject({ holders: [{ holder: 'Ann' }] })
  })
})

describe('a day reckoned from another', () => {
  const ask = (lte: object, facts: object = {}, at = AT) => {
    const compiled = sample({
      authorities: [
        {
          id: 'old',
          norms: [],
          role: 'board',
          action: 'decide',
          object: 'purchase',
          when: { fact: 'object.orderedOn', lte: lte as { date: string } },
        },
      ],
    })
    const put = { at, actor: { role: 'board' }, action: 'decide', object: 'purchase', facts }
    return { answer: decide(compiled, put), codes: lint(compiled).diagnostics.map(({ code }) => code) }
  }

  for (const lte of [
    { date: 'at', minus: 'P2Y' },
    { date: 'at', plus: 'P1M' },
    { date: '2020-01-01', plus: 'P10Y' },
  ])
    it(`may come out either way while the other is not known: ${JSON.stringify(lte)}`, () => {
      const { answer, codes } = ask(lte)
      expect(answer).toMatchObject({ outcome: 'undetermined', needs: { facts: [{ path: 'object.orderedOn' }] } })
      expect(codes).not.toContain('unreachable')
    })

  it('is compared once it is known', () => {
    const ago = { date: 'at', minus: 'P2Y' }
    expect(ask(ago, { 'object.orderedOn': '2022-06-01' }).answer.outcome).toBe('permit')
    expect(ask(ago, { 'object.orderedOn': '2022-06-02' }).answer.outcome).toBe('none')
  })
})
