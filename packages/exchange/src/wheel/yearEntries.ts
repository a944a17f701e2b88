import type { Day, Obligation } from '@styrkod/core'

/** An obligation as it stands on a year's wheel: its number there, and what is drawn of it. */
export interface YearEntry {
  readonly obligation: Obligation
  /** Its number on the wheel and in the list; only what falls within the year has one. */
  readonly number?: number
  /** The last day, where it falls within the year. */
  readonly day?: Day
  /** The first day of a span that ends on `day`, cut at the turn of the year. */
  readonly from?: Day
  readonly look: 'overdue' | 'must' | 'should' | 'possible'
}

/** The obligations of a year in the order of their days: those of the year numbered, then earlier ones and undated. */
export function yearEntries(obligations: readonly Obligation[], year: number): readonly YearEntry[] {
  const sorted = [...obligations].sort((a, b) => compare(a.date ?? '9999', b.date ?? '9999') || compare(a.id, b.id))
  const within = sorted.filter(({ date }) => date?.startsWith(`${year}-`))
  const others = sorted.filter((one) => !within.includes(one))
  return [
    ...within.map((obligation, at) => ({
      obligation,
      number: at + 1,
      day: obligation.date!,
      ...spanOf(obligation, year),
      look: lookOf(obligation),
    })),
    ...others.map((obligation) => ({ obligation, look: lookOf(obligation) })),
  ]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function spanOf({ from, date }: Obligation, year: number): Pick<YearEntry, 'from'> {
  if (from === undefined || from === date) return {}
  const first = `${year}-01-01`
  return { from: from < first ? first : from }
}

function lookOf({ overdue, possible, modality }: Obligation): YearEntry['look'] {
  if (possible) return 'possible'
  if (overdue) return 'overdue'
  return modality === 'should' ? 'should' : 'must'
}
