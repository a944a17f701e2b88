import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLog } from '#index.ts'
import { openPostgresDatabase, openPostgresStore } from '#postgres/index.ts'
import { appendOf, storeContract } from './contract.ts'
import { isolationContract } from './isolation.ts'
import { startPostgres } from '@styrkod/services-check/postgres'

let server: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

storeContract('PostgreSQL', async () => openPostgresStore(await server.database('contract')))
isolationContract('PostgreSQL', async () => openPostgresDatabase(await server.database('isolation')))

describe('several processes on one PostgreSQL', () => {
  it('start together and lose no update', async () => {
    const url = await server.database('replicas')
    const stores = await Promise.all([openPostgresStore(url), openPostgresStore(url)])
    await stores[0].create({ municipality: '2481', ruleset: 'norsjo', since: '2020-01-01' })
    const write = async (store: (typeof stores)[number], name: string): Promise<void> => {
      for (let at = 0; at < 25; at++) {
        let expected = (await store.head('2481'))!.version
        for (;;) {
          const result = await store.append('2481', appendOf(expected, `${name}-${at}`))
          if (result.kind !== 'conflict') break
          expected = result.version
        }
      }
    }
    await Promise.all([write(stores[0], 'a'), write(stores[0], 'b'), write(stores[1], 'c'), write(stores[1], 'd')])
    expect(await verifyLog(stores[1], '2481')).toMatchObject({ ok: true, events: 100 })
    await Promise.all(stores.map((one) => one.close()))
  })

  it('an altered entry is found', async () => {
    const url = await server.database('tampered')
    const database = await openPostgresDatabase(url)
    const store = await openPostgresStore(url)
    await store.create({ municipality: '2481', ruleset: 'norsjo', since: '2020-01-01' })
    await store.append('2481', appendOf(0, 'a', 'b', 'c'))
    const alter = (text: string): Promise<unknown> => database.transaction((sql) => sql.query(text))
    await alter(`update styrkod.event set body = replace(body, 'person-01', 'person-02') where position = 2`)
    expect(await verifyLog(store, '2481')).toMatchObject({ ok: false, position: 2, problem: 'altered' })
    await alter('delete from styrkod.event where position = 2')
    expect(await verifyLog(store, '2481')).toMatchObject({ ok: false, position: 2, problem: 'missing' })
    await alter('delete from styrkod.event where position > 1')
    expect(await verifyLog(store, '2481')).toMatchObject({ ok: false, position: 2, problem: 'end' })
    await Promise.all([store.close(), database.close()])
  })
})
