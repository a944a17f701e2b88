import { describe, expect, it } from 'vitest'
import { sample, withRoles } from '../../test/sample.ts'
import type { Register, RegisterEvent } from '#register/model.ts'
import { audit } from './audit.ts'
import { decide } from './decide.ts'
import type { Proposal } from './model/propose.ts'
import { propose } from './propose.ts'
import { apply } from './viewOf.ts'
import { route } from './route.ts'

const empty: Register = { municipality: '0000', ruleset: 'sample', since: '2020-01-01', events: [] }
const purchase = { type: 'purchase', id: 'p' }

/** Forms that approvals take in municipalities, each as rules of the language and nothing else. */
const compiled = sample({
  roles: withRoles([
    { id: 'chair', kind: 'officer', appoint: 'council' },
    {
      id: 'manager',
      kind: 'officer',
      per: 'system',
      appoint: 'owner',
    },
  ]),
  authorities: [
    {
      id: 'urgent',
      norms: [],
      section: '7',
      role: 'chair',
      action: 'decide',
      object: 'purchase',
      when: { fact: 'object.urgent' },
      overrides: ['purchase.decide'],
    },
    { id: 'exempt', norms: [], section: '8', role: 'board', action: 'exempt', object: 'system' },
  ],
  duties: [
    {
      id: 'report-urgent',
      norms: [],
      section: '7',
      role: 'chair',
      action: 'report',
      object: 'purchase',
      when: { fact: 'object.urgent' },
      after: { action: 'decide', within: 'P1M' },
    },
  ],
  approvals: [
    {
      id: 'purchase',
      action: 'decide',
      object: 'purchase',
      section: '4',
      steps: [
        { id: 'prepare', norms: [], role: 'head-of-it', action: 'prepare' },
        {
          id: 'review',
          norms: [],
          role: 'head',
          action: 'review',
          after: ['prepare'],
          // Four eyes: whoever prepared it does not review it.
          act: { not: { some: 'object.doneBy.prepare', where: { fact: 'item', eq: { fact: 'actor.person' } } } },
        },
        {
          id: 'decide',
          norms: [],
          role: 'board',
          action: 'decide',
          after: ['review'],
          act: {
            all: [
              // Quorum, and nobody who is disqualified takes part.
              { count: 'act.present', gte: 3 },
              { not: { some: 'act.present', where: { fact: 'item', in: ['p9'] } } },
            ],
          },
        },
      ],
    },
  ],
  requirements: [
    { id: 'backup', norms: [], section: '9', for: 'system', must: { fact: 'object.users', gte: 1 } },
    { id: 'before-use', norms: [], section: '9', for: 'system', before: 'introduce', must: { fact: 'object.inUse' } },
  ],
})

let count = 0
const act = (day: string, action: string, role: string, rest: Partial<Proposal> = {}): Proposal => ({
  id: `e${++count}`,
  day,
  action,
  object: purchase,
  actor: { role, ...(rest.actor?.person !== undefined && { person: rest.actor.person }) },
  ...(rest.act && { act: rest.act }),
  ...(rest.establishes && { establishes: rest.establishes }),
})

const known = (rest: Partial<RegisterEvent> = {}): RegisterEvent => ({
  id: `k${++count}`,
  day: '2024-01-01',
  action: 'execute',
  object: purchase,
  establishes: { 'object.urgent': false },
  ...rest,
})

/** Puts acts on a register one after the other; the last answer, and the register after those that were let through. */
function run(acts: readonly Proposal[], from: Register = { ...empty, events: [known()] }) {
  let register = from
  let answer: ReturnType<typeof propose> | undefined
  for (const proposal of acts) {
    answer = propose(compiled, { register, proposal })
    if (answer.ok) for (const event of answer.events) register = apply(register, event)
  }
  return { answer: answer!, register }
}

const by = (person: string): Partial<Proposal> => ({ actor: { role: '', person } })
const prepared = act('2024-02-01', 'prepare', 'head-of-it', by('p1'))
const reviewed = act('2024-02-02', 'review', 'head', by('p2'))
const meeting = (present: string[], outcome?: string): Partial<Proposal> => ({
  act: { present, ...(outcome !== undefined && { outcome }) },
})

describe('four eyes', () => {
  it('refuse the one who prepared the case', () => {
    const { answer } = run([prepared, act('2024-02-02', 'review', 'head', by('p1'))])
    expect(answer).toMatchObject({
      ok: false,
      refusal: { outcome: 'deny', reasons: [{ rule: 'purchase.review', section: '4' }] },
    })
  })
  it('let another through', () => expect(run([prepared, reviewed]).answer.ok).toBe(true))
})

describe('a quorum', () => {
  it('refuses a decision by too few', () =>
    expect(run([prepared, reviewed, act('2024-02-03', 'decide', 'board', meeting(['p3', 'p4']))]).answer).toMatchObject(
      { ok: false, refusal: { reasons: [{ rule: 'purchase.decide' }] } },
    ))
  it('asks who was present where that is not told', () =>
    expect(run([prepared, reviewed, act('2024-02-03', 'decide', 'board')]).answer).toMatchObject({
      ok: false,
      refusal: { outcome: 'undetermined', needs: { facts: [{ path: 'act.present' }] } },
    }))
  it('lets a decision through', () =>
    expect(run([prepared, reviewed, act('2024-02-03', 'decide', 'board', meeting(['p3', 'p4', 'p5']))]).answer.ok).toBe(
      true,
    ))
  it('is not met by somebody who is disqualified', () =>
    expect(run([prepared, reviewed, act('2024-02-03', 'decide', 'board', meeting(['p3', 'p4', 'p9']))]).answer.ok).toBe(
      false,
    ))
})

