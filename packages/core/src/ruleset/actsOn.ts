import type { ActRule } from '#authorities/model.ts'
import { grouped } from '#primitives/grouped.ts'
import type { Slug } from '#primitives/model.ts'
import { remember, rememberOf, typeLine, type CompiledRuleset, type Linked } from './link.ts'

/** The rules on acts on an object, and on what it is a kind of, in the order written. */
export const actsOn = (compiled: CompiledRuleset, object: Slug): readonly Linked<ActRule>[] =>
  rememberOf(compiled, 'acts on', object, () => {
    const places = placesOf(compiled)
    return typeLine(compiled, object)
      .flatMap((type) => places.get(type) ?? [])
      .sort((one, other) => one - other)
      .map((at) => compiled.acts[at]!)
  })

/** Where among all rules those on acts on each object stand, without what it is a kind of. */
const placesOf = (compiled: CompiledRuleset): ReadonlyMap<Slug, readonly number[]> =>
  remember(compiled, 'places', () => grouped(compiled.acts.keys(), (at) => compiled.acts[at]!.rule.object))
