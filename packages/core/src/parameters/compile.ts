import { addDays } from '#primitives/day.ts'
import { error } from '#primitives/issue.ts'
import type { Day, Issue, Slug } from '#primitives/model.ts'
import { suggest } from '#primitives/suggest.ts'
import type { Parameter, ParameterValue } from './model.ts'
import type { ParameterSource } from './schema.ts'
import { valueAt } from './valueAt.ts'

/**
 * Dated values with multiples of other parameters worked out: a multiple gets a value of its own for every
 * interval of what it multiplies.
 */
export function compileParameters(sources: readonly ParameterSource[], issues: Issue[]): Record<Slug, Parameter> {
  const parameters: Record<Slug, Parameter> = {}
  const byId = new Map(sources.map((source) => [source.id, source]))
  const pending = new Set<Slug>()

  const resolve = (source: ParameterSource, at: number): Parameter => {
    const known = parameters[source.id]
    if (known) return known
    pending.add(source.id)
    const sorted = [...source.values].sort((a, b) => (a.from < b.from ? -1 : 1))
    const values = sorted.flatMap((entry, position): ParameterValue[] => {
      const end = entry.through ?? (sorted[position + 1] && addDays(sorted[position + 1]!.from, -1))
      if (typeof entry.value === 'number') return [valueOf(entry.from, end, entry.value)]
      const place = ['parameters', at, 'values', position, 'value', 'of']
      const base = byId.get(entry.value.of)
      if (!base || pending.has(base.id)) {
        issues.push(
          error(
            base ? 'cycle' : 'unresolved-parameter',
            place,
            { name: entry.value.of },
            suggest(entry.value.of, byId.keys()),
          ),
        )
        return []
      }
      return multiples(resolve(base, sources.indexOf(base)), entry.from, end, entry.value.times)
    })
    pending.delete(source.id)
    const { unit, term, synonyms, definition, norms = [], source: from, section } = source
    return (parameters[source.id] = {
      id: source.id,
      values,
      norms,
      ...(unit !== undefined && { unit }),
      ...(from !== undefined && { source: from }),
      ...(section !== undefined && { section }),
      ...(term && { term: term as Parameter['term'] & {} }),
      ...(synonyms && { synonyms: synonyms as Parameter['synonyms'] & {} }),
      ...(definition && { definition: definition as Parameter['definition'] & {} }),
    })
  }

  sources.forEach((source, at) => {
    if (byId.get(source.id) !== source)
      issues.push(error('duplicate-id', ['parameters', at, 'id'], { name: source.id }))
    else resolve(source, at)
  })
  return parameters
}

const valueOf = (from: Day, through: Day | undefined, value: number): ParameterValue => ({
  from,
  value,
  ...(through !== undefined && { through }),
})

function multiples(base: Parameter, from: Day, end: Day | undefined, times: number): ParameterValue[] {
  const later = base.values.filter((value) => value.from > from && (end === undefined || value.from <= end))
  return [from, ...later.map((value) => value.from)].flatMap((start, position, starts) => {
    const value = valueAt(base, start)
    if (value === undefined) return []
    const next = starts[position + 1]
    return [valueOf(start, next ? addDays(next, -1) : end, value * times)]
  })
}
