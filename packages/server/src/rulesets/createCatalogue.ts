import type { Catalogue, Listed } from './catalogue.ts'

/** A catalogue of given rulesets; of two with one id the later counts. */
export function createCatalogue(rulesets: readonly Listed[]): Catalogue {
  const byId = new Map(rulesets.map((one) => [one.id, one]))
  const list = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { get: (id) => byId.get(id), list: () => list }
}
