import { linkRuleset, type CompiledRuleset } from '#ruleset/link.ts'
import type { Ruleset } from '#ruleset/model.ts'

/** Links a ruleset that is not to be read at once: it is linked when something of it is asked. */
export function linkLater(ruleset: Ruleset): CompiledRuleset {
  let linked: CompiledRuleset | undefined
  const whole = (): CompiledRuleset => (linked ??= linkRuleset(ruleset))
  return {
    ruleset,
    get pool() {
      return whole().pool
    },
    get sources() {
      return whole().sources
    },
    get byId() {
      return whole().byId
    },
    get acts() {
      return whole().acts
    },
    get states() {
      return whole().states
    },
    get holders() {
      return whole().holders
    },
    get gaps() {
      return ruleset.gaps
    },
    get clashesOf() {
      return whole().clashesOf
    },
    memory: new Map(),
    lines: { types: new Map(), actions: new Map(), roles: new Map() },
    rebased: new Map(),
    scopes: new Map(),
    kept: { desks: undefined },
  }
}
