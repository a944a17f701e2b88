import { describe, expect, it } from 'vitest'
import { sample } from '../../test/sample.ts'
import { explainDerivation } from '#explanations/derivation.ts'
import type { Register, RegisterEvent } from '#register/model.ts'
import { due } from './due.ts'

const purchase = { type: 'purchase', id: 'p' }
const holding = (event: Partial<RegisterEvent>, since = '2020-01-01'): Register => ({
  municipality: '0000',
  ruleset: 'sample',
  since,
  events: [{ id: 'e1', day: since, action: 'acquire', object: purchase, ...event }],
})

describe('hours after an event', () => {
  const compiled = sample({
    duties: [
      {
        id: 'report',
        norms: [],
        role: 'head-of-it',
        action: 'report',
        object: 'purchase',
        after: { action: 'acquire', within: 'PT24H' },
      },
    ],
  })
  const deadline = (time: string | undefined, day: string) => {
    const register = holding({ day, ...(time !== undefined && { time }) })
    const [one] = due(compiled, { register, at: day, from: day, through: '2030-01-01' }).obligations
    return [one?.date, one?.instant]
  }

  it('are hours, also in the night when the clocks go forward and back', () => {
    expect(deadline('2024-03-30T20:00:00+01:00', '2024-03-30')).toEqual(['2024-03-31', '2024-03-31T19:00:00.000Z'])
    // The day has 23 hours in March and 25 in October; the deadline is 24 hours on, an hour later or earlier by the clock.
    expect(deadline('2024-03-30T23:30:00+01:00', '2024-03-30')).toEqual(['2024-04-01', '2024-03-31T22:30:00.000Z'])
    expect(deadline('2024-10-27T00:30:00+02:00', '2024-10-27')).toEqual(['2024-10-27', '2024-10-27T22:30:00.000Z'])
  })
  it('end on the day it then is in Sweden, wherever the program runs', () =>
    expect(deadline('2024-12-30T23:30:00Z', '2024-12-31')).toEqual(['2025-01-01', '2024-12-31T23:30:00.000Z']))
  it('are a whole day where the hour is not known', () =>
    expect(deadline(undefined, '2024-12-31')).toEqual(['2025-01-01', undefined]))
})

describe('working days after an event', () => {
  const compiled = sample({
    duties: [
      {
        id: 'report',
        norms: [],
        role: 'head-of-it',
        action: 'report',
        object: 'purchase',
        after: { action: 'acquire', workingDays: 3 },
      },
    ],
  })
  it('pass weekends and holidays by', () => {
    const register = holding({ day: '2026-12-23' })
    const { obligations } = due(compiled, { register, at: '2026-12-31', from: '2026-12-01', through: '2027-12-01' })
    expect(obligations).toMatchObject([{ date: '2026-12-30', from: '2026-12-23', overdue: true }])
    expect(explainDerivation(compiled, obligations[0]!.derivation, 'sv')).toContain('3 arbetsdagar')
  })
  it('are told without a register', () => {
    const [template] = due(compiled, { object: 'purchase' }).templates
    expect(explainDerivation(compiled, template?.derivation, 'en')).toContain('within 3 working days')
  })
})

describe('terms of office', () => {
  const compiled = sample({
    duties: [
      {
        id: 'review',
        norms: [],
        role: 'council',
        action: 'review',
        object: 'purchase',
        every: { calendar: 'mandate-period' },
      },
    ],
  })
  const dates = (through: string) =>
    due(compiled, {
      register: holding({}, '2022-10-15'),
      at: '2022-10-15',
      from: '2022-10-15',
      through,
    }).obligations.map((one) => [one.from, one.date])
  it('end the day before the next council sits, four years on', () => {
    expect(dates('2026-10-14')).toEqual([['2022-10-15', '2026-10-14']])
    expect(dates('2030-12-31').map(([, date]) => date)).toEqual(['2026-10-14', '2030-10-14', '2034-10-14'])
  })
})

describe('leap days and the end of the year', () => {
  const compiled = sample({
    duties: [
      { id: 'verify', norms: [], role: 'head-of-it', action: 'verify', object: 'purchase', every: 'P1Y' },
      {
        id: 'renew',
        norms: [],
        role: 'head-of-it',
        action: 'renew',
        object: 'purchase',
        every: { calendar: 'quarter' },
      },
    ],
  })
  const of = (rule: string, day: string, through: string) =>
    due(compiled, { register: holding({ day }, day), at: day, from: day, through })
      .obligations.filter((one) => one.rule === rule)
      .map((one) => one.date)
  it('a year after the leap day is the last of February', () =>
    expect(of('verify', '2024-02-29', '2025-03-01')).toEqual(['2025-02-28']))
  it('a year after the last of December is the last of December', () =>
    expect(of('verify', '2023-12-31', '2024-12-31')).toEqual(['2024-12-31']))
  it('a quarter ends with its last day', () =>
    expect(of('renew', '2024-01-01', '2024-12-31')).toEqual(['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31']))
})
