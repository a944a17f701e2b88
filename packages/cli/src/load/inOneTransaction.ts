import { createSqlStore, type Database, type Store } from '@styrkod/store'

/** Does several things to a store that all count or none: what throws leaves everything as it was. */
export const inOneTransaction = <T>(database: Database, work: (store: Store) => Promise<T>): Promise<T> =>
  database.transaction((sql) =>
    work(
      createSqlStore({
        kind: database.kind,
        transaction: (inner) => inner(sql),
        close: () => Promise.resolve(),
      }),
    ),
  )
