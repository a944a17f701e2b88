import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPostgresDatabase, openPostgresStore } from '#postgres/index.ts'
import { startPostgres } from '@styrkod/services-check/postgres'

let server: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

describe('an ordinary user of PostgreSQL', () => {
  it('that may make roles makes the schema and works in it; one that may not is given the roles', async () => {
    const address = await server.database('first')
    const admin = await openPostgresDatabase(await server.database('elsewhere'))
    const run = (text: string): Promise<unknown> => admin.transaction((sql) => sql.query(text))
    await run("create role maker login password 'x' createrole")
    await run("create role plain login password 'x'")
    await run('drop schema styrkod cascade')
    for (const name of ['styrkod_tenant', 'styrkod_operator']) await run(`drop role ${name}`)
    await run('grant create on database first to maker')
    const as = (user: string, database: string): string =>
      address.replace('postgres:postgres', `${user}:x`).replace(/first$/, database)
    const work = async (url: string): Promise<void> => {
      const store = await openPostgresStore(url)
      expect(await store.create({ municipality: '2361', ruleset: 'harjedalen', since: '2021-01-01' })).toBe(true)
      expect(await store.municipalities()).toEqual(['2361'])
      await store.close()
    }
    await run('alter database first owner to maker')
    await work(as('maker', 'first'))
    await server.database('second')
    await run('alter database second owner to plain')
    await expect(openPostgresStore(as('plain', 'second'))).rejects.toThrow('styrkod_tenant')
    await run('grant styrkod_tenant, styrkod_operator to plain')
    await work(as('plain', 'second'))
    await admin.close()
  })
})
