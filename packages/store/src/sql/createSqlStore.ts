import { GENESIS } from '#chain/hashEntry.ts'
import type { Feed, NewLog, Snapshot } from '#port/model.ts'
import type { Store } from '#port/store.ts'
import { appendEvents, readEntries } from './appendEvents.ts'
import { asOperator, askAsTenant, asTenant } from './asTenant.ts'
import { forgetPerson, readPeople } from './people.ts'
import { entryOf, feedOf, headOf } from './rows.ts'
import type { Database, Sql } from './sql.ts'

/** The largest position there can be: a bigint that a number holds exactly. */
const LAST = Number.MAX_SAFE_INTEGER

/** Asked before every answer about a register. */
const HEAD = `select * from styrkod.municipality where municipality = current_setting('styrkod.municipality')`

/** The store over a database whose schema is up to date. */
export function createSqlStore(database: Database): Store {
  const of = <T>(municipality: string, work: (sql: Sql) => Promise<T>): Promise<T> =>
    asTenant(database, municipality, work)
  return {
    kind: database.kind,
    create: (log) => of(log.municipality, (sql) => open(sql, log)),
    municipalities: async () => {
      const rows = await asOperator(database, (sql) =>
        sql.query('select municipality from styrkod.municipality order by municipality'),
      )
      return rows.map((row) => String(row['municipality']))
    },
    head: async (municipality) => {
      const [row] = await askAsTenant(database, municipality, HEAD)
      return row && headOf(row)
    },
    append: (municipality, append) => of(municipality, (sql) => appendEvents(sql, municipality, append)),
    read: (municipality, { after = 0, through = LAST, limit } = {}) =>
      of(municipality, (sql) => readEntries(sql, municipality, after, through, limit)),
    find: (municipality, id) =>
      of(municipality, async (sql) => {
        const [row] = await sql.query('select * from styrkod.event where municipality = $1 and id = $2', [
          municipality,
          id,
        ])
        return row && entryOf(row)
      }),
    people: (municipality) => of(municipality, (sql) => readPeople(sql, municipality)),
    forget: (municipality, pseudonym) => of(municipality, (sql) => forgetPerson(sql, municipality, pseudonym)),
    dropKeys: (municipality, before) =>
      of(municipality, async (sql) => {
        const gone = await sql.query(
          'delete from styrkod.idempotency where municipality = $1 and recorded < $2 returning key',
          [municipality, before],
        )
        return gone.length
      }),
    saveSnapshot: (municipality, snapshot) => of(municipality, (sql) => save(sql, municipality, snapshot)),
    loadSnapshot: (municipality, through = LAST) => of(municipality, (sql) => load(sql, municipality, through)),
    addFeed: (municipality, feed) => of(municipality, (sql) => addFeed(sql, municipality, feed)),
    feeds: (municipality) =>
      of(municipality, async (sql) => {
        const rows = await sql.query('select * from styrkod.feed where municipality = $1 order by created, id', [
          municipality,
        ])
        return rows.map(feedOf)
      }),
    removeFeed: (municipality, id) =>
      of(municipality, async (sql) => {
        const gone = await sql.query('delete from styrkod.feed where municipality = $1 and id = $2 returning id', [
          municipality,
          id,
        ])
        return gone.length > 0
      }),
    ready: async () => (await asOperator(database, (sql) => sql.query('select 1 as one'))).length === 1,
    close: database.close,
  }
}

async function open(sql: Sql, { municipality, ruleset, since, title, invented }: NewLog): Promise<boolean> {
  const rows = await sql.query(
    `insert into styrkod.municipality (municipality, ruleset, since, title, invented, hash)
     values ($1, $2, $3, $4, $5, $6) on conflict (municipality) do nothing returning municipality`,
    [municipality, ruleset, since, title ?? null, invented ?? null, GENESIS],
  )
  return rows.length === 1
}

/** How many snapshots a log keeps. */
const KEPT = 3

async function save(sql: Sql, municipality: string, { position, hash, body }: Snapshot): Promise<void> {
  await sql.query(
    `insert into styrkod.snapshot (municipality, position, hash, body) values ($1, $2, $3, $4)
     on conflict (municipality, position) do update set hash = excluded.hash, body = excluded.body`,
    [municipality, position, hash, body],
  )
  await sql.query(
    `delete from styrkod.snapshot where municipality = $1 and position not in
     (select position from styrkod.snapshot where municipality = $1 order by position desc limit $2)`,
    [municipality, KEPT],
  )
}

async function load(sql: Sql, municipality: string, through: number): Promise<Snapshot | undefined> {
  const [row] = await sql.query(
    'select * from styrkod.snapshot where municipality = $1 and position <= $2 order by position desc limit 1',
    [municipality, through],
  )
  return row && { position: Number(row['position']), hash: String(row['hash']), body: row['body'] as Uint8Array }
}

const addFeed = async (sql: Sql, municipality: string, feed: Feed): Promise<void> =>
  void (await sql.query(
    'insert into styrkod.feed (municipality, id, digest, label, language, role, holder, created) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [
      municipality,
      feed.id,
      feed.digest,
      feed.label,
      feed.language,
      feed.role ?? null,
      feed.holder ?? null,
      feed.created,
    ],
  ))
