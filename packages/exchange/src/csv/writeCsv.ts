import { isFormula } from './isFormula.ts'

/**
 * A table as CSV that Excel with Swedish settings opens right: a byte order mark, semicolons, CRLF. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front; `readCell` takes it off again.
 *
 * @example
 * writeCsv([['roll', 'avsnitt'], ['systemägare', 4.4]]) //=> '\uFEFFroll;avsnitt\r\nsystemägare;4.4\r\n'
 */
export const writeCsv = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`

function cell(value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value)
  const safe = typeof value === 'string' && isFormula(text) ? `'${text}` : text
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
