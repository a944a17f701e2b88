import { join } from 'node:path'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import type { Store } from '#port/store.ts'
import { createSqlStore } from '#sql/createSqlStore.ts'
import { migrate } from '#sql/migrate.ts'
import type { Database, Row, Sql } from '#sql/sql.ts'
import { lockFolder } from '#folder/lockFolder.ts'

/**
 * A store in a folder, with PostgreSQL inside the process: nothing to install. One process at a time. What it has
 * acknowledged survives a killed process; a power cut it may not, since the embedded database does not wait for the disk.
 * @throws FolderInUse
 */
export async function openPgliteStore(folder: string): Promise<Store> {
  return createSqlStore(await openPgliteDatabase(folder))
}

/** The embedded database in a folder, migrated. */
export async function openPgliteDatabase(folder: string): Promise<Database> {
  const release = lockFolder(folder)
  try {
    const database = databaseOf(await PGlite.create(join(folder, 'pgdata')), release)
    await migrate(database)
    return database
  } catch (error) {
    release()
    throw error
  }
}

function databaseOf(engine: PGlite, release: () => void): Database {
  const sqlOf = (transaction: Transaction): Sql => ({
    query: async (text, values = []) => (await transaction.query<Row>(text, [...values])).rows,
    script: async (text) => void (await transaction.exec(text)),
  })
  return {
    kind: 'pglite',
    transaction: (work) => engine.transaction((transaction) => work(sqlOf(transaction))),
    close: async () => {
      await engine.close()
      release()
    },
  }
}
