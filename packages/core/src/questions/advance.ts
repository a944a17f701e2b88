import { createPool, linkCondition, type Formula } from '#conditions/compile/link.ts'
import type { Condition } from '#conditions/model.ts'
import { FALSE, TRUE, UNKNOWN, type Day, type Facts, type Slug, type Truth } from '#primitives/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { AdvanceAnswer, AdvanceQuestion, Course, Passage } from './model/advance.ts'

type Guard = (facts: Facts, at: Day) => Truth

interface Way {
  readonly guard: Guard | undefined
  readonly moved: AdvanceAnswer
  readonly refused: AdvanceAnswer
  readonly undetermined: AdvanceAnswer
}

/** A lifecycle ready to be stepped through: what each act leads to from each state, with its answers made beforehand. */
export interface LinkedCourse {
  readonly states: ReadonlyMap<string, Place>
}

interface Place {
  readonly ways: Map<Slug, Way[]>
  readonly nowhere: AdvanceAnswer
}

const NO_FACTS: Facts = Object.freeze({})

/**
 * Links a lifecycle once, so that it can be stepped through many times. With the ruleset that it was derived from, a
 * transition also has the conditions of its rule.
 * @example linkCourse(lifecycle(compiled, 'it-strategy')!, compiled)
 */
export function linkCourse({ transitions }: Course, compiled?: CompiledRuleset): LinkedCourse {
  const states = new Map<string, Place>()
  const placeOf = (state: string): Place => {
    const place = states.get(state) ?? { ways: new Map(), nowhere: nowhere(state) }
    states.set(state, place)
    return place
  }
  for (const transition of transitions) {
    const { from, to, action } = transition
    const place = placeOf(from)
    const ways = place.ways.get(action) ?? []
    place.ways.set(action, ways)
    placeOf(to)
    ways.push({
      guard: guardOf(transition, compiled),
      moved: Object.freeze({ outcome: 'moved', state: to, transition }),
      refused: Object.freeze({ outcome: 'refused', state: from, why: 'condition', transition }),
      undetermined: Object.freeze({ outcome: 'undetermined', state: from, why: 'condition', transition }),
    })
  }
  return { states }
}

/**
 * The state that an act leads to from another, or why it leads nowhere. Of several ways the first whose condition holds
 * is taken.
 */
export function advance(course: LinkedCourse, question: AdvanceQuestion): AdvanceAnswer {
  const { state, facts, at } = question
  const place = course.states.get(state)
  if (place === undefined) return nowhere(state)
  const ways = place.ways.get(question.action)
  if (ways === undefined) return place.nowhere
  let nearest: AdvanceAnswer | undefined
  for (let index = 0; index < ways.length; index++) {
    const way = ways[index]!
    const truth = way.guard === undefined ? TRUE : way.guard(facts === undefined ? NO_FACTS : facts, at)
    if (truth === TRUE) return way.moved
    if (truth === UNKNOWN) nearest = way.undetermined
    else if (nearest === undefined) nearest = way.refused
  }
  return nearest!
}

const nowhere = (state: string): AdvanceAnswer => Object.freeze({ outcome: 'refused', state, why: 'no-transition' })

function guardOf({ when, rule }: Passage, compiled: CompiledRuleset | undefined): Guard | undefined {
  const linked = rule === undefined ? undefined : compiled?.byId.get(rule)
  const pool = compiled?.pool ?? createPool({})
  const formulas = [...(when ? [linkCondition(when, pool)] : []), ...(linked ? [linked.applies] : [])]
  if (formulas.length === 0) return undefined
  if (when && !linked) {
    const quick = quickGuard(when)
    if (quick) return quick
  }
  const holds: Formula = (ask) => formulas.reduce<Truth>((least, one) => Math.min(least, one(ask)) as Truth, TRUE)
  return (facts, at) => holds((atom) => pool.atoms[atom]!.test({ at, facts }))
}

/** The comparison of one fact with a scalar, without a look at how it is written. */
function quickGuard(when: Condition): Guard | undefined {
  if (!('test' in when) || !('const' in when.to) || when.test === 'at') return undefined
  const { test, op } = when
  const to = when.to.const
  if (op === 'eq' && (to === null || typeof to !== 'object'))
    return (facts) => {
      const value = facts[test]
      return value === undefined ? UNKNOWN : value === to ? TRUE : FALSE
    }
  if (typeof to !== 'number' || (op !== 'lte' && op !== 'gte')) return undefined
  const sign = op === 'lte' ? 1 : -1
  const limit = to * sign
  return (facts) => {
    const value = facts[test]
    if (typeof value !== 'number') return value === null ? FALSE : UNKNOWN
    return value * sign <= limit ? TRUE : FALSE
  }
}
