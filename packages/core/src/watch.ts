export { watchAudit, type WatchedAudit } from '#questions/watch/watchAudit.ts'
