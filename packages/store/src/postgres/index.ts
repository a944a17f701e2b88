export { openPostgresDatabase, openPostgresStore, type PostgresSettings } from './openPostgresStore.ts'
