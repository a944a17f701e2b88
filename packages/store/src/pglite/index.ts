export { FolderInUse, lockFolder } from './lockFolder.ts'
export { openPgliteDatabase, openPgliteStore } from './openPgliteStore.ts'
