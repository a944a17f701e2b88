import type { Facts } from '#primitives/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { decideAnew } from './decide.ts'
import { keptDecisions } from './kept/decision.ts'
import type { DecideAnswer, DecideQuestion } from './model/decide.ts'

/**
 * Whether an actor may do an act in each of many cases, as the rows of a list: the same answers as `decide` gives one by
 * one, in the order of the cases.
 * @example decideMany(compiled, { at, actor: { role: 'system-owner' }, action: 'approve', object: 'purchase' }, rows)
 */
export const decideMany = (
  compiled: CompiledRuleset,
  question: Omit<DecideQuestion, 'facts'>,
  cases: readonly Facts[],
): readonly DecideAnswer[] => keptDecisions(compiled, question, cases, (facts) => decideAnew(compiled, question, facts))
