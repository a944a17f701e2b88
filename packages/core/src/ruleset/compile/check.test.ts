import { describe, expect, it } from 'vitest'
import { base, sampleSource } from '../../../test/sample.ts'
import { compileRuleset } from '../compile.ts'

describe('a condition on a list', () => {
  const issues = (must: object) => {
    const result = compileRuleset(
      sampleSource({ requirements: [{ id: 'used', norms: [], source: 'policy', for: 'system', must }] }),
      base,
    )
    return result.ok ? [] : result.issues.map(({ code }) => code)
  }

  it.each(['object.usedBy', 'object.documents.it-strategy', 'object.holders.manager', 'object.ruledOut'])(
    'does not ask whether %s exists, since an empty list does',
    (fact) => expect(issues({ fact, exists: true })).toEqual(['exists-of-list']),
  )

  it('counts it instead', () => expect(issues({ count: 'object.usedBy', gte: 1 })).toEqual([]))

  it('may ask whether a single value exists', () => expect(issues({ fact: 'object.name', exists: true })).toEqual([]))
})
