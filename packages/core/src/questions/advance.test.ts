import { describe, expect, it } from 'vitest'
import type { Condition } from '#conditions/model.ts'
import { advance, linkCourse } from './advance.ts'

const at = '2024-05-01'
const limit: Condition = { test: 'object.amount', op: 'lte', to: { const: 10 } }
const course = linkCourse({
  transitions: [
    { from: 'draft', to: 'approved', action: 'approve', when: limit },
    { from: 'draft', to: 'waiting', action: 'approve', when: { not: limit } },
    { from: 'approved', to: 'closed', action: 'close', when: { test: 'object.signed', op: 'eq', to: { const: true } } },
  ],
})

describe('a step of a lifecycle', () => {
  it('leads to the state of the transition whose condition holds', () => {
    const ask = (amount: number) =>
      advance(course, { state: 'draft', action: 'approve', at, facts: { 'object.amount': amount } })
    expect(ask(10)).toMatchObject({ outcome: 'moved', state: 'approved' })
    expect(ask(11)).toMatchObject({ outcome: 'moved', state: 'waiting' })
  })

  it('leads nowhere without a transition, with a condition that fails, or with a fact that is missing', () => {
    expect(advance(course, { state: 'closed', action: 'close', at })).toEqual({
      outcome: 'refused',
      state: 'closed',
      why: 'no-transition',
    })
    const close = { state: 'approved', action: 'close', at }
    expect(advance(course, { ...close, facts: { 'object.signed': false } })).toMatchObject({
      outcome: 'refused',
      state: 'approved',
      why: 'condition',
    })
    expect(advance(course, close)).toMatchObject({ outcome: 'undetermined', state: 'approved' })
  })
})
