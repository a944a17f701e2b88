import { isFormula } from './isFormula.ts'

/**
 * The text of a cell as it was before `writeCsv` kept a spreadsheet from taking it for a formula.
 *
 * @example
 * readCell("'=1+1") //=> '=1+1'
 * readCell("'s-Gravenhage") //=> "'s-Gravenhage"
 */
export const readCell = (cell: string): string => (cell.startsWith("'") && isFormula(cell) ? cell.slice(1) : cell)
