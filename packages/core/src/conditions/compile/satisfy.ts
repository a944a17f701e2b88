import { FALSE, TRUE, type Facts, type Json, type Path } from '#primitives/model.ts'
import { isBetweenFacts, representatives, type DomainContext } from './domain.ts'
import type { Atom, Formula, World } from './link.ts'
import { eachLeaf, type Leaf } from './walk.ts'

/** How many partial cases a search looks at before it gives up. */
const LIMIT = 20_000

export type Search =
  | { readonly found: true; readonly facts: Facts }
  /** `sure` is false when the search gave up before it had seen every case. */
  | { readonly found: false; readonly sure: boolean }

/**
 * Facts that make a condition hold on a day, or the certainty that none do. Facts get their boundary values one
 * at a time; a branch ends as soon as what is known settles the condition.
 */
export function satisfy(goal: Formula, atoms: readonly Atom[], context: DomainContext): Search {
  const used = atomsUsed(goal, atoms)
  const paths = [...new Set(used.flatMap((atom) => (atom.derived ? [] : atom.paths)))].filter((path) => path !== 'at')
  const domains = paths.map((path) => representatives(path, used, context))
  const facts: Record<Path, Json> = {}
  const world: World = { at: context.at, facts }
  let steps = 0

  const search = (depth: number): boolean => {
    if (++steps > LIMIT) return false
    const holds = goal((at) => atoms[at]!.test(world))
    if (holds === TRUE) return true
    if (holds === FALSE || depth === paths.length) return false
    for (const value of domains[depth]!) {
      facts[paths[depth]!] = value
      if (search(depth + 1)) return true
    }
    delete facts[paths[depth]!]
    return false
  }

  return search(0)
    ? { found: true, facts: { ...facts } }
    : { found: false, sure: steps <= LIMIT && used.every((atom) => isExact(atom.leaf)) }
}

/** The tests that a formula can reach, whatever the others say. */
function atomsUsed(formula: Formula, atoms: readonly Atom[]): readonly Atom[] {
  const used = new Set<number>()
  // Unknown stops no search for another test, so every reachable one is asked.
  formula((at) => {
    used.add(at)
    return 1
  })
  return [...used].map((at) => atoms[at]!)
}

/**
 * Whether the boundary values of a test's facts show every way it can come out: not where facts are compared with
 * each other, or where the entries of a list are looked at for more than what they are.
 */
function isExact(leaf: Leaf): boolean {
  if (isBetweenFacts(leaf)) return false
  if (!('where' in leaf) || !leaf.where) return true
  let exact = true
  eachLeaf(leaf.where, (inner) => {
    exact &&=
      'test' in inner &&
      inner.test === 'item' &&
      (inner.op === 'eq' || inner.op === 'ne' || inner.op === 'in') &&
      'const' in inner.to
  })
  return exact
}
