import type { Ruleset } from '@styrkod/core'

/** The value of a parameter on a day. */
export function amountOn(ruleset: Ruleset, parameter: string, at: string): number {
  const values = ruleset.parameters[parameter]?.values ?? []
  const held = values.filter((one) => one.from <= at && (one.through === undefined || one.through >= at)).at(-1)
  if (!held) throw new Error(`${parameter} has no value on ${at}`)
  return held.value
}
