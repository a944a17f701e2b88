import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sample } from '../../../test/sample.ts'
import type { ConditionSource } from '#conditions/schema.ts'
import type { Json } from '#primitives/model.ts'
import type { RulesetSource } from '#ruleset/schema/ruleset.ts'
import type { InventoryRow, RowFinding } from '../model/inspect.ts'
import { checksFor } from './checks.ts'
import { inspect, inspectEach, judgeRow } from './inspect.ts'
import { watchInventory } from './watchInventory.ts'

const question = { at: '2024-01-01', type: 'thing' }

const TYPES: NonNullable<NonNullable<RulesetSource['vocabulary']>['types']> = {
  thing: {
    facts: {
      amount: 'number',
      other: 'number',
      kind: { enum: ['old', 'new', 'lent'] },
      live: 'boolean',
      note: 'text',
      parts: { list: 'text' },
    },
    derived: { heavy: { when: { fact: 'object.amount', gte: 20 } } },
  },
}

const one = <T>(...values: T[]) => fc.constantFrom(...values)
const leaf: fc.Arbitrary<ConditionSource> = fc.oneof(
  fc.record({ fact: fc.constant('object.amount'), gte: one(10, 20) }),
  fc.record({ fact: fc.constant('object.amount'), lt: one(10, 20.5) }),
  fc.record({ fact: fc.constant('object.amount'), ne: one(10, 20) }),
  fc.record({ fact: fc.constant('object.kind'), eq: one('old', 'new') }),
  fc.record({ fact: fc.constant('object.kind'), in: one(['old'], ['old', 'lent']) }),
  fc.record({ fact: fc.constant('object.live'), eq: fc.boolean() }),
  fc.record({ fact: fc.constant('object.note'), ne: one('', 'x') }),
  fc.record({ fact: fc.constant('object.heavy'), eq: fc.constant(true) }),
  fc.record({ fact: fc.constant('object.note'), exists: fc.boolean() }),
  fc.record({ fact: fc.constant('at'), gte: one('2023-01-01', '2025-01-01') }),
) as fc.Arbitrary<ConditionSource>
const condition = fc.oneof(
  leaf,
  fc.record({ all: fc.tuple(leaf, leaf) }),
  fc.record({ any: fc.tuple(leaf, leaf) }),
  fc.record({ not: leaf }),
)
const must = fc.oneof(
  condition,
  fc.constant<ConditionSource>({ fact: 'object.amount', lte: { fact: 'object.other' } }),
  fc.constant<ConditionSource>({ some: 'object.parts', where: { fact: 'item', eq: 'lid' } }),
  fc.constant<ConditionSource>({ count: 'object.parts', gte: 2 }),
)

const rules = fc
  .array(
    fc.record({
      when: fc.option(condition, { nil: undefined }),
      unless: fc.option(condition, { nil: undefined }),
      must,
      modality: one('must', 'should'),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((list) =>
    list.map(({ when, unless, ...rest }, at) => ({
      id: `r${at}`,
      norms: [],
      for: 'thing',
      ...rest,
      ...(when && { when }),
      ...(unless && { unless }),
    })),
  )

/** Mostly what the types say; now and then what no column can hold. */
const facts = fc.record(
  {
    amount: fc.oneof(one<Json>(9, 10, 11, 20, 20.5, 21), one<Json>(null, 'ten')),
    other: one<Json>(9, 20),
    kind: one<Json>('old', 'new', 'lent', null, 'lost'),
    live: one<Json>(true, false, null),
    note: one<Json>('', 'x', 'y', null),
    parts: one<Json>([], ['lid'], ['lid', 'pot'], null, 'lid', [{ id: 'lid' }]),
    heavy: fc.boolean() as fc.Arbitrary<Json>,
  },
  { requiredKeys: [] },
)
/** Mostly in one order; now and then in another, with members that no rule reads and with some that are there for nothing. */
const inventory = fc.array(fc.tuple(facts, fc.nat(9), fc.nat(3)), { maxLength: 70 }).map((list) =>
  list.map(([row, order, more], at): InventoryRow => {
    const members = Object.entries<Json | undefined>(row)
    if (order === 0) members.reverse()
    if (order === 1) members.splice(more, 0, [`extra${more}`, 'x'])
    if (order === 2) members.push(['amount', undefined])
    return { id: `o${at}`, ...Object.fromEntries(members) }
  }),
)

const order = (list: readonly RowFinding[]): readonly string[] =>
  list.map(({ id, check }) => `${id} ${check.rule} ${check.kind}`).sort()

const ruleset = (requirements: unknown) =>
  sample({ vocabulary: { types: TYPES }, requirements: requirements as RulesetSource['requirements'] & {} })

const runs = process.env['STYRKOD_FULL'] ? 2000 : 100

describe('an inventory in columns', () => {
  it('has the findings that each row has by itself, however it is read', () => {
    fc.assert(
      fc.property(rules, inventory, (requirements, rows) => {
        const compiled = ruleset(requirements)
        const alone: RowFinding[] = []
        for (const row of rows) judgeRow({ compiled, question, checks: checksFor(compiled, question) }, row, alone)
        const found = inspect(compiled, question, rows)
        expect(order(found)).toEqual(order(alone))
        expect(order([...inspectEach(compiled, question, rows)].flatMap((part) => part.findings))).toEqual(order(alone))
        const sure = inspect(compiled, { ...question, doubts: false }, rows)
        expect(order(sure)).toEqual(order(alone.filter(({ check }) => check.kind === 'broken')))
      }),
      { numRuns: runs },
    )
  }, 600_000)

  it('keeps the findings of a whole inspection through any changes', () => {
    const changes = fc.array(fc.record({ at: fc.nat(9), facts }), { maxLength: 12 })
    fc.assert(
      fc.property(rules, inventory, changes, (requirements, rows, list) => {
        const compiled = ruleset(requirements)
        const watched = watchInventory(compiled, question, rows)
        const now = new Map(rows.map((row) => [row.id, row]))
        for (const { at, facts: changed } of list) {
          const before = order(watched.findings())
          const id = `o${at}`
          const establishes = Object.fromEntries(
            Object.entries(changed).map(([name, value]) => [`object.${name}`, value]),
          )
          const { appeared, cured } = watched.apply({
            id: 'e',
            day: '2024-01-01',
            action: 'register',
            object: { type: 'thing', id },
            establishes,
          })
          now.set(id, { ...now.get(id), ...changed, id })
          const after = order(watched.findings())
          expect(after).toEqual(order(inspect(compiled, question, [...now.values()])))
          const told = [...before.filter((text) => !order(cured).includes(text)), ...order(appeared)].sort()
          expect(after).toEqual(told)
        }
      }),
      { numRuns: runs / 2 },
    )
  }, 600_000)

  it('has them too when every row has members of its own', () => {
    const compiled = ruleset([
      { id: 'note', norms: [], for: 'thing', must: { fact: 'object.note', eq: 'x' } },
      { id: 'amount', norms: [], for: 'thing', must: { fact: 'object.amount', gte: 10 } },
    ])
    const rows = Array.from({ length: 1500 }, (_, at): InventoryRow => ({
      [`own${at}`]: at,
      ...(at % 3 > 0 && { amount: at % 20 }),
      id: `o${at}`,
      ...(at % 4 > 0 && { note: at % 5 > 0 ? 'x' : 'y' }),
    }))
    const alone: RowFinding[] = []
    for (const row of rows) judgeRow({ compiled, question, checks: checksFor(compiled, question) }, row, alone)
    expect(order(inspect(compiled, question, rows))).toEqual(order(alone))
  })
})
