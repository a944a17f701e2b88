import { linkRuleset } from '@styrkod/core'
import { inspect, watchInventory } from '@styrkod/core/inventory'

/** @typedef {{ rulesets: any[], inventories: any[][] }} Workload */

const QUESTION = { at: '2026-05-27', type: 'system' }
const read = (/** @type {any} */ { id, check }) => [id, check.rule, check.kind]

/** Every municipality with the rules of the first ruleset, which has the most of them. @param {Workload} workload */
export function columns({ rulesets, inventories }) {
  const compiled = linkRuleset(rulesets[0])
  return { ask: () => inventories.map((rows) => inspect(compiled, QUESTION, rows)), read }
}

/** The same, each system by itself through the conditions as they are linked. @param {Workload} workload */
export function oneByOne({ rulesets, inventories }) {
  const compiled = linkRuleset(rulesets[0])
  const ask = () =>
    inventories.map((rows) => {
      const watched = watchInventory(compiled, QUESTION, [])
      return rows.flatMap((row) => watched.change(row.id, row).appeared)
    })
  return { ask, read }
}
