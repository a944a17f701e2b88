import type { Obligation } from '@styrkod/core'
import { describe, expect, it } from 'vitest'
import { yearEntries, yearWheel } from '../src/wheel/index.ts'
import { shareOfYear } from '../src/wheel/geometry.ts'

const obligation = (id: string, more: Partial<Obligation> = {}): Obligation => ({
  id,
  rule: id,
  source: 'source',
  norms: [],
  overdue: false,
  role: 'head-of-it',
  term: 'IT-chef',
  action: 'report',
  object: { type: 'system', id },
  modality: 'must',
  derivation: { kind: 'every' },
  ...more,
})

const draw = (obligations: readonly Obligation[]): string =>
  yearWheel(obligations, {
    year: 2026,
    language: 'sv',
    title: 'Årshjul <Salem>',
    labelOf: (one) => `${one.term} & ${one.id}`,
  })

describe('the year wheel', () => {
  it('puts the turn of the year at the top and a quarter of it to the right', () => {
    expect(shareOfYear('2026-01-01', 2026)).toBe(0)
    expect(shareOfYear('2026-07-02', 2026)).toBeCloseTo(0.5, 2)
    expect(shareOfYear('2028-12-31', 2028)).toBeCloseTo(365 / 366, 6)
  })

  it('numbers what falls within the year by its day, and keeps the rest after', () => {
    const entries = yearEntries(
      [
        obligation('late', { date: '2025-11-01', overdue: true }),
        obligation('autumn', { date: '2026-10-01', from: '2025-10-01' }),
        obligation('spring', { date: '2026-03-01', modality: 'should' }),
        obligation('open'),
      ],
      2026,
    )
    expect(entries.map((one) => [one.obligation.id, one.number, one.from, one.look])).toEqual([
      ['spring', 1, undefined, 'should'],
      ['autumn', 2, '2026-01-01', 'must'],
      ['late', undefined, undefined, 'overdue'],
      ['open', undefined, undefined, 'must'],
    ])
  })

  it('names everything in a text of its own and escapes what it is given', () => {
    const svg = draw([obligation('a', { date: '2026-05-04' })])
    expect(svg).toContain('<desc id="wheel-desc">1. 2026-05-04 IT-chef &#38; a</desc>')
    expect(svg).toContain('Årshjul &#60;Salem&#62; 2026')
    expect(svg).not.toMatch(/style=|<style|<script/)
  })

  it('says so when the year is empty', () => expect(draw([])).toContain('Inget förfaller under året.'))

  it('lists everything whole, line by line, and grows when there is more than the page takes', () => {
    const many = Array.from({ length: 160 }, (_, at) =>
      obligation(`o${at} ${'and so on '.repeat(at % 3 === 0 ? 12 : 1)}`, {
        date: `2026-03-${String((at % 28) + 1).padStart(2, '0')}`,
      }),
    )
    const svg = draw(many)
    const height = Number(/viewBox="0 0 1191 ([\d.]+)"/.exec(svg)![1])
    const labels = [...svg.matchAll(/<text class="ink label" x="[\d.]+" y="([\d.]+)"[^>]*>([^<]*)/g)]
    for (const { id } of many) expect(labels.map((one) => one[2]).join(' ')).toContain(id.trim())
    const places = labels.map((one) => Number(one[1]))
    expect(Math.max(...places)).toBeLessThan(height)
    for (const [at, y] of places.entries()) if (at > 0) expect(y - places[at - 1]!).toBeGreaterThan(13.9)
    expect(Math.max(...labels.map((one) => one[2]!.length))).toBeLessThan(82)
  })

  it('numbers days that stand close together as one', () => {
    const dates = ['2026-05-04', '2026-05-05', '2026-05-06', '2026-09-01']
    const svg = draw(dates.map((date, at) => obligation(`o${at}`, { date })))
    expect(svg).toContain('>1–3</text>')
    expect(svg).toContain('>4</text>')
  })

  it('is the wheel alone where the page has a list of its own', () => {
    const options = { year: 2026, language: 'sv', title: 'Årshjul', labelOf: () => 'rapportera', list: false } as const
    const svg = yearWheel([obligation('a', { date: '2026-05-04' })], options)
    expect(svg).toContain('viewBox="0 0 620 620"')
    expect(svg).not.toContain('class="ink label"')
  })
})
