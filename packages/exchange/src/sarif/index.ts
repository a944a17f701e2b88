export { writeSarif, type SarifSettings } from './writeSarif.ts'
