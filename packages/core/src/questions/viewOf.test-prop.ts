import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sample } from '../../test/sample.ts'
import { foldRegister } from '#register/fold.ts'
import type { Register, RegisterEvent } from '#register/model.ts'
import type { RegisterState } from '#register/state.ts'
import { decide } from './decide.ts'
import { tryEvent } from './tryEvent.ts'
import { apply, viewOf } from './viewOf.ts'

const compiled = sample({})
const empty: Register = { municipality: '9999', ruleset: 'sample', since: '2020-01-01', events: [] }

const name = fc.constantFrom('a', 'b', 'c')
const event: fc.Arbitrary<Omit<RegisterEvent, 'id' | 'day'>> = fc.oneof(
  fc.record({
    action: fc.constantFrom('appoint', 'dismiss'),
    object: fc.record({ type: fc.constantFrom('system-owner', 'head-of-it', 'management-team'), id: name }),
    act: fc.record({ holder: fc.subarray(['a', 'b', 'c']) }),
  }),
  fc.record({
    action: fc.constantFrom('adopt', 'leave', 'introduce', 'exempt', 'revoke'),
    object: fc.record({ type: fc.constantFrom('it-strategy', 'person', 'system', 'department'), id: name }),
    act: fc.record({ rules: fc.subarray(['r1', 'r2']), to: fc.subarray(['a', 'b']) }, { requiredKeys: [] }),
    establishes: fc.dictionary(fc.constantFrom('object.name', 'object.department', 'act.form'), name),
  }),
  fc.record({
    action: fc.constantFrom('delegate', 'revoke'),
    object: fc.record({ type: fc.constantFrom('system-owner', 'board'), id: name }),
    act: fc.record({ to: fc.subarray(['a', 'b', 'c']), covers: fc.subarray(['decide']) }),
  }),
)
/** Most days come in order, as they do in a log; some do not. */
const events = fc
  .array(fc.tuple(event, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 9 })), { maxLength: 25 })
  .map((list) => {
    let day = 1
    return list.map(([one, step, odds], at): RegisterEvent => {
      day += odds === 0 ? -step : step
      return { ...one, id: `e${at}`, day: `2021-01-${String(Math.max(1, day)).padStart(2, '0')}` }
    })
  })

/** What a state says; that nobody names a thing is the same whether or not anybody has. */
const said = ({ naming, told: _, ...state }: RegisterState): unknown => ({
  ...state,
  naming: [...naming].filter(([, records]) => records.size > 0),
})

describe('a register that grows', () => {
  it('is the same as one that is folded whole', () => {
    fc.assert(
      fc.property(events, fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), (list, asks) => {
        let register: Register = { ...empty }
        for (const [at, one] of list.entries()) {
          register = apply(register, one)
          if (asks[at]) viewOf(compiled, register, '2022-01-01')
        }
        const { state, before } = viewOf(compiled, register, '2022-01-01')
        expect(before).toBe(list.length)
        expect(said(state)).toEqual(said(foldRegister(register, compiled.ruleset)))
      }),
    )
  })

  it('leaves the smaller one as it was, and may grow in two ways', () => {
    fc.assert(
      fc.property(events, events, fc.nat(25), (one, other, cut) => {
        const register = apply(empty, one.slice(0, cut))
        const asked = (about: Register): unknown =>
          ['system', 'it-strategy'].map((object) =>
            decide(compiled, {
              at: '2022-01-01',
              actor: { person: 'a' },
              action: 'adopt',
              object,
              id: 'a',
              register: about,
            }),
          )
        const before = asked(register)
        const [left, right] = [apply(register, one.slice(cut)), apply(register, other)]
        const answers = [asked(left), asked(right), asked(left)]
        expect(asked(register)).toEqual(before)
        const anew = [left, right, left].map((about) => asked({ ...about }))
        expect(answers).toEqual(anew)
      }),
    )
  })

  it('is as it was when an event has only been tried', () => {
    fc.assert(
      fc.property(events, event, (list, tried) => {
        const register = apply({ ...empty }, list)
        viewOf(compiled, register, '2022-01-01')
        const one = { ...tried, id: 'tried', day: '2021-12-01' }
        const during = tryEvent(compiled, register, one, ({ state }) => JSON.stringify(said(state)))
        expect(during).toBe(JSON.stringify(said(foldRegister(apply(register, one), compiled.ruleset))))
        expect(said(viewOf(compiled, register, '2022-01-01').state)).toEqual(
          said(foldRegister(register, compiled.ruleset)),
        )
      }),
    )
  })

  it('has what was recorded by an instant, where that is asked', () => {
    const register = apply(empty, {
      id: 'late',
      day: '2021-01-01',
      recorded: '2021-03-01T00:00:00Z',
      action: 'introduce',
      object: { type: 'system', id: 'mail' },
    })
    const known = (instant?: string) => viewOf(compiled, register, '2022-01-01', instant).state.log.length
    expect([known(), known('2021-02-01T00:00:00Z'), known('2021-03-02T00:00:00Z')]).toEqual([1, 0, 1])
  })
})
