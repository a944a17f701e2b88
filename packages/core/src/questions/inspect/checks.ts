import type { Atom, Formula } from '#conditions/compile/link.ts'
import { eachLeaf } from '#conditions/compile/walk.ts'
import { canonical } from '#primitives/canonical.ts'
import type { Json, Path } from '#primitives/model.ts'
import { conditionsOf } from '#ruleset/compile/conditionsOf.ts'
import { isInForce } from '#ruleset/compile/validity.ts'
import { typeLine, type CompiledRuleset, type Linked } from '#ruleset/link.ts'
import type { StateRule } from '#requirements/model.ts'
import { citationOf } from '../cite.ts'
import type { Check, InspectQuestion } from '../model/inspect.ts'

/** A rule on the state of a type, with what a finding by it says. */
export interface StateCheck {
  readonly linked: Linked<StateRule>
  readonly must: Formula
  readonly broken: Check
  readonly doubt: Check
  /** The facts it reads, without `object.`: when none of them changes, neither does its finding. */
  readonly reads: ReadonlySet<string>
}

/** What must hold of every object of a type on a day, in the order of the rules. */
export function checksFor(compiled: CompiledRuleset, { at, type }: InspectQuestion): readonly StateCheck[] {
  const line = typeLine(compiled, type)
  return compiled.states
    .filter(
      ({ rule, validity }) =>
        rule.before === undefined &&
        rule.modality !== 'may' &&
        'type' in rule.for &&
        line.includes(rule.for.type) &&
        isInForce(validity, at),
    )
    .map((linked): StateCheck => {
      const { rule } = linked
      const said = { ...citationOf(rule), ...(rule.text && { text: rule.text }) }
      const severity = rule.modality === 'should' ? 'recommendation' : 'violation'
      return {
        linked,
        must: linked.must!,
        broken: Object.freeze({ kind: 'broken', severity, ...said }),
        doubt: Object.freeze({ kind: 'cannot-tell', severity: 'info', ...said }),
        reads: new Set(atomsOf(compiled, linked).flatMap(({ paths }) => paths.map(nameOf))),
      }
    })
}

export const nameOf = (path: Path): string => (path.startsWith('object.') ? path.slice(7) : path)

/** The tests that a rule makes, those on facts given in place of a definition included. */
export function atomsOf({ pool }: CompiledRuleset, { rule, applies, must }: Linked<StateRule>): readonly Atom[] {
  const found = new Set<number>()
  // A condition has its tests in the pool once it has been asked.
  for (const formula of [applies, must]) formula?.(() => 1)
  for (const [, condition] of conditionsOf(rule))
    eachLeaf(condition, (leaf) => {
      const at = pool.byKey.get(canonical(leaf as unknown as Json))
      if (at !== undefined) found.add(at)
    })
  // What is asked when every test is unknown: nothing is cut short, so all that is left is asked as well.
  for (const formula of [applies, must])
    formula?.((at) => {
      found.add(at)
      return 1
    })
  return [...found].map((at) => pool.atoms[at]!)
}
