/** The database cannot be reached now. What was asked for may be asked again; a write without an answer may have been done. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}
