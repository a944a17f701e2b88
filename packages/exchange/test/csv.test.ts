import { describe, expect, it } from 'vitest'
import { readCell, writeCsv } from '../src/csv/index.ts'

describe('a table', () => {
  it('has a byte order mark, semicolons and quotes where they are needed', () => {
    const rows = [
      ['a', undefined, 4.4],
      ['b;c', 'd "e"', 'f\ng'],
    ]
    expect(writeCsv(rows)).toBe('\uFEFFa;;4.4\r\n"b;c";"d ""e""";"f\ng"\r\n')
  })

  it.each(['=1+1', '+46', '-5', '@a', '\tx', "'=1+1", "''-5"])(
    'keeps %j from being a formula, and gives it back',
    (text) => {
      const cell = writeCsv([[text]]).slice(1, -2)
      expect(cell).toBe(`'${text}`)
      expect(readCell(cell)).toBe(text)
    },
  )

  it.each(['', "'", "'s-Gravenhage", "''", 'a=b', '1'])('leaves %j as it is', (text) => {
    expect(writeCsv([[text]]).slice(1, -2)).toBe(text)
    expect(readCell(text)).toBe(text)
  })

  it('a negative number is a number', () => expect(writeCsv([[-5]])).toBe('\uFEFF-5\r\n'))
})
