import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sample } from '../../test/sample.ts'
import { decide } from '#questions/decide.ts'
import { who } from '#questions/who.ts'
import { linkRuleset } from '#ruleset/link.ts'
import { loadSnapshot } from './loadSnapshot.ts'
import { saveSnapshot } from './saveSnapshot.ts'

const compiled = sample({
  authorities: [
    {
      id: 'r1',
      norms: [],
      role: 'board',
      action: 'decide',
      object: 'purchase',
      modality: 'may',
      when: { fact: 'object.amount', gte: 10 },
      text: { sv: 'Nämnden får köpa – med måtta.', en: 'The board may buy “in moderation”.' },
    },
    { id: 'r2', norms: [], role: 'council', action: 'decide', object: 'system', modality: 'must' },
  ],
})
const text = saveSnapshot(compiled)

describe('a snapshot', () => {
  it('is the ruleset that was saved, and answers as it does', () => {
    const loaded = loadSnapshot(text)
    if (!loaded.ok) return expect.fail(loaded.reason)
    expect({ ...loaded.compiled.ruleset }).toEqual(compiled.ruleset)
    expect(saveSnapshot(loaded.compiled)).toBe(text)
    for (const object of ['purchase', 'system', 'nothing'])
      for (const facts of [{}, { 'object.amount': 9 }, { 'object.amount': 10 }]) {
        const question = { at: '2024-01-01', action: 'decide', object, facts, actor: { role: 'board' } }
        const fresh = linkRuleset(compiled.ruleset)
        expect(decide(loaded.compiled, question)).toEqual(decide(fresh, question))
        expect(who(loaded.compiled, question)).toEqual(who(fresh, question))
      }
  })

  it('is ASCII alone, whatever its words', () => {
    expect(/^[\x20-\x7e\n]+$/.test(text)).toBe(true)
  })

  it('is refused when a character of it is another, or missing, or one too many', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('', '0', 'x', '  ', '\n'), (at, instead) => {
        fc.pre(instead !== text[at])
        expect(loadSnapshot(text.slice(0, at) + instead + text.slice(at + 1)).ok).toBe(false)
      }),
      { numRuns: process.env['STYRKOD_FULL'] ? 100_000 : 2000 },
    )
    fc.assert(fc.property(fc.nat(text.length - 1), (length) => !loadSnapshot(text.slice(0, length)).ok))
  })

  it('is refused with the reason why', () => {
    expect(loadSnapshot('')).toEqual({ ok: false, reason: 'not-a-snapshot' })
    expect(loadSnapshot(JSON.stringify(compiled.ruleset))).toEqual({ ok: false, reason: 'not-a-snapshot' })
    expect(loadSnapshot(text.slice(0, -1))).toEqual({ ok: false, reason: 'damaged' })
    expect(loadSnapshot(text.replace(/^styrkod-snapshot 1 \S+/, 'styrkod-snapshot 1 9.9.9'))).toEqual({
      ok: false,
      reason: 'other-engine',
    })
  })
})
