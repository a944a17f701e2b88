import { linkRuleset, who, type Condition, type Facts, type Json, type Ruleset } from '@styrkod/core'
import { rulesets } from '@styrkod/rulesets'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { amountOn } from '../src/amountOn.ts'
import { askCedar } from '../src/askCedar.ts'
import { literal, writeCedar } from '../src/writeCedar.ts'

const ROUNDS = process.env['STYRKOD_FULL'] === undefined ? 20 : 1000
const DAYS = ['2006-05-01', '2010-12-31', '2026-02-28']

const read = (id: string): Ruleset =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`@styrkod/rulesets/${id}.json`), 'utf8')) as Ruleset

type Act = Extract<Ruleset['rules'][number], { kind: 'act' }>

interface Written {
  readonly ruleset: Ruleset
  readonly object: string
  readonly condition: Condition
}

/** Every condition that stands in a rule. */
function conditionsOf(ruleset: Ruleset): readonly Written[] {
  return ruleset.rules.flatMap((rule) => {
    const object = rule.kind === 'act' ? rule.object : rule.kind === 'state' && 'type' in rule.for ? rule.for.type : ''
    const both = [rule.when, ...(rule.unless ? [rule.unless] : [])]
    return object === '' ? [] : both.map((condition) => ({ ruleset, object, condition }))
  })
}

/** The ruleset with one rule only, which gives an act to somebody on the condition. */
function only({ ruleset, object, condition }: Written) {
  const role = Object.keys(ruleset.roles)[0]!
  const rule = {
    id: 'the-rule',
    kind: 'act',
    norms: [],
    source: ruleset.rules[0]!.source,
    basis: 'stated',
    overrides: [],
    role: { kind: 'role', role },
    modality: 'must',
    action: 'decide',
    object,
    when: condition,
    timing: { kind: 'standing' },
  } as unknown as Act
  const sources = ruleset.sources.map(({ from: _from, through: _through, ...source }) => source)
  return linkRuleset({ ...ruleset, sources, rules: [rule], documents: [], gaps: [], clashes: [] } as Ruleset)
}

/** The values worth trying for each fact: what it is compared with, a little more, a little less, and nothing. */
function valuesIn(ruleset: Ruleset, condition: Condition, at: string, found = new Map<string, Set<Json>>()) {
  const add = (path: string, ...values: readonly Json[]): void => {
    const known = found.get(path) ?? new Set<Json>()
    found.set(path, known)
    for (const value of values) known.add(value)
  }
  if ('all' in condition) for (const one of condition.all) valuesIn(ruleset, one, at, found)
  else if ('any' in condition) for (const one of condition.any) valuesIn(ruleset, one, at, found)
  else if ('not' in condition) valuesIn(ruleset, condition.not, at, found)
  else if ('derived' in condition) valuesIn(ruleset, condition.as, at, found)
  else if ('count' in condition) {
    for (let length = 0; length < 4; length++)
      add(
        condition.count,
        Array.from({ length }, (_, index) => `x${index % 2}`),
      )
  } else if ('test' in condition) {
    const { test, to, op } = condition
    if (test === 'at') return found
    const value: Json =
      'const' in to ? to.const : 'param' in to ? amountOn(ruleset, to.param, at) * (to.times ?? 1) : at
    if (op === 'exists') add(test, null, 'something')
    else if (op === 'in') add(test, ...(value as Json[]), 'another')
    else if (typeof value === 'number') add(test, value, value - 1, value + 1, value - 0.01)
    else if (typeof value === 'boolean') add(test, true, false)
    else if (typeof value === 'string' && /^\d{4}-/.test(value)) add(test, value, '1999-12-31', '2030-01-01')
    else add(test, value, 'another')
  }
  return found
}

/** Facts as Cedar is handed them. */
function contextOf(facts: Facts, at: string): Record<string, string | number | boolean> {
  const context: Record<string, string | number | boolean> = { at: Number(literal(at)) }
  for (const [path, value] of Object.entries(facts)) {
    if (Array.isArray(value)) {
      context[`${path}#`] = value.length * 100
      context[`${path}#distinct`] = new Set(value).size * 100
    } else if (value !== null) context[path] = JSON.parse(literal(value)) as string | number | boolean
  }
  return context
}

const random = fc.sample(fc.infiniteStream(fc.nat(1_000_000)), { numRuns: 1, seed: 1972 })[0]!

/** Random facts from the values worth trying, every one known. */
function* factsFrom(values: ReadonlyMap<string, ReadonlySet<Json>>): Generator<Facts> {
  for (let round = 0; round < ROUNDS; round++)
    yield Object.fromEntries(
      [...values].map(([path, set]) => [path, [...set][(random.next().value as number) % set.size]!]),
    )
}

describe('conditions, written in Cedar and judged by it', () => {
  const written = rulesets
    .map(({ id }) => read(id))
    .flatMap(conditionsOf)
    .filter(({ condition }) => !('all' in condition) || condition.all.length > 0)

  it('come out the same for every known case', () => {
    const cases = written.flatMap((one) =>
      DAYS.map((at) => {
        const compiled = only(one)
        const facts = [...factsFrom(valuesIn(one.ruleset, one.condition, at))]
        const when = writeCedar(one.ruleset, one.condition, at)
        const ours = facts.map((given) => {
          const { outcome } = who(compiled, { at, action: 'decide', object: one.object, facts: given })
          return outcome === 'assigned' ? true : outcome === 'none' ? false : outcome
        })
        return { when, ours, contexts: facts.map((given) => contextOf(given, at)) }
      }),
    )
    const theirs = askCedar(cases.map(({ when, contexts }) => ({ when, contexts })))
    expect(cases.length).toBeGreaterThan(300)
    expect(new Set(theirs.flat())).toEqual(new Set([true, false]))
    for (const [index, { when, ours, contexts }] of cases.entries()) {
      for (const [row, context] of contexts.entries())
        expect(ours[row], `${when}\n${JSON.stringify(context)}`).toBe(theirs[index]![row])
    }
  })
})
