import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { linkRuleset, lint, norms, type Ruleset } from '@styrkod/core'
import { describe, expect, it } from 'vitest'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const ids = readdirSync(dist).flatMap((file) =>
  /^[a-z]+\.json$/.test(file) && file !== 'index.json' && file !== 'base.json' ? [file.slice(0, -5)] : [],
)
const load = (id: string): Ruleset => JSON.parse(readFileSync(`${dist}${id}.json`, 'utf8')) as Ruleset

/** How strongly a rule may speak for a norm: no stronger and no weaker than the source. */
const STRENGTH: Readonly<Record<string, readonly string[]>> = {
  must: ['must', 'must-not'],
  is: ['must', 'must-not', 'may', 'need-not', 'should'],
  should: ['should'],
  may: ['may', 'need-not'],
  'must-not': ['must-not', 'may', 'must'],
  'need-not': ['need-not', 'may'],
}

describe.each(ids)('%s', (id) => {
  const ruleset = load(id)
  const compiled = linkRuleset(ruleset)

  it('covers every norm of its documents', () => {
    const coverage = norms(compiled)
    expect(coverage.norms.filter((norm) => norm.rules === null && norm.reason === undefined)).toEqual([])
    expect(coverage.covered).toBe(coverage.total)
  })

  it('sets aside no norm that it implements too', () => {
    expect(norms(compiled).norms.filter((norm) => norm.rules !== null && norm.reason !== undefined)).toEqual([])
  })

  it('says what each rule says, in both languages, and where it stands', () => {
    const silent = ruleset.rules.filter(
      (rule) => rule.norms.length > 0 && (!rule.text?.sv || !rule.text.en || !rule.section),
    )
    expect(silent.map((rule) => rule.id)).toEqual([])
  })

  it('has words in both languages for every fact and value, and for all else that people read', () => {
    expect(lint(compiled).diagnostics.filter((one) => one.code === 'unnamed')).toEqual([])
    const concepts = [ruleset.types, ruleset.actions, ruleset.roles, ruleset.parameters]
    const wordless = concepts.flatMap((table) =>
      Object.entries(table).flatMap(([name, { term }]) => (term?.sv && term.en ? [] : [name])),
    )
    expect(wordless).toEqual([])
  })

  it('names few norms in one rule', () => {
    expect(ruleset.rules.filter((rule) => rule.norms.length > 8).map((rule) => rule.id)).toEqual([])
  })

  it('binds as strongly as the source: a should is never a must', () => {
    const modality = new Map(ruleset.norms.map((norm) => [norm.id, norm.modality]))
    const fits = (rule: Ruleset['rules'][number], norm: string): boolean =>
      (STRENGTH[modality.get(norm) ?? ''] ?? []).includes(rule.modality)
    const wrong = ruleset.rules.flatMap((rule) =>
      rule.norms.flatMap((norm) => {
        const own = modality.get(norm)
        if (own === undefined || fits(rule, norm)) return []
        // A rule for several norms is judged by the strongest of them; one that speaks for a norm alone must match it.
        if (rule.norms.some((other) => modality.get(other) !== own && fits(rule, other))) return []
        // What is only implied may weigh otherwise, beside a rule that says what the norm says.
        if (rule.basis !== 'stated' && ruleset.rules.some((one) => one.norms.includes(norm) && fits(one, norm)))
          return []
        return [`${rule.id} is ${rule.modality}, ${norm} is ${own}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('is linted without a rule that cannot be asked about', () => {
    for (const { code, witness } of lint(compiled).diagnostics) if (code === 'contested') expect(witness).toBeDefined()
  })
})
