import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from './model.ts'
import { createPool, linkCondition, type World } from './compile/link.ts'
import { satisfy } from './compile/satisfy.ts'
import { FALSE, TRUE, UNKNOWN, type Facts, type Json, type Truth } from '#primitives/model.ts'

const AT = '2024-01-01'
const FLAGS = ['object.a', 'object.b'] as const
const NUMBERS = ['object.n', 'object.m'] as const

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    test: fc.constantFrom(...FLAGS),
    op: fc.constantFrom('eq' as const, 'ne' as const),
    to: fc.record({ const: fc.boolean() }),
  }),
  fc.record({
    test: fc.constantFrom(...NUMBERS),
    op: fc.constantFrom('lt' as const, 'lte' as const, 'gt' as const, 'gte' as const, 'eq' as const, 'ne' as const),
    to: fc.record({ const: fc.integer({ min: 0, max: 4 }) }),
  }),
)

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}))

const VALUES: Readonly<Record<string, readonly Json[]>> = {
  'object.a': [true, false],
  'object.b': [true, false],
  'object.n': [-1, 0, 1, 2, 3, 4, 5],
  'object.m': [-1, 0, 1, 2, 3, 4, 5],
}

/** Two-valued evaluation, written the plain way. */
function holds(c: Condition, facts: Facts): boolean {
  if ('all' in c) return c.all.every((one) => holds(one, facts))
  if ('any' in c) return c.any.some((one) => holds(one, facts))
  if ('not' in c) return !holds(c.not, facts)
  if (!('test' in c) || !('const' in c.to)) return false
  const value = facts[c.test] as number
  const to = c.to.const as number
  return {
    eq: value === to,
    ne: value !== to,
    lt: value < to,
    lte: value <= to,
    gt: value > to,
    gte: value >= to,
    in: false,
    exists: false,
  }[c.op]
}

function judge(c: Condition, facts: Facts): Truth {
  const pool = createPool({})
  const formula = linkCondition(c, pool)
  const world: World = { at: AT, facts }
  return formula((atom) => pool.atoms[atom]!.test(world))
}

function completions(facts: Facts): readonly Facts[] {
  return Object.entries(VALUES).reduce<Facts[]>(
    (list, [path, values]) =>
      path in facts ? list : list.flatMap((one) => values.map((value) => ({ ...one, [path]: value }))),
    [facts],
  )
}

const someFacts = fc.record(
  Object.fromEntries(Object.entries(VALUES).map(([path, values]) => [path, fc.constantFrom(...values)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>

describe('conditions', () => {
  it('agree with plain evaluation when every fact is known', () => {
    fc.assert(
      fc.property(condition, someFacts, (c, facts) => {
        const whole = completions(facts)[0]!
        expect(judge(c, whole)).toBe(holds(c, whole) ? TRUE : FALSE)
      }),
    )
  })

  it('say true or false only when every way the unknown facts can turn out says so', () => {
    fc.assert(
      fc.property(condition, someFacts, (c, facts) => {
        const truth = judge(c, facts)
        if (truth === UNKNOWN) return
        for (const whole of completions(facts)) expect(judge(c, whole)).toBe(truth)
      }),
    )
  })

  it('are satisfied by the witness that is found, and by nothing when none is', () => {
    fc.assert(
      fc.property(condition, (c) => {
        const pool = createPool({})
        const formula = linkCondition(c, pool)
        const shapes: Record<string, { type: string }> = {
          'object.a': { type: 'boolean' },
          'object.b': { type: 'boolean' },
          'object.n': { type: 'integer' },
          'object.m': { type: 'integer' },
        }
        const search = satisfy(formula, pool.atoms, { at: AT, parameters: {}, shapeOf: (path) => shapes[path] })
        const possible = completions({}).some((facts) => holds(c, facts))
        expect(search.found).toBe(possible)
        if (search.found) expect(judge(c, search.facts)).toBe(TRUE)
      }),
    )
  })
})
