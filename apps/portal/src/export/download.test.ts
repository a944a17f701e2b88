import { expect, it } from 'vitest'
import { cellText } from './download.ts'

it('a number has a decimal comma, so that a Swedish spreadsheet takes it for one; all else is left as it is', () => {
  expect([12.5, -0.25, 1000, 'v2.1', undefined].map(cellText)).toEqual(['12,5', '-0,25', 1000, 'v2.1', undefined])
})
