import { Pool, type PoolClient } from 'pg'
import type { Store } from '#port/store.ts'
import { createSqlStore } from '#sql/createSqlStore.ts'
import { migrate } from '#sql/migrate.ts'
import type { Database, Row, Sql } from '#sql/sql.ts'

export interface PostgresSettings {
  /** How many connections this process may hold. */
  readonly connections?: number
  /** Milliseconds to wait for a connection before giving up. */
  readonly patience?: number
  /** Told of an idle connection that broke; the pool replaces it. */
  readonly onLost?: (error: Error) => void
}

/** A store on a PostgreSQL server, shared by any number of processes. */
export async function openPostgresStore(url: string, settings: PostgresSettings = {}): Promise<Store> {
  return createSqlStore(await openPostgresDatabase(url, settings))
}

/** The database at an address, migrated. */
export async function openPostgresDatabase(url: string, settings: PostgresSettings = {}): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: settings.connections ?? 10,
    connectionTimeoutMillis: settings.patience ?? 10_000,
    application_name: 'styrkod',
  })
  pool.on('error', (error) => settings.onLost?.(error))
  const database: Database = { kind: 'postgres', transaction: (work) => transact(pool, work), close: () => pool.end() }
  try {
    await migrate(database)
    return database
  } catch (error) {
    await pool.end()
    throw error
  }
}

const sqlOf = (client: PoolClient): Sql => ({
  query: async (text, values = []) => (await client.query<Row>(text, [...values])).rows,
  script: async (text) => void (await client.query(text)),
})

async function transact<T>(pool: Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work(sqlOf(client))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure))
    throw error
  } finally {
    client.release(broken)
  }
}
