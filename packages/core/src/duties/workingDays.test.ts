import { describe, expect, it } from 'vitest'
import { addWorkingDays, isWorkingDay } from './workingDays.ts'

describe('working days', () => {
  it.each([
    ['2026-01-01', 'new year'],
    ['2026-01-06', 'Epiphany'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-01', 'the first of May'],
    ['2026-05-14', 'Ascension'],
    ['2024-06-06', 'the national day'],
    ['2004-05-31', 'Whit Monday, while it was one'],
    ['2026-06-19', 'the eve of midsummer'],
    ['2026-12-24', 'the eve of Christmas'],
    ['2026-12-25', 'Christmas'],
    ['2025-12-26', 'the day after'],
    ['2026-12-31', 'the eve of the new year'],
    ['2026-11-21', 'a Saturday'],
    ['2026-11-22', 'a Sunday'],
  ])('%s is none: %s', (day) => expect(isWorkingDay(day)).toBe(false))

  it.each(['2026-01-02', '2026-06-18', '2026-06-22', '2025-06-09', '2003-06-06', '2026-12-23', '2028-02-29'])(
    '%s is one',
    (day) => expect(isWorkingDay(day)).toBe(true),
  )

  it('are counted past holidays', () => {
    expect(addWorkingDays('2026-04-02', 1)).toBe('2026-04-07')
    expect(addWorkingDays('2026-12-23', 3)).toBe('2026-12-30')
    expect(addWorkingDays('2026-12-30', 1)).toBe('2027-01-04')
    expect(addWorkingDays('2026-11-20', 5)).toBe('2026-11-27')
  })
})
