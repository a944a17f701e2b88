import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { delimiterOf, readCell } from '@styrkod/exchange/csv'
import { parse, type CsvError } from 'csv-parse'

/** What keeps a table from being read, and on which line. */
export const isTableError = (error: unknown): error is CsvError & { readonly lines?: number } =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')

/** The rows of a table with semicolons, commas or tabs, whichever its first line has most of, as its text comes. */
export async function* tableRecords(chunks: AsyncIterator<string>): AsyncGenerator<readonly string[]> {
  const first = await chunks.next()
  const start: string = first.done ? '' : first.value
  async function* texts(): AsyncGenerator<string> {
    yield start
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  const delimiter = delimiterOf(start)
  const parser = parse({ bom: true, delimiter, skip_empty_lines: true, on_record: unguarded })
  // What goes wrong on the way is thrown where the rows are read.
  pipeline(Readable.from(texts()), parser).catch(() => undefined)
  yield* parser as AsyncIterable<readonly string[]>
}

/** Cells as they were before they were kept from being formulas; few rows have any. */
const unguarded = (row: string[]): string[] => (row.some((cell) => cell.startsWith("'")) ? row.map(readCell) : row)
