/* eslint-disable max-lines-per-function -- A describe block is a list of tests, not a function that does something. */
import { beforeAll, describe, expect, it } from 'vitest'
import { createSqlStore, type Database } from '#index.ts'
import { askAsTenant, asTenant } from '#sql/asTenant.ts'
import { MIGRATIONS, TENANT_TABLES } from '#sql/migrations.ts'
import { migrate } from '#sql/migrate.ts'
import { appendOf } from './contract.ts'

/** That one municipality cannot see another even by a faulty statement; each engine runs it. */
export function isolationContract(name: string, open: () => Promise<Database> | Database): void {
  describe(`${name}: municipalities apart`, () => {
    let database: Database
    beforeAll(async () => {
      database = await open()
      const store = createSqlStore(database)
      for (const municipality of ['2101', '2102']) {
        await store.create({ municipality, ruleset: 'norsjo', since: '2020-01-01' })
        await store.append(municipality, {
          ...appendOf(0, 'a', 'b'),
          idempotency: { key: 'k', fingerprint: 'f' },
          people: { known: 0, added: [{ pseudonym: 'p', id: 'anna', key: new Uint8Array([7]) }] },
        })
        await store.saveSnapshot(municipality, { position: 1, hash: 'h', body: new Uint8Array([1]) })
        await store.addFeed(municipality, { id: 'f', digest: 'd', label: 'l', language: 'sv', created: '2026' })
      }
    })

    it.each(TENANT_TABLES)('a statement that forgets the municipality sees its own rows of %s only', async (table) => {
      const rows = await asTenant(database, '2101', (sql) => sql.query(`select municipality from styrkod.${table}`))
      expect(rows.length).toBeGreaterThan(0)
      expect(new Set(rows.map((row) => row['municipality']))).toEqual(new Set(['2101']))
      const asked = await askAsTenant(database, '2101', `select municipality from styrkod.${table}`)
      expect(asked).toEqual(rows)
      const none = await asTenant(database, '', (sql) => sql.query(`select municipality from styrkod.${table}`))
      expect(none).toEqual([])
    })

    it('no row can be written for another, and no entry changed or removed', async () => {
      const as = (text: string): Promise<unknown> => asTenant(database, '2101', (sql) => sql.query(text))
      await expect(
        as(
          `insert into styrkod.idempotency (municipality, key, fingerprint, first, last, recorded) values ('2102', 'x', 'f', 1, 1, '')`,
        ),
      ).rejects.toThrow(/row-level security/)
      await expect(as('delete from styrkod.event')).rejects.toThrow(/permission denied/)
      await expect(as(`update styrkod.event set body = '{}'`)).rejects.toThrow(/permission denied/)
      await expect(as('truncate styrkod.feed')).rejects.toThrow(/permission denied/)
      await expect(as('alter table styrkod.event disable row level security')).rejects.toThrow(/owner/)
    })

    it('the role has no way past row-level security', async () => {
      const [role] = await database.transaction((sql) =>
        sql.query(`select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = 'styrkod_tenant'`),
      )
      expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcanlogin: false })
    })

    it('the catalogue has the municipality first in every key, and row-level security forced on every table', async () => {
      const tables = await database.transaction((sql) =>
        sql.query(
          `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced from pg_class c
           join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'styrkod' and c.relkind in ('r', 'p') and c.relname <> 'migration' order by 1`,
        ),
      )
      expect(tables.map((one) => one['name'])).toEqual([...TENANT_TABLES].sort())
      for (const table of tables) expect(table).toMatchObject({ enabled: true, forced: true })
      const keys = await database.transaction((sql) =>
        sql.query(
          `select t.relname as table, k.conname as key, a.attname as first, f.attname as refers from pg_constraint k
           join pg_class t on t.oid = k.conrelid join pg_namespace n on n.oid = t.relnamespace
           join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1]
           left join pg_attribute f on f.attrelid = k.confrelid and f.attnum = k.confkey[1]
           where n.nspname = 'styrkod' and t.relname <> 'migration' and k.contype in ('p', 'u', 'f')`,
        ),
      )
      expect(keys.length).toBeGreaterThan(TENANT_TABLES.length)
      for (const key of keys) {
        expect(key).toMatchObject({ first: 'municipality' })
        expect(['municipality', null]).toContain(key['refers'])
      }
    })

    it('migrates once, however many start together', async () => {
      const taken = await Promise.all([migrate(database), migrate(database), migrate(database)])
      expect(taken).toEqual([[], [], []])
      const rows = await database.transaction((sql) => sql.query('select id from styrkod.migration order by id'))
      expect(rows.map((row) => row['id'])).toEqual(MIGRATIONS.map((one) => one.id))
    })
  })
}
