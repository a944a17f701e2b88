import { delimiterOf } from '@styrkod/exchange/csv'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

/** A cell that a spreadsheet would take for a formula, or that has been kept from it. */
const FORMULA = /^'*[=+\-@\t\r]/

/**
 * A table as Excel with Swedish settings opens it right: semicolons and a byte order mark. A cell that begins like a
 * formula gets an apostrophe in front.
 */
export const writeCsv = (rows: readonly (readonly (string | undefined)[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell = '') => (FORMULA.test(cell) ? `'${cell}` : cell))),
    { bom: true, delimiter: ';', record_delimiter: 'windows' },
  )

export type CsvTable =
  | { readonly ok: true; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly line: number }

/** Reads a table with semicolons, commas or tabs, whichever its first line has most of. */
export function readCsv(text: string): CsvTable {
  const delimiter = delimiterOf(text)
  try {
    const [head = [], ...rows] = parse(text, { bom: true, delimiter, skip_empty_lines: true }) as string[][]
    return { ok: true, head, rows: rows.map((row) => row.map(unguarded)) }
  } catch (error) {
    return { ok: false, line: (error as { lines?: number }).lines ?? 1 }
  }
}

const unguarded = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)
