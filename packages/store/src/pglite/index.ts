export { openPgliteDatabase, openPgliteStore } from './openPgliteStore.ts'
