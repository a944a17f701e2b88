// The same kind of rules, few and many: as many to each kind of object, so that more rules are rules on more things.
import { decideWorkload } from './decide.mjs'

const RULES_A_TYPE = 16

/** @param {number} rules */
export const growthWorkload = (rules) => {
  const types = Array.from({ length: Math.round(rules / RULES_A_TYPE) }, (_, at) => `kind-${at + 1}`)
  return decideWorkload({ rules, types, share: 1 / 4 })
}
