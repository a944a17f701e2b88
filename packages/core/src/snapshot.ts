export { loadSnapshot, type LoadedSnapshot } from '#snapshots/loadSnapshot.ts'
export { saveSnapshot } from '#snapshots/saveSnapshot.ts'
