import { createSqlStore, type Store } from '@styrkod/store'
import { openDatabase, type Storage } from './storage.ts'

/** Does something with a store that is there already, and closes it. */
export async function withStore<T>(storage: Storage, work: (store: Store) => Promise<T>): Promise<T> {
  const store = createSqlStore(await openDatabase(storage, { create: false }))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
