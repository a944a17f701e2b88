import { describe, expect, it } from 'vitest'
import { changedAnswers } from '../src/changedAnswers.mjs'
import { firstDifference } from '../src/firstDifference.mjs'

describe('the answers of a release', () => {
  const before = new Map([
    ['same', ['q1', 'a1']],
    ['changed', ['q2', 'a2']],
    ['asked otherwise', ['q3', 'a3']],
    ['gone', ['q4', 'a4']],
  ] as const)
  it('are the same, changed, asked otherwise or gone', () => {
    const now = new Map([
      ['same', ['q1', 'a1']],
      ['changed', ['q2', 'a9']],
      ['asked otherwise', ['q9', 'a9']],
      ['new', ['q5', 'a5']],
    ] as const)
    expect(changedAnswers(before, now)).toEqual({
      same: 1,
      changed: ['changed'],
      asked: ['asked otherwise', 'new'],
      gone: ['gone'],
    })
  })
})

describe('a difference between doors', () => {
  it('is named by the first place where the answers part', () => {
    expect(firstDifference({ a: 1, b: [{ c: 1 }, { c: 2 }] }, { a: 1, b: [{ c: 1 }, { c: 3 }] })).toEqual({
      place: '/b/1/c',
      expected: 2,
      actual: 3,
    })
    expect(firstDifference({ a: 1 }, { errors: [] })).toEqual({ place: '/a', expected: 1, actual: null })
  })
})
