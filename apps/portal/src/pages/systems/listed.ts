import type { Context } from '#page.ts'
import type { FoundFault, SystemRow } from '#answers/question.ts'

/** A system as the catalogue lists it. */
export interface Listed {
  readonly row: SystemRow
  /** How many findings there are about it; unknown while the audit goes on. */
  readonly findings: number | undefined
  /** The roles that the rules demand and nobody has. */
  readonly vacant: readonly string[]
  /** All that is searched of it. */
  readonly text: string
}

/** The systems with their findings, made once for what is known. */
export function listed(
  { memory }: Context,
  rows: readonly SystemRow[],
  faults: readonly FoundFault[] | undefined,
): readonly Listed[] {
  const known = memory.get('listed') as { rows: unknown; faults: unknown; list: readonly Listed[] } | undefined
  if (known?.rows === rows && known.faults === faults) return known.list
  const about = new Map<string, FoundFault[]>()
  for (const one of faults ?? []) about.set(one.object, [...(about.get(one.object) ?? []), one])
  const list = rows.map((row) => ({
    row,
    findings: faults && (about.get(row.id)?.length ?? 0),
    vacant: (about.get(row.id) ?? []).flatMap((one) => (one.kind === 'vacant' && one.role ? [one.role] : [])),
    text: [row.name, row.id, row.typeName, ...row.roles.flatMap((role) => role.names)].join(' ').toLowerCase(),
  }))
  memory.set('listed', { rows, faults, list })
  return list
}

/** The systems that answer to what is asked for, in the order asked for. */
export function chosen(list: readonly Listed[], query: Readonly<Record<string, string>>, language: string): Listed[] {
  const asked = (query['filter'] ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const found = list.filter(
    ({ row, findings, vacant, text }) =>
      asked.every((word) => text.includes(word)) &&
      (query['show'] !== 'vacant' || vacant.length > 0) &&
      (query['show'] !== 'faulty' || (findings ?? 0) > 0) &&
      (query['kind'] === undefined || row.type === query['kind']),
  )
  const sort = query['sort']
  if (sort === undefined) return found
  const [column, way] = [sort.replace(/^-/, ''), sort.startsWith('-') ? -1 : 1]
  const order = new Intl.Collator(language, { numeric: true })
  return found.sort((a, b) => way * order.compare(keyOf(a, column), keyOf(b, column)))
}

function keyOf({ row, findings }: Listed, column: string): string {
  if (column === 'name') return row.name
  if (column === 'kind') return row.typeName
  if (column === 'findings') return String(findings ?? 0)
  return row.roles.find((one) => one.role === column)?.names.join(', ') ?? ''
}
