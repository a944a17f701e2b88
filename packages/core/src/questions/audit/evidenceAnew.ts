import type { World } from '#conditions/compile/link.ts'
import type { Json, Path } from '#primitives/model.ts'
import type { ObjectRef } from '#register/model.ts'
import type { RegisterView } from '#register/view.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { Evidence } from '../evidence.ts'
import { look, lookItem } from '../look.ts'

/**
 * What is asked about an object in a register, looked at each time it is asked: nothing is kept from one question to the
 * next, so that whoever asks for one thing alone is told all that it turns on.
 */
export function evidenceAnew(compiled: CompiledRuleset, view: RegisterView, ref: ObjectRef): Evidence {
  const { at } = view
  const { atoms } = compiled.pool
  const read = (path: Path): Json | undefined => (path === 'at' ? at : look(compiled, view, ref, undefined, path))
  const world: World = {
    at,
    facts: {},
    look: read,
    lookItem: (list, item, rest) => lookItem(compiled, view, ref.type, list, item, rest),
  }
  return {
    compiled,
    at,
    object: ref.type,
    ref,
    view,
    done: [],
    world,
    ask: (atom) => atoms[atom]!.test(world),
    read,
    has: (path) => read(path) !== undefined,
  }
}
