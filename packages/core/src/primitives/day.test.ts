import { expect, it } from 'vitest'
import { isDay } from './day.ts'

it.each(['1000-01-01', '2024-02-29', '9000-12-31'])('%s is a day', (text) => expect(isDay(text)).toBe(true))

it.each(['0999-12-31', '2023-02-29', '2024-13-01', '9001-01-01', '9999-12-31', '2024-1-1', ''])('%j is none', (text) =>
  expect(isDay(text)).toBe(false),
)
