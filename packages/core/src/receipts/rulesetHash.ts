import type { Json } from '#primitives/model.ts'
import { remember, type CompiledRuleset } from '#ruleset/link.ts'
import { hashOf } from './hashOf.ts'

/**
 * The SHA-256 of a ruleset in normal form; of a ruleset that carries a part of the vocabulary only, that of the whole
 * one it was made from.
 */
export const rulesetHash = (compiled: CompiledRuleset): string =>
  remember(compiled, 'ruleset hash', () => compiled.ruleset.partOf ?? hashOf(compiled.ruleset as unknown as Json))
