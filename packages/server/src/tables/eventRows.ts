import type { Json, RegisterEvent } from '@styrkod/core'

/** The columns that every event may fill, in this order; `act.…` and `object.…` follow as they occur. */
const COLUMNS = [
  'id',
  'day',
  'effective',
  'actor',
  'role',
  'action',
  'type',
  'object',
  'edition',
  'part',
  'decision.body',
  'decision.on',
  'decision.section',
  'note',
] as const

type Column = (typeof COLUMNS)[number]

/** Events as a table: a row each, the first row the names of the columns. */
export function eventRows(events: readonly RegisterEvent[]): readonly (readonly (string | undefined)[])[] {
  const acts = new Set<string>()
  const facts = new Set<string>()
  for (const { act, establishes } of events) {
    for (const name of Object.keys(act ?? {})) acts.add(name)
    for (const path of Object.keys(establishes ?? {})) facts.add(path)
  }
  const [actNames, paths] = [[...acts].sort(), [...facts].sort()]
  const head = [...COLUMNS, ...actNames.map((name) => `act.${name}`), ...paths]
  return [
    head,
    ...events.map((event) => [
      ...COLUMNS.map((column) => cellOf(event, column)),
      ...actNames.map((name) => textOf(event.act?.[name])),
      ...paths.map((path) => textOf(event.establishes?.[path])),
    ]),
  ]
}

function cellOf(event: RegisterEvent, column: Column): string | undefined {
  const { object, decision } = event
  if (column === 'type') return object.type
  if (column === 'object') return object.id
  if (column.startsWith('decision.')) return decision?.[column.slice(9) as keyof NonNullable<typeof decision>]
  return event[column as 'id']
}

/** A value as a cell: text as it is, unless it would be read as something else; all other values as JSON. */
export function textOf(value: Json | undefined): string | undefined {
  if (value === undefined) return undefined
  return typeof value === 'string' && !isJson(value) ? value : JSON.stringify(value)
}

/** A cell as a value: what `textOf` wrote, or what somebody types. */
const valueOf = (cell: string): Json => (isJson(cell) ? (JSON.parse(cell) as Json) : cell)

const isJson = (text: string): boolean => {
  if (!/^(?:-?\d|true$|false$|null$|["[{])/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** A row of a table as an event, or a proposal of one; empty cells are left out. Columns that mean nothing are given back. */
export function rowToEvent(
  head: readonly string[],
  row: readonly string[],
): { readonly event: Readonly<Record<string, Json>>; readonly unknown: readonly string[] } {
  const event: Record<string, Json> = {}
  const parts: Record<'object' | 'decision' | 'act' | 'establishes', Record<string, Json>> = {
    object: {},
    decision: {},
    act: {},
    establishes: {},
  }
  const unknown: string[] = []
  for (const [at, name] of head.entries()) {
    const cell = row[at] ?? ''
    if (cell === '') continue
    if (name === 'type') parts.object['type'] = cell
    else if (name === 'object') parts.object['id'] = cell
    else if (name.startsWith('decision.')) parts.decision[name.slice(9)] = cell
    else if (name.startsWith('act.')) parts.act[name.slice(4)] = valueOf(cell)
    else if (name.startsWith('object.')) parts.establishes[name] = valueOf(cell)
    else if ((COLUMNS as readonly string[]).includes(name)) event[name] = cell
    else unknown.push(name)
  }
  for (const [name, members] of Object.entries(parts)) if (Object.keys(members).length > 0) event[name] = members
  return { event, unknown }
}
