export { createStyrkodClient, type ClientSettings, type StyrkodClient } from '#createStyrkodClient.ts'
export type { components, operations, paths } from '#generated/api.ts'
