import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base, sample, sampleSource } from '../../test/sample.ts'
import type { ConditionSource } from '#conditions/schema.ts'
import type { Facts, Json } from '#primitives/model.ts'
import { compileRuleset } from '#ruleset/compile.ts'
import type { RulesetSource } from '#ruleset/schema/ruleset.ts'
import { decide } from './decide.ts'
import { lint } from './lint.ts'
import type { DecideAnswer } from './model/decide.ts'
import { who } from './who.ts'

const AT = '2024-01-01'
const ACTORS = ['council', 'board', 'head-of-it'] as const
const ACTIONS = ['decide', 'adopt', 'issue', 'acquire'] as const
const OBJECTS = ['purchase', 'system', 'shared-system'] as const

const GRID: Readonly<Record<string, readonly Json[]>> = {
  'object.amount': [9, 10, 11, 19, 20, 21],
  'object.urgent': [true, false],
}
const CASES: readonly Facts[] = GRID['object.amount']!.flatMap((amount) =>
  GRID['object.urgent']!.map((urgent) => ({ 'object.amount': amount, 'object.urgent': urgent })),
)

const condition: fc.Arbitrary<ConditionSource | undefined> = fc.option(
  fc.oneof(
    fc.record({ fact: fc.constant('object.urgent'), eq: fc.boolean() }),
    fc.record({ fact: fc.constant('object.amount'), gte: fc.constantFrom(10, 20) }),
    fc.record({ fact: fc.constant('object.amount'), lt: fc.constantFrom(10, 20) }),
    fc.record({
      all: fc.tuple(
        fc.record({ fact: fc.constant('object.amount'), lte: fc.constantFrom(10, 20) }),
        fc.record({ fact: fc.constant('object.urgent') }),
      ),
    }),
  ),
  { nil: undefined },
)

interface Drawn {
  readonly role: string
  readonly action: string
  readonly object: string
  readonly modality: 'must' | 'should' | 'may' | 'must-not'
  readonly when: ConditionSource | undefined
}

const drawn = (modalities: readonly Drawn['modality'][]): fc.Arbitrary<Drawn> =>
  fc.record({
    role: fc.constantFrom(...ACTORS, 'unassigned'),
    action: fc.constantFrom(...ACTIONS),
    object: fc.constantFrom(...OBJECTS),
    modality: fc.constantFrom(...modalities),
    when: condition,
  })

/** Facts of a purchase stand only in rules on purchases. */
const written = (list: readonly Drawn[], prefix = 'r'): NonNullable<RulesetSource['authorities']> =>
  list.map((one, at) => ({
    id: `${prefix}${at}`,
    norms: [],
    role: one.role,
    action: one.action,
    object: one.object,
    modality: one.modality,
    ...(one.when && one.object === 'purchase' && { when: one.when }),
  }))

