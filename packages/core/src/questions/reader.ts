import type { Json, Path } from '#primitives/model.ts'
import type { ObjectRef } from '#register/model.ts'
import type { RegisterView } from '#register/view.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'

/** A register on a day under a ruleset, with the way to read a fact of any object in it. */
export interface RegisterReader {
  readonly compiled: CompiledRuleset
  readonly view: RegisterView
  readonly read: (ref: ObjectRef, path: Path) => Json | undefined
}
