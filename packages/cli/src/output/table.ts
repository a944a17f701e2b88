import { fits, narrowWidth } from './fits.ts'
import type { Output } from './output.ts'
import { measured } from './measured.ts'
import { wrapped } from './wrapped.ts'

/** Rows in columns that together fit the terminal; the widest columns give way first. */
export function table(output: Output, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = fit(
    head.map((_, at) => Math.max(...[head, ...rows].map((row) => widthOf(row[at] ?? '')))),
    output.width - 2 * (head.length - 1),
  )
  const print = (row: readonly string[], style: (text: string) => string): void => {
    const cells = row.map((cell, at) => (fits(cell, widths[at]!) ? [cell] : wrapped(cell, widths[at]!)))
    const height = Math.max(...cells.map((lines) => lines.length))
    for (let line = 0; line < height; line++) {
      const text = cells
        .map((lines, at) => pad(lines[line] ?? '', at === cells.length - 1 ? 0 : widths[at]!))
        .join('  ')
      output.write(`${style(text).trimEnd()}\n`)
    }
  }
  print(head, output.colors.bold)
  output.write(`${output.colors.dim(widths.map((width) => '─'.repeat(width)).join('  '))}\n`)
  for (const row of rows) print(row, (text) => text)
}

/** Whether the columns fit the terminal with every cell on one line. */
export const fitsIn = ({ width }: Output, head: readonly string[], rows: readonly (readonly string[])[]): boolean =>
  head.reduce((sum, _, at) => sum + 2 + Math.max(...[head, ...rows].map((row) => widthOf(row[at] ?? ''))), -2) <= width

const widthOf = (text: string): number => narrowWidth(text) ?? measured(text)

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

function fit(wanted: readonly number[], room: number): readonly number[] {
  const widths = [...wanted]
  let over = widths.reduce((sum, width) => sum + width, 0) - room
  while (over > 0) {
    const widest = widths.indexOf(Math.max(...widths))
    if (widths[widest]! <= 8) break
    widths[widest]!--
    over--
  }
  return widths
}
