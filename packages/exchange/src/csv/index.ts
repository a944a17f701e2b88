export { delimiterOf } from './delimiterOf.ts'
export { readCell } from './readCell.ts'
export { writeCsv } from './writeCsv.ts'
