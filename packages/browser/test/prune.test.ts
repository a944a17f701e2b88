import { readFileSync } from 'node:fs'
import { ask, linkRuleset, who, type Ruleset } from '@styrkod/core'
import { questionOf, runCase } from '@styrkod/core/testing'
import type { CaseSource } from '@styrkod/core/schema'
import { describe, expect, it } from 'vitest'
import { withTexts, type RuleTexts } from '../src/prune/index.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(import.meta.resolve(`@styrkod/rulesets/${name}.json`)), 'utf8'))
const file = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../dist/rulesets/${name}.json`, import.meta.url), 'utf8'))
const pruned = (id: string): Ruleset => {
  const ruleset = file(id) as Ruleset & { texts?: string }
  return ruleset.texts === undefined ? ruleset : withTexts(ruleset, file(`${id}.texts`) as RuleTexts)
}
const ids = (read('index') as { id: string }[]).map((one) => one.id)

describe.each(ids)('the browser form of %s', (id) => {
  const whole = linkRuleset(read(id) as Ruleset)
  const small = linkRuleset(pruned(id))
  const cases = read(`${id}.cases`) as CaseSource[]
  const today = '2026-01-01'

  it('has fewer words and the same rules', () => {
    expect(small.ruleset.rules).toEqual(whole.ruleset.rules)
    expect(Object.keys(small.ruleset.types).length).toBeLessThan(Object.keys(whole.ruleset.types).length)
  })

  // All of them are asked in a real browser as well, each time.
  it('answers the cases as the whole ruleset does', () => {
    const sample = cases.filter((_, at) => process.env['STYRKOD_FULL'] !== undefined || at % 8 === 0)
    const others = new Map(ids.map((other) => [other, linkRuleset(pruned(other))]))
    for (const one of sample) {
      const ruleset = (name: string) => others.get(name)
      expect(runCase(small, one, { today, ruleset }).differences).toEqual(
        runCase(whole, one, { today, ruleset }).differences,
      )
      const question = questionOf(one)
      if (question.question === 'explain' || question.question === 'compare') continue
      expect(JSON.stringify(ask(small, question, { today }))).toBe(JSON.stringify(ask(whole, question, { today })))
    }
  })

  it('answers who for every act and object that it knows', () => {
    const types = Object.keys(small.ruleset.types)
    for (const [at, object] of types.entries()) {
      const action = Object.keys(small.ruleset.actions)[at % Object.keys(small.ruleset.actions).length]!
      expect(who(small, { at: today, object })).toEqual(who(whole, { at: today, object }))
      expect(who(small, { at: today, object, action })).toEqual(who(whole, { at: today, object, action }))
    }
  })

  it('has nothing to say of the words it lacks', () => {
    for (const object of Object.keys(whole.ruleset.types).filter((type) => !small.ruleset.types[type]))
      expect(who(whole, { at: today, object }).outcome).toBe('none')
  })
})
