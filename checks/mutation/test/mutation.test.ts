import { linkRuleset, type Ruleset } from '@styrkod/core'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { LEAST } from '../src/least.mjs'
import { mutantsOf } from '../src/mutantsOf.mjs'
import { scoreOf } from '../src/scoreOf.mjs'

const MUNICIPALITIES = ['harjedalen', 'kalix', 'norsjo', 'salem', 'mjolby']

/** Everyday, a few changes spread over all rules; in the full run, every one. */
const SAMPLE = process.env['STYRKOD_FULL'] ? undefined : 30

const read = (file: string): Ruleset =>
  JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(`@styrkod/rulesets/${file}`)), 'utf8')) as Ruleset

describe.each(MUNICIPALITIES)('the cases of %s', (municipality) => {
  it('notice when a rule says otherwise', () => {
    const { score, survivors, mutants } = scoreOf(municipality, SAMPLE)
    expect(mutants).toBeGreaterThanOrEqual(SAMPLE ?? 100)
    expect(score, JSON.stringify(survivors, null, 2)).toBeGreaterThanOrEqual(LEAST)
  })
})

describe('the changes', () => {
  const ruleset = read('norsjo.json')
  const mutants = mutantsOf(ruleset)

  it('are of every kind', () => {
    const kinds = new Set(mutants.map((one) => one.kind))
    expect([...kinds].sort()).toEqual(['modality', 'operator', 'period', 'role', 'threshold'])
  })

  it('concern every rule', () => {
    const changed = new Set(mutants.map((one) => one.rule))
    expect(ruleset.rules.map((rule) => rule.id).filter((id) => !changed.has(id))).toEqual([])
  })

  it('make another ruleset, one that can be linked, and leave the old one alone', () => {
    const before = JSON.stringify(ruleset)
    for (const mutant of mutants.filter((_, at) => SAMPLE === undefined || at % 5 === 0)) {
      const other = mutant.apply()
      expect(JSON.stringify(other)).not.toBe(before)
      expect(() => linkRuleset(other)).not.toThrow()
    }
    expect(JSON.stringify(ruleset)).toBe(before)
  })
})