const rules = fc.array(drawn(['must', 'should', 'may']), { minLength: 1, maxLength: 6 })
const question = fc.record({
  action: fc.constantFrom(...ACTIONS),
  object: fc.constantFrom(...OBJECTS),
  role: fc.constantFrom(...ACTORS),
})
const partial = fc.record(
  { 'object.amount': fc.constantFrom(...(GRID['object.amount'] as number[])), 'object.urgent': fc.boolean() },
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>

const ask = (
  compiled: ReturnType<typeof sample>,
  one: { action: string; object: string; role: string },
  facts: Facts,
): DecideAnswer =>
  decide(compiled, {
    at: AT,
    actor: { role: one.role },
    action: one.action,
    object: one.object,
    facts: one.object === 'purchase' ? facts : {},
  })

describe('answers', () => {
  it('do not depend on the order of the rules', () => {
    fc.assert(
      fc.property(rules, question, partial, (list, one, facts) => {
        const authorities = written(list)
        const forward = sample({ authorities })
        const backward = sample({ authorities: [...authorities].reverse() })
        expect(ask(backward, one, facts)).toEqual(ask(forward, one, facts))
        expect(lint(backward)).toEqual(lint(forward))
      }),
    )
  })

  it('are never widened by another prohibition', () => {
    fc.assert(
      fc.property(rules, drawn(['must-not']), question, partial, (list, ban, one, facts) => {
        const before = ask(sample({ authorities: written(list) }), one, facts)
        const after = ask(sample({ authorities: [...written(list), ...written([ban], 'ban')] }), one, facts)
        if (after.outcome === 'permit') expect(before.outcome).toBe('permit')
      }),
    )
  })

  it('are settled by the facts they ask for', () => {
    fc.assert(
      fc.property(
        rules,
        fc.array(drawn(['must-not']), { maxLength: 2 }),
        question,
        partial,
        (list, bans, one, facts) => {
          const compiled = sample({ authorities: [...written(list), ...written(bans, 'ban')] })
          const answer = ask(compiled, one, facts)
          if (answer.outcome !== 'undetermined') return
          expect(answer.needs.facts.length).toBeGreaterThan(0)
          const asked = answer.needs.facts.map((fact) => fact.path)
          for (const whole of CASES) {
            const given = Object.fromEntries(asked.map((path) => [path, whole[path]!]))
            expect(ask(compiled, one, { ...facts, ...given }).outcome).not.toBe('undetermined')
          }
        },
      ),
    )
  })

  it('come out the same when a fact they did not ask for is given', () => {
    fc.assert(
      fc.property(rules, question, partial, (list, one, facts) => {
        const compiled = sample({ authorities: written(list) })
        const answer = ask(compiled, one, facts)
        const asked = answer.needs.facts.map((fact) => fact.path)
        for (const whole of CASES) {
          const others = Object.fromEntries(
            Object.entries(whole).filter(([path]) => !asked.includes(path) && !(path in facts)),
          )
          expect(ask(compiled, one, { ...facts, ...others }).outcome).toBe(answer.outcome)
        }
      }),
    )
  })

  it('cite rules that exist, in sources that exist', () => {
    fc.assert(
      fc.property(rules, question, partial, (list, one, facts) => {
        const compiled = sample({ authorities: written(list) })
        const answer = ask(compiled, one, facts)
        for (const reason of [...answer.reasons, ...answer.advice, ...answer.nearest]) {
          expect(compiled.byId.has(reason.rule)).toBe(true)
          expect(compiled.sources.has(reason.source)).toBe(true)
        }
      }),
    )
  })
})

describe('lint', () => {
  it('shows every contradiction that a case can meet, and none that no case can', () => {
    fc.assert(
      fc.property(rules, (list) => {
        const compiled = sample({ authorities: written(list) })
        const contested = lint(compiled).diagnostics.filter((one) => one.code === 'contested')
        for (const { witness } of contested) {
          const { at, action, object, facts } = witness!
          expect(who(compiled, { at, action: action!, object: object!, facts }).outcome).toBe('contested')
        }
        for (const action of ACTIONS) {
          for (const object of OBJECTS) {
            for (const facts of object === 'purchase' ? CASES : [{}]) {
              const answer = who(compiled, { at: AT, action, object, facts })
              if (answer.outcome !== 'contested') continue
              const cited = answer.answers.map((one) => one.rule)
              expect(contested.some((one) => one.rules.every((id) => cited.includes(id)))).toBe(true)
            }
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('has a witness that decide meets as contested, for one of the two who decide', () => {
    fc.assert(
      fc.property(rules, (list) => {
        const compiled = sample({ authorities: written(list) })
        for (const { witness } of lint(compiled).diagnostics.filter((one) => one.code === 'contested')) {
          const { at, action, object, facts, actor } = witness!
          expect(
            decide(compiled, { at, action: action!, object: object!, facts, actor: { role: actor! } }).outcome,
          ).toBe('contested')
        }
      }),
    )
  })

  it('is silent on a contradiction once an override settles it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OBJECTS), (object) => {
        const authorities = [
          { id: 'a', norms: [], role: 'council', action: 'adopt', object },
          { id: 'b', norms: [], role: 'board', action: 'adopt', object, overrides: ['a'] },
        ]
        expect(lint(sample({ authorities })).diagnostics.filter((one) => one.code === 'contested')).toEqual([])
      }),
    )
  })
})

describe('compiling', () => {
  it('gives the same ruleset for the same source, whatever the order of its lists', () => {
    fc.assert(
      fc.property(rules, (list) => {
        const authorities = written(list)
        const one = compileRuleset(sampleSource({ authorities }), base)
        const other = compileRuleset(sampleSource({ authorities: [...authorities].reverse() }), base)
        expect(one.ok && other.ok && one.value.ruleset).toEqual(other.ok && other.value.ruleset)
      }),
    )
  })
})
