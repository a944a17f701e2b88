export type * from '#questions/model/inspect.ts'
export {
  inspect,
  inspectEach,
  inspectInventory,
  openInventory,
  putRows,
  type Inventory,
} from '#questions/inspect/inspect.ts'
export { watchInventory, type InventoryChange, type WatchedInventory } from '#questions/inspect/watchInventory.ts'
