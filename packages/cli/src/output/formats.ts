import { writeCsv } from '@styrkod/exchange/csv'
import type { Output } from './output.ts'
import { table } from './table.ts'

export const TABLE_FORMATS = ['table', 'csv', 'md', 'html'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

export interface Table {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A table in the form asked for: for the terminal, for Excel with Swedish settings, for a page. */
export function renderTable(output: Output, format: TableFormat, content: Table): void {
  if (format === 'table') table(output, content.head, content.rows)
  else output.write(FORMATS[format](content))
}

const FORMATS: Readonly<Record<Exclude<TableFormat, 'table'>, (content: Table) => string>> = {
  csv: ({ head, rows }) => writeCsv([head, ...rows]),
  md: markdown,
  html,
}

function markdown({ head, rows }: Table): string {
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`
}

function html({ title, head, rows }: Table): string {
  const escape = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  const heading = head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('')
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((cell, at) => (at === 0 ? `<th scope="row">${escape(cell)}</th>` : `<td>${escape(cell)}</td>`)).join('')}</tr>`,
    )
    .join('\n')
  return `<table>\n<caption>${escape(title)}</caption>\n<thead><tr>${heading}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>\n`
}