describe('an urgent decision', () => {
  const urgent = { ...empty, events: [known({ establishes: { 'object.urgent': true } })] }
  it('is the chair’s alone while it is urgent', () => {
    expect(run([prepared, reviewed, act('2024-02-03', 'decide', 'chair')]).answer.ok).toBe(false)
    expect(
      decide(compiled, { at: '2024-02-03', actor: { role: 'chair' }, action: 'decide', ...object(urgent) }),
    ).toMatchObject({
      outcome: 'permit',
      reasons: [{ rule: 'urgent', section: '7' }],
    })
  })
  const object = (register: Register) => ({ object: 'purchase', id: 'p', register, done: ['prepare', 'review'] })
})

describe('a case that is sent back, withdrawn or refused', () => {
  const steps = (register: Register) =>
    route(compiled, { at: '2024-06-01', action: 'decide', object: 'purchase', id: 'p', register })
  it('begins anew when it is sent back for more preparation', () => {
    const { register } = run([prepared, reviewed, act('2024-02-03', 'return', 'board')])
    expect(steps(register).next).toEqual(['prepare'])
    const again = run([act('2024-03-01', 'prepare', 'head-of-it', by('p1'))], register)
    expect(steps(again.register).next).toEqual(['review'])
  })
  it('begins anew when it was withdrawn', () =>
    expect(steps(run([prepared, act('2024-02-03', 'withdraw', 'head-of-it')]).register).next).toEqual(['prepare']))
  it('is not decided by a refusal to approve', () => {
    const { register } = run([
      prepared,
      reviewed,
      act('2024-02-03', 'decide', 'board', meeting(['p3', 'p4', 'p5'], 'no')),
    ])
    expect(steps(register).steps.find((step) => step.id === 'decide')?.status).not.toBe('done')
  })
})

describe('a case that has begun', () => {
  const dated = sample({
    approvals: [
      {
        id: 'purchase',
        action: 'decide',
        object: 'purchase',
        steps: [
          { id: 'prepare', norms: [], role: 'head-of-it', action: 'prepare' },
          { id: 'consult', norms: [], role: 'head', action: 'consult', after: ['prepare'], through: '2024-06-30' },
          { id: 'review', norms: [], role: 'owner', action: 'review', after: ['prepare'], from: '2024-07-01' },
          { id: 'decide', norms: [], role: 'board', action: 'decide', after: ['prepare', 'consult', 'review'] },
        ],
      },
    ],
  })
  const prepare = (day: string): Register => ({
    ...empty,
    events: [{ id: 'b', day, action: 'prepare', role: 'head-of-it', object: purchase }],
  })
  const next = (register: Register) =>
    route(dated, { at: '2024-09-01', action: 'decide', object: 'purchase', id: 'p', register }).next
  const needed = (register: Register) =>
    decide(dated, {
      at: '2024-09-01',
      actor: { role: 'board' },
      action: 'decide',
      object: 'purchase',
      id: 'p',
      register,
    }).needs.approvals.map((one) => one.step)

  it('goes on under the rules it began under', () => {
    expect(next(prepare('2024-06-01'))).toEqual(['consult'])
    expect(needed(prepare('2024-06-01'))).toEqual(['consult'])
  })
  it('has the new ones if it began after they came', () => {
    expect(next(prepare('2024-08-01'))).toEqual(['review'])
    expect(needed(prepare('2024-08-01'))).toEqual(['review'])
  })
})

describe('a departure from the rules', () => {
  const system = { type: 'system', id: 's' }
  const running: Register = {
    ...empty,
    events: [known({ object: system, establishes: { 'object.users': 0, 'object.inUse': false } })],
  }
  const departure = { rules: ['backup', 'before-use'], through: '2024-12-31' }
  const granted = (role: string) =>
    run([{ ...act('2024-02-01', 'exempt', role, { act: departure }), object: system }], running)
  const find = (register: Register, at: string) =>
    audit(compiled, { at, register }).findings.map((one) => [one.rule, one.severity, one.exempt?.through])

  it('is granted by whoever may, and by nobody else', () => {
    expect(granted('head-of-it').answer).toMatchObject({ ok: false, refusal: { outcome: 'deny' } })
    expect(granted('board').answer.ok).toBe(true)
  })
  it('is told, not held against anybody, to its last day', () => {
    const { register } = granted('board')
    expect(find(running, '2024-02-01')).toEqual([['backup', 'violation', undefined]])
    expect(find(register, '2024-12-31')).toEqual([['backup', 'info', '2024-12-31']])
    expect(find(register, '2025-01-01')).toEqual([['backup', 'violation', undefined]])
  })
  it('opens a gate while it lasts', () => {
    const { register } = granted('board')
    const introduce = (at: string, from: Register) =>
      decide(compiled, { at, action: 'introduce', object: 'system', id: 's', register: from }).outcome
    expect(introduce('2024-03-01', running)).toBe('deny')
    expect(introduce('2024-03-01', register)).toBe('permit')
    expect(introduce('2025-03-01', register)).toBe('deny')
  })
  it('can be revoked', () => {
    const { register } = granted('board')
    const revoked = apply(
      register,
      known({ day: '2024-05-01', action: 'revoke', object: system, establishes: {}, act: { rules: ['backup'] } }),
    )
    expect(find(revoked, '2024-06-01')).toEqual([['backup', 'violation', undefined]])
  })
})
