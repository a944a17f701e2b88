import type { Condition } from '#conditions/model.ts'
import type { Path } from '#primitives/model.ts'

export type Leaf = Extract<Condition, { test: Path } | { some: Path } | { every: Path } | { count: Path }>

/** Calls back for every test on facts in a condition; a derived fact counts as its definition. */
export function eachLeaf(condition: Condition, visit: (leaf: Leaf) => void): void {
  if ('all' in condition) for (const part of condition.all) eachLeaf(part, visit)
  else if ('any' in condition) for (const part of condition.any) eachLeaf(part, visit)
  else if ('not' in condition) eachLeaf(condition.not, visit)
  else if ('derived' in condition) eachLeaf(condition.as, visit)
  else visit(condition)
}

/** The paths of the base facts that a test reads, its operands included. */
export function pathsOf(leaf: Leaf): readonly Path[] {
  const paths = new Set<Path>()
  const own = 'test' in leaf ? leaf.test : 'some' in leaf ? leaf.some : 'every' in leaf ? leaf.every : leaf.count
  if (!isItem(own)) paths.add(own)
  if ('to' in leaf) {
    const to = leaf.to
    if ('fact' in to && !isItem(to.fact)) paths.add(to.fact)
    if ('param' in to && to.at !== undefined && !isItem(to.at)) paths.add(to.at)
    if ('date' in to && !/^\d/.test(to.date) && !isItem(to.date)) paths.add(to.date)
  }
  if ('where' in leaf && leaf.where) eachLeaf(leaf.where, (inner) => pathsOf(inner).forEach((path) => paths.add(path)))
  return [...paths]
}

/** The base facts that a condition reads, in order of first mention. */
export function factsOf(condition: Condition): readonly Path[] {
  const paths = new Set<Path>()
  eachLeaf(condition, (leaf) => pathsOf(leaf).forEach((path) => paths.add(path)))
  paths.delete('at')
  return [...paths]
}

const isItem = (path: Path): boolean => path === 'item' || path.startsWith('item.')

/** The same condition with every path rewritten. */
export function mapPaths(condition: Condition, rename: (path: Path) => Path): Condition {
  const inner = (part: Condition): Condition => mapPaths(part, rename)
  if ('all' in condition) return { all: condition.all.map(inner) }
  if ('any' in condition) return { any: condition.any.map(inner) }
  if ('not' in condition) return { not: inner(condition.not) }
  if ('derived' in condition) return { derived: rename(condition.derived), as: inner(condition.as) }
  if ('some' in condition) return { some: rename(condition.some), where: inner(condition.where) }
  if ('every' in condition) return { every: rename(condition.every), where: inner(condition.where) }
  const to = 'fact' in condition.to ? { fact: rename(condition.to.fact) } : condition.to
  if ('count' in condition)
    return {
      ...condition,
      count: rename(condition.count),
      to,
      ...(condition.where && { where: inner(condition.where) }),
    }
  return { ...condition, test: rename(condition.test), to }
}
