/** A cell of a table: text, a number, or nothing. */
export type Cell = string | number | undefined

/** Saves a table as CSV that a Swedish Excel opens rightly: byte order mark, semicolons, decimal comma. */
export async function download(name: string, rows: readonly (readonly Cell[])[]): Promise<void> {
  const { csv, save } = await import('@styrkod/browser/dist/elements.js')
  save(`${name}.csv`, csv(rows.map((row) => row.map(cellText))))
}

/** A number as it is written in Swedish, so that a spreadsheet takes it for one. */
export const cellText = (cell: Cell): Cell =>
  typeof cell === 'number' && !Number.isInteger(cell) ? String(cell).replace('.', ',') : cell
