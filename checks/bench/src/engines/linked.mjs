import { compileRuleset, linkRuleset } from '@styrkod/core'

/** The few concepts that every ruleset rests on. */
const BASE = {
  types: { municipality: {}, person: {} },
  actions: { appoint: { kind: 'decide', effect: 'appoint' } },
  roles: {},
}

/**
 * A ruleset of the workload, compiled and linked as any municipality's is.
 * @param {Record<string, unknown>} rules
 */
export function linked(rules) {
  const source = {
    id: 'workload',
    language: 1,
    municipality: { code: '0000', name: 'Workload' },
    sources: [{ id: 'rules' }],
    ...rules,
  }
  const compiled = compileRuleset(/** @type {any} */ (source), /** @type {any} */ (BASE))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues.slice(0, 3)))
  return linkRuleset(compiled.value.ruleset)
}

/** Facts under the names that rules know them by. @param {Record<string, unknown>} facts */
export const factsOf = (facts) =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [`object.${name}`, value]))

/** @param {readonly string[]} names @param {unknown} one */
export const named = (names, one) => Object.fromEntries(names.map((name) => [name, one]))
