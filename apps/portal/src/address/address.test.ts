import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PAGES } from './address.ts'
import { readAddress } from './readAddress.ts'
import { writeAddress } from './writeAddress.ts'

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const word = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.isWellFormed())
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined })
const key = fc.constantFrom('filter', 'role', 'object', 'action', 'rule', 'with', 'year', 'sort')

describe('an address', () => {
  it('says everything that the view shows, below any folder', () => {
    fc.assert(
      fc.property(
        fc.record({
          page: fc.constantFrom(...PAGES),
          municipality: maybe(word),
          register: maybe(word),
          language: fc.constantFrom('sv' as const, 'en' as const),
          at: maybe(day),
          query: fc.dictionary(key, word, { noNullPrototype: true }),
        }),
        fc.constantFrom('https://kommun.example/', 'https://kommun.example/styrkod/portal/'),
        (address, place) => {
          const base = new URL(place)
          expect(readAddress(new URL(writeAddress(address, base)), base)).toEqual(address)
        },
      ),
    )
  })

  it('that says something wrongly leaves it open', () => {
    const base = new URL('https://kommun.example/')
    expect(readAddress(new URL('https://kommun.example/nothing/?at=2026-13-40&lang=fr'), base)).toEqual({
      page: 'overview',
      municipality: undefined,
      register: undefined,
      language: 'sv',
      at: undefined,
      query: {},
    })
  })
})
