import { describe, expect, it } from 'vitest'
import { sample } from '../../test/sample.ts'
import { who } from './who.ts'

describe('an act that rules take for granted and give to nobody', () => {
  const compiled = sample({
    documents: [{ id: 'it-strategy', norms: [], prepare: 'head-of-it' }],
    requirements: [
      {
        id: 'critical',
        norms: [],
        source: 'policy',
        for: 'system',
        when: { fact: 'object.exceptional' },
        must: { fact: 'object.inUse' },
      },
    ],
  })
  const outcome = (action: string, object: string) =>
    who(compiled, { at: '2020-01-01', facts: {}, action, object }).outcome

  it('is unassigned', () => expect(outcome('adopt', 'it-strategy')).toBe('unassigned'))
  it('leaves the decision it is a kind of unassigned as well', () =>
    expect(outcome('decide', 'it-strategy')).toBe('unassigned'))
  it('does not leave a review unassigned where only a judgement is presupposed', () => {
    expect(compiled.gaps.map(({ action, object }) => `${action} ${object}`)).toContain('assess system')
    expect(outcome('assess', 'system')).toBe('unassigned')
    expect(outcome('review', 'system')).toBe('none')
  })
})
