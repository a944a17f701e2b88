import { describe, expect, it } from 'vitest'
import { sample } from '../../test/sample.ts'
import { describeFact } from '#questions/needs.ts'
import { lint } from '#questions/lint.ts'
import type { Evidence } from '#questions/evidence.ts'
import { explainCondition } from './condition.ts'
import { everyLabel } from './everyLabel.ts'
import { factLabel, valueLabel } from './fact.ts'
import { itemLabel } from './terms.ts'

const compiled = sample({
  vocabulary: {
    types: {
      computer: {
        links: { usedBy: ['department'], owner: 'committee' },
        facts: {
          origin: {
            enum: ['standard', 'in-house', 'rebuilt'],
            words: { standard: { sv: 'standarddator', en: 'standard computer' } },
            term: { sv: 'ursprung', en: 'origin' },
          },
          leaseYears: { integer: true, unit: 'year', term: { sv: 'leasingtid', en: 'lease' } },
          modelYear: { integer: true, unit: 'calendar-year', term: { sv: 'modellår', en: 'model year' } },
        },
      },
    },
    words: {
      standard: { sv: 'standardsystem', en: 'standard system' },
      'in-house': { sv: 'egenutvecklat', en: 'developed in-house' },
      usedBy: { sv: 'används av', en: 'used by' },
    },
  },
})

describe('what people read instead of names', () => {
  it("is the fact's own word for a value, before the vocabulary's", () => {
    expect(valueLabel(compiled, 'object.origin', 'computer', ['standard', 'in-house'], 'sv')).toEqual([
      'standarddator',
      'egenutvecklat',
    ])
    expect(itemLabel(compiled, 'standard', 'en')).toBe('standard system')
  })

  it('is the name as it stands where nobody has given a word', () => {
    expect(valueLabel(compiled, 'object.origin', 'computer', 'rebuilt', 'sv')).toBe('rebuilt')
  })

  it('says links, units and years as people do', () => {
    expect(factLabel(compiled, 'object.usedBy', 'computer', 'sv')).toBe('används av')
    expect(factLabel(compiled, 'object.leaseYears', 'computer', 'sv')).toBe('leasingtid (år)')
    expect(factLabel(compiled, 'object.leaseYears', 'computer', 'en')).toBe('lease (years)')
    const condition = { test: 'object.modelYear', op: 'gte', to: { const: 2010 } } as const
    expect(explainCondition(compiled, condition, 'computer', 'sv')).toBe('modellår är minst 2010')
  })

  it('comes with a fact that is asked for', () => {
    const evidence = { compiled, object: 'computer' } as unknown as Evidence
    expect(describeFact(evidence, 'object.usedBy').label).toEqual({ sv: 'används av', en: 'used by' })
    expect(describeFact(evidence, 'object.origin').words).toEqual({
      standard: { sv: 'standarddator', en: 'standard computer' },
      'in-house': { sv: 'egenutvecklat', en: 'developed in-house' },
    })
  })

  it('is missed by lint where it lacks', () => {
    const missed = lint(compiled)
      .diagnostics.filter((one) => one.code === 'unnamed')
      .map((one) => one.values['name'])
    expect(missed).toEqual(expect.arrayContaining(['rebuilt', 'owner']))
    for (const name of ['standard', 'in-house', 'usedBy', 'leaseYears']) expect(missed).not.toContain(name)
  })
})

describe('how often something recurs', () => {
  it.each([
    ['P1Y', 'varje år', 'every year'],
    ['P2Y', 'vartannat år', 'every 2 years'],
    ['P4Y', 'vart fjärde år', 'every 4 years'],
    ['P1M', 'varje månad', 'every month'],
    ['P6M', 'var sjätte månad', 'every 6 months'],
    ['P2W', 'varannan vecka', 'every 2 weeks'],
    ['P21D', 'var 21:a dag', 'every 21 days'],
    ['P30D', 'var 30:e dag', 'every 30 days'],
    ['P1Y6M', 'med 1 år 6 månader mellanrum', 'every 1 year 6 months'],
  ])('%s', (period, sv, en) => {
    expect(everyLabel(period, 'sv')).toBe(sv)
    expect(everyLabel(period, 'en')).toBe(en)
  })
})
