import { delimiterOf, readCell } from '@styrkod/exchange/csv'
import { parse } from 'csv-parse/sync'

export type CsvTable =
  | { readonly ok: true; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly line: number }

/** Reads a table with semicolons, commas or tabs, whichever its first line has most of. */
export function readCsv(text: string): CsvTable {
  const delimiter = delimiterOf(text)
  try {
    const [head = [], ...rows] = parse(text, { bom: true, delimiter, skip_empty_lines: true }) as string[][]
    return { ok: true, head, rows: rows.map((row) => row.map(readCell)) }
  } catch (error) {
    return { ok: false, line: (error as { lines?: number }).lines ?? 1 }
  }
}
