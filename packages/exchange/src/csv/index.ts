export { writeCsv } from './writeCsv.ts'
