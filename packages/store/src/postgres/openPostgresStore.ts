import { escapeIdentifier, escapeLiteral, Pool, type PoolClient } from 'pg'
import type { Store } from '#port/store.ts'
import { StoreUnavailable } from '#port/StoreUnavailable.ts'
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
  const database: Database = {
    kind: 'postgres',
    transaction: (work) => transact(pool, work).catch(unlessLost),
    atOnce: (role, [name, value], statement) =>
      atOnce(pool, [
        `set local role ${escapeIdentifier(role)}`,
        `select set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, true)`,
        statement,
      ]).catch(unlessLost),
    close: () => pool.end(),
  }
  try {
    await migrate(database)
    return database
  } catch (error) {
    await pool.end()
    // At the start what is wrong with the address is told, not that it may be well again soon.
    throw error instanceof StoreUnavailable ? error.cause : error
  }
}

const sqlOf = (client: PoolClient): Sql => ({
  query: async (text, values = []) => (await client.query<Row>(text, [...values])).rows,
  script: async (text) => void (await client.query(text)),
})

/** Statements that are sent together are one transaction by themselves. */
async function atOnce(pool: Pool, statements: readonly string[]): Promise<readonly Row[]> {
  const results = (await pool.query(statements.join(';'))) as unknown as readonly { readonly rows: readonly Row[] }[]
  return results.at(-1)!.rows
}

/** What the driver and the server say when the connection, and not the question, is at fault. */
const LOST_CODES = /^(08|57P0)|^53300$|^E[A-Z]+$/
const LOST_WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** @throws StoreUnavailable where the database is not there; else what came */
function unlessLost(error: unknown): never {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  const isLost = LOST_CODES.test(String(code ?? '')) || LOST_WORDS.test(String(message ?? ''))
  throw isLost ? new StoreUnavailable(`the database cannot be reached: ${String(message)}`, { cause: error }) : error
}

async function transact<T>(pool: Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  // The pool listens to idle connections only; one that breaks between two statements would end the process.
  const onBroken = (error: Error): void => void (broken = error)
  client.on('error', onBroken)
  try {
    await client.query('begin')
    const result = await work(sqlOf(client))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure))
    throw error
  } finally {
    client.off('error', onBroken)
    client.release(broken)
  }
}
