import { MIGRATIONS } from './migrations.ts'
import type { Database } from './sql.ts'

/** Any number will do; it must be the same in every process that migrates. */
const LOCK = 7_307_191

/** Brings the schema up to date, each step once, however many processes start together. Gives the steps taken. */
export const migrate = (database: Database): Promise<readonly string[]> =>
  database.transaction(async (sql) => {
    await sql.query('select pg_advisory_xact_lock($1)', [LOCK])
    await sql.query('create schema if not exists styrkod')
    await sql.query(
      'create table if not exists styrkod.migration (id text primary key, applied timestamptz not null default now())',
    )
    const known = new Set((await sql.query('select id from styrkod.migration')).map((row) => row['id']))
    const taken: string[] = []
    for (const { id, text } of MIGRATIONS) {
      if (known.has(id)) continue
      await sql.script(text)
      await sql.query('insert into styrkod.migration (id) values ($1)', [id])
      taken.push(id)
    }
    return taken
  })
