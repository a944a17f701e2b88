import type { Facts, Json, NeededFact } from '@styrkod/core'
import type { Context } from '#page.ts'

/** The case that the form stands in. */
export interface About {
  readonly object: string
  readonly id: string
  readonly action: string
}

/** What came of trying a step, here or on the server. */
export interface Outcome {
  readonly tone: 'success' | 'danger' | 'warning'
  readonly title: string
  readonly lines: readonly string[]
}

/** What is filled in so far. */
export interface CaseState {
  /** `object action`, both by id. */
  act: string
  /** An id, or empty for a new one. */
  id: string
  name: string
  day: string
  /** `role x` or `person x`. */
  actor: string
  edition: string
  body: string
  section: string
  facts: Facts
  asked: readonly NeededFact[]
  outcome: Outcome | undefined
  busy: boolean
}

/** The form as it was left, or an empty one. */
export function stateOf(
  { memory, at }: Context,
  key: string,
  about: { object: string; id: string } | undefined,
): CaseState {
  const known = memory.get(key) as CaseState | undefined
  if (known) return known
  const empty: CaseState = {
    act: '',
    id: about?.id ?? '',
    name: '',
    day: at,
    actor: '',
    edition: '',
    body: '',
    section: '',
    facts: {},
    asked: [],
    outcome: undefined,
    busy: false,
  }
  memory.set(key, empty)
  return empty
}

/** A fact as it is typed, read by what it is: an amount may have spaces and a decimal comma. */
export function readFact({ type, values }: NeededFact, text: string): Json | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  if (type === 'boolean') return trimmed === 'true'
  if (['integer', 'number', 'money'].includes(type)) {
    const number = Number(trimmed.replace(/[\s\u00a0]/g, '').replace(',', '.'))
    return Number.isFinite(number) ? number : undefined
  }
  if (type === 'list') return trimmed.split(',').map((one) => one.trim())
  return values?.find((one) => String(one) === trimmed) ?? trimmed
}
