import type { Database, Sql } from '@styrkod/store'
import type PgBoss from 'pg-boss'

/** How the job library speaks to the database of the store, embedded or a server. */
export const executorOver = (database: Database): PgBoss.Db => ({
  executeSql: (text, values) => database.transaction((sql) => execute(sql, text, values)),
})

/** The same within a transaction, so that jobs are there if what they came from is. */
export const executorWithin = (sql: Sql): PgBoss.Db => ({ executeSql: (text, values) => execute(sql, text, values) })

/** Several statements come with a transaction of their own around them; here there is one already. */
const SEVERAL = /^\s*BEGIN;([\s\S]*)COMMIT;?\s*$/

async function execute(sql: Sql, text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }> {
  const several = SEVERAL.exec(text)?.[1]
  if (several === undefined) return { rows: [...(await sql.query(text, values ?? []))] }
  await sql.script(several)
  return { rows: [] }
}
