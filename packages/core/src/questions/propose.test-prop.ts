import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sample, withRoles } from '../../test/sample.ts'
import type { Register, RegisterEvent } from '#register/model.ts'
import { audit } from './audit.ts'
import { lifecycle } from './lifecycle.ts'
import { propose } from './propose.ts'
import { apply } from './viewOf.ts'
import { status } from './status.ts'

const compiled = sample({
  roles: withRoles([{ id: 'group', kind: 'group', appoint: 'board' }]),
  documents: [
    {
      id: 'it-strategy',
      norms: [],
      parts: [
        { id: 'common', prepare: 'group' },
        { id: 'own', per: 'department', prepare: 'department', anchor: 'committee' },
      ],
      compile: 'group',
      adopt: 'board',
      validFor: 'P3Y',
      renew: { every: 'P1Y', role: 'group' },
    },
  ],
})

const object = { type: 'it-strategy', id: 's' }
const start: Register = {
  municipality: '0000',
  ruleset: 'sample',
  since: '2020-01-01',
  events: ['school', 'care'].map((id, at): RegisterEvent => ({
    id: `d${at}`,
    day: '2020-01-01',
    action: 'execute',
    object: { type: 'department', id },
  })),
}

interface Move {
  readonly role: string
  readonly action: string
  readonly part?: string
}
const MOVES: readonly Move[] = [
  { role: 'group', action: 'prepare', part: 'common' },
  { role: 'department', action: 'prepare', part: 'school' },
  { role: 'department', action: 'prepare', part: 'care' },
  { role: 'committee', action: 'anchor', part: 'school' },
  { role: 'committee', action: 'anchor', part: 'care' },
  { role: 'group', action: 'compile' },
  { role: 'board', action: 'adopt' },
  { role: 'council', action: 'adopt' },
  { role: 'head-of-it', action: 'prepare', part: 'common' },
]

function play(moves: readonly number[]): { register: Register; refused: number } {
  let register = start
  let refused = 0
  for (const [at, move] of moves.entries()) {
    const { role, action, part } = MOVES[move]!
    const day = `2021-${String(1 + Math.floor(at / 27)).padStart(2, '0')}-${String(1 + (at % 27)).padStart(2, '0')}`
    const answer = propose(compiled, {
      register,
      proposal: { id: `e${at}`, day, actor: { role }, action, object, ...(part && { part }) },
    })
    if (!answer.ok) refused++
    else for (const event of answer.events) register = apply(register, event)
  }
  return { register, refused }
}

const moves = fc.array(fc.nat({ max: MOVES.length - 1 }), { maxLength: 40 })
const WHOLE = [0, 1, 3, 2, 4, 5, 6]

describe('proposed actions', () => {
  it('lead to adoption when every step is taken in order, and not before', () => {
    const { register, refused } = play(WHOLE)
    expect(refused).toBe(0)
    expect(status(compiled, { at: '2021-06-01', register }).documents[0]).toMatchObject({
      state: 'in-force',
      inForce: { through: '2024-01-06' },
    })
    for (let missing = 0; missing < 6; missing++) {
      const short = play(WHOLE.filter((_, at) => at !== missing))
      expect(short.register.events.some((event) => event.action === 'adopt')).toBe(false)
    }
  })

  it('never reach a register in which an adopted document lacks a step, or was adopted by the wrong body', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const { register } = play([...list, ...WHOLE, ...list])
        const wrong = audit(compiled, { at: '2022-01-01', register }).findings.filter(
          (one) => one.kind === 'step-missing' || one.kind === 'no-authority',
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('replay to the same answers, whatever the register object', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const { register } = play(list)
        const copy = JSON.parse(JSON.stringify(register)) as Register
        const at = '2023-01-01'
        expect(JSON.stringify(status(compiled, { at, register: copy }))).toBe(
          JSON.stringify(status(compiled, { at, register })),
        )
        expect(JSON.stringify(audit(compiled, { at, register: copy }))).toBe(
          JSON.stringify(audit(compiled, { at, register })),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('are refused with the step that is missing and where it stands', () => {
    const { register } = play(WHOLE.slice(0, 4))
    const answer = propose(compiled, {
      register,
      proposal: { id: 'x', day: '2021-06-01', actor: { role: 'board' }, action: 'adopt', object },
    })
    expect(answer).toMatchObject({
      ok: false,
      refusal: { outcome: 'deny', needs: { approvals: [{ step: 'own.anchor' }, { step: 'compile' }] } },
    })
  })

  it('are refused twice under one id', () => {
    const { register } = play([0])
    const answer = propose(compiled, {
      register,
      proposal: { id: 'e0', day: '2021-06-01', actor: { role: 'group' }, action: 'prepare', part: 'common', object },
    })
    expect(answer).toEqual({ ok: false, refusal: { outcome: 'duplicate', event: 'e0' } })
  })
})

describe('a document over the years', () => {
  const again = (day: string, effective: string): RegisterEvent => ({
    id: `again-${day}`,
    day,
    effective,
    actor: 'board',
    role: 'board',
    action: 'adopt',
    object,
    edition: 'second',
  })
  const { register } = play(WHOLE)
  const state = (at: string, more: readonly RegisterEvent[] = []) => {
    const [document] = status(compiled, { at, register: more.reduce(apply, register) }).documents
    return document?.editions.map((one) => `${one.edition} ${one.state}`)
  }
  it('is due for renewal after a year and runs out after three', () => {
    expect(state('2022-01-06')).toEqual(['2021-01-07 in-force'])
    expect(state('2022-01-07')).toEqual(['2021-01-07 due-for-renewal'])
    expect(state('2024-01-06')).toEqual(['2021-01-07 due-for-renewal'])
    expect(state('2024-01-07')).toEqual(['2021-01-07 expired'])
  })
  it('stays in force, unchanged, until the day the next edition takes effect', () => {
    const next = [again('2021-11-01', '2022-01-01')]
    expect(state('2021-12-31', next)).toEqual(['2021-01-07 in-force', 'second adopted'])
    expect(state('2022-01-01', next)).toEqual(['2021-01-07 replaced', 'second in-force'])
  })
  it('shows how far the next one has come while it is drafted', () => {
    const drafted: RegisterEvent = {
      id: 'n1',
      day: '2021-10-01',
      role: 'group',
      action: 'prepare',
      object,
      part: 'common',
      edition: 'second',
    }
    const [document] = status(compiled, { at: '2021-10-02', register: apply(register, drafted) }).documents
    expect(document).toMatchObject({
      state: 'in-force',
      draft: { edition: 'second', state: 'in-preparation', done: ['common.prepare'] },
    })
  })
})

describe('a lifecycle', () => {
  it('has the stages that the rules describe, and no other', () => {
    const machine = lifecycle(compiled, 'it-strategy')!
    expect(machine.states).toEqual([
      'planned',
      'in-preparation',
      'anchored',
      'adopted',
      'in-force',
      'due-for-renewal',
      'replaced',
      'expired',
      'repealed',
    ])
    expect(machine).toMatchObject({ unreachable: [], deadEnds: [] })
  })
  it('shows where nobody prepares and nobody adopts', () => {
    const bare = sample({ documents: [{ id: 'it-strategy', norms: [] }] })
    expect(lifecycle(bare, 'it-strategy')).toMatchObject({
      unreachable: ['in-preparation', 'adopted', 'in-force', 'replaced', 'repealed'],
      deadEnds: ['planned'],
    })
  })
})
