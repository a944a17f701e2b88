import type { Database, Sql } from '@styrkod/store'

/** How long it is remembered that somebody was reminded of something. */
const KEPT = '2 years'

/** Makes the table of claims, if it is not there. */
export const prepareClaims = (database: Database): Promise<void> =>
  database.transaction((sql) =>
    sql.script(`
      create schema if not exists styrkod_reminders;
      create table if not exists styrkod_reminders.claim (
        municipality text not null,
        subscription text not null,
        reminder text not null,
        claimed timestamptz not null,
        primary key (municipality, subscription, reminder)
      );
    `),
  )

/** Which of the reminders nobody has claimed before; they are claimed now, as far as the transaction is not undone. */
export async function claim(
  sql: Sql,
  municipality: string,
  subscription: string,
  reminders: readonly string[],
  now: string,
): Promise<ReadonlySet<string>> {
  const rows = await sql.query(
    `insert into styrkod_reminders.claim (municipality, subscription, reminder, claimed)
     select $1, $2, one, $4 from unnest($3::text[]) as one order by one
     on conflict do nothing returning reminder`,
    [municipality, subscription, reminders, now],
  )
  return new Set(rows.map((row) => String(row['reminder'])))
}

/** Forgets claims so old that nothing they are about can be due again. */
export const dropOldClaims = (database: Database, now: string): Promise<void> =>
  database.transaction(async (sql) => {
    await sql.query(`delete from styrkod_reminders.claim where claimed < $1::timestamptz - interval '${KEPT}'`, [now])
  })
