import type { Condition } from '#conditions/model.ts'
import { mapPaths } from '#conditions/compile/walk.ts'
import type { Path, Slug } from '#primitives/model.ts'
import type { ObjectType } from '../model.ts'
import { resolvePath } from './path.ts'

/** How deep definitions may build on definitions; the check for cycles comes before. */
const DEEPEST = 8

/**
 * The same condition with every derived fact beside its definition, read from where the fact stands:
 * `object.system.shared` is defined on the system that the object is a matter of.
 */
export function inlineDerived(
  condition: Condition,
  types: Readonly<Record<Slug, ObjectType>>,
  object: Slug | undefined,
  depth = 0,
): Condition {
  const inner = (part: Condition): Condition => inlineDerived(part, types, object, depth)
  if ('all' in condition) return { all: condition.all.map(inner) }
  if ('any' in condition) return { any: condition.any.map(inner) }
  if ('not' in condition) return { not: inner(condition.not) }
  if (!('test' in condition) || depth > DEEPEST) return condition
  const info = resolvePath(types, object, condition.test)
  if (info.kind !== 'derived') return condition
  const definition = inlineDerived(info.derived.when, types, info.owner, depth + 1)
  const as = info.base === 'object' ? definition : mapPaths(definition, (path) => rebase(path, info.base))
  const derived: Condition = { derived: condition.test, as }
  const wanted = 'const' in condition.to && condition.to.const === true
  return wanted === (condition.op === 'eq') ? derived : { not: derived }
}

const rebase = (path: Path, base: Path): Path => (path.startsWith('object.') ? base + path.slice(6) : path)
