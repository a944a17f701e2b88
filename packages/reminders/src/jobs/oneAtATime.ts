import type { Database } from '@styrkod/store'

/** Any number will do; it must be the same in every process, and not that of another lock. */
const LOCK = 7_307_192

/**
 * Does something that only one of the processes on a database may be doing at a time. An embedded database has one
 * process only, and one transaction at a time.
 */
export const oneAtATime = <T>(database: Database, work: () => Promise<T>): Promise<T> =>
  database.kind === 'pglite'
    ? work()
    : database.transaction(async (sql) => {
        await sql.query('select pg_advisory_xact_lock($1)', [LOCK])
        return work()
      })
