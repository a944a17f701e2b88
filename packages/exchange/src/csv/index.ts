export { delimiterOf } from './delimiterOf.ts'
export { writeCsv } from './writeCsv.ts'
