import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyLog, type Store } from '@styrkod/store'
import { openPgliteStore } from '@styrkod/store/pglite'
import { openPostgresStore } from '@styrkod/store/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPostgres } from '@styrkod/services-check/postgres'
import { runServer, type Running } from './running.ts'

const FULL = process.env['STYRKOD_FULL'] !== undefined
const [TIMES, WRITES] = FULL ? [20, 1000] : [1, 80]
const HOME = '/v1/municipalities/2361'

/** What became of a write: acknowledged, refused, or nobody knows because the connection broke. */
type Fate = 'acknowledged' | 'refused' | 'unknown'

/** Many writers at once; those whose turn is even may act, the others may not. */
async function writeMany(
  url: string,
  round: number,
  fates: Map<string, Fate>,
  done: (count: number) => void,
): Promise<void> {
  let next = 0
  let acknowledged = 0
  const writer = async (): Promise<void> => {
    while (next < WRITES) {
      const at = next++
      const id = `r${round}-${at}`
      const actor = at % 4 === 3 ? 'head-of-it' : 'municipal-council'
      const body = { id, actor, action: 'adopt', object: { type: 'it-strategy', id: 'it-strategy' }, edition: id }
      fates.set(id, 'unknown')
      try {
        const answer = await fetch(`${url}${HOME}/events`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(20_000),
        })
        await answer.arrayBuffer()
        if (answer.status === 201) {
          fates.set(id, 'acknowledged')
          done(++acknowledged)
        } else if (answer.status === 403) fates.set(id, 'refused')
      } catch {
        return
      }
    }
  }
  await Promise.all(Array.from({ length: 20 }, writer))
}

async function open(url: string): Promise<void> {
  await fetch(`${url}${HOME}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ruleset: 'harjedalen', since: '2020-01-01' }),
  })
}

/** Every acknowledged event is there once, in order, the chain whole; none that was refused. */
async function expectKept(store: Store, fates: ReadonlyMap<string, Fate>): Promise<void> {
  const entries = await store.read('2361')
  expect(entries.map((one) => one.position)).toEqual(entries.map((_one, at) => at + 1))
  const counts = new Map<string, number>()
  for (const { event } of entries) counts.set(event.id, (counts.get(event.id) ?? 0) + 1)
  for (const [id, fate] of fates) {
    if (fate === 'acknowledged') expect([id, counts.get(id)]).toEqual([id, 1])
    if (fate === 'refused') expect([id, counts.get(id)]).toEqual([id, undefined])
    if (fate === 'unknown') expect(counts.get(id) ?? 1).toBe(1)
  }
  expect([...counts.keys()].every((id) => fates.has(id))).toBe(true)
  expect(await verifyLog(store, '2361')).toMatchObject({ ok: true, events: entries.length })
}

describe('killed in the middle of many writes', () => {
  let database: Awaited<ReturnType<typeof startPostgres>>
  beforeAll(async () => {
    database = await startPostgres({ flags: ['-c', 'max_connections=50'] })
  })
  afterAll(() => database.stop())

  it(`a server on PostgreSQL, and PostgreSQL itself, ${TIMES} times each`, { timeout: 1_200_000 }, async () => {
    const fates = new Map<string, Fate>()
    for (let round = 0; round < TIMES * 2; round++) {
      const server = await runServer({ DATABASE_URL: database.url, STYRKOD_LOG: 'silent' })
      await open(server.url)
      let killed: Promise<unknown> | undefined
      const kill = (): Promise<unknown> => (round % 2 === 0 ? server.stop('SIGKILL') : database.kill())
      await writeMany(server.url, round, fates, (count) => {
        if (count >= WRITES / 3) killed ??= kill()
      })
      await killed
      if (round % 2 === 1) await database.start()
      await server.stop('SIGKILL')
    }
    expect([...fates.values()].filter((fate) => fate === 'acknowledged').length).toBeGreaterThan(WRITES / 2)
    const store = await openPostgresStore(database.url)
    await expectKept(store, fates)
    await store.close()
  })

  it('two replicas on one PostgreSQL answer alike and lose no update', async () => {
    const [one, other] = (await Promise.all([
      runServer({ DATABASE_URL: database.url, STYRKOD_LOG: 'silent' }),
      runServer({ DATABASE_URL: database.url, STYRKOD_LOG: 'silent' }),
    ])) as [Running, Running]
    const get = async (server: Running, path: string): Promise<{ etag: string | null; text: string }> => {
      const answer = await fetch(`${server.url}${HOME}/${path}`)
      return { etag: answer.headers.get('etag'), text: await answer.text() }
    }
    await open(one.url)
    const before = (JSON.parse((await get(one, 'register')).text) as { version: number }).version
    const fates = new Map<string, Fate>()
    await Promise.all([
      writeMany(one.url, 1001, fates, () => undefined),
      writeMany(other.url, 1002, fates, () => undefined),
    ])
    const acknowledged = [...fates.values()].filter((fate) => fate === 'acknowledged').length
    expect(acknowledged).toBe((WRITES * 2 * 3) / 4)
    for (const path of ['register', 'audit', 'due?from=2026-01-01', 'history?limit=1000', 'events?limit=5']) {
      const [left, right] = await Promise.all([get(one, path), get(other, path)])
      expect(left).toEqual(right)
    }
    expect((JSON.parse((await get(other, 'register')).text) as { version: number }).version).toBe(before + acknowledged)
    expect(await Promise.all([one.stop('SIGTERM'), other.stop('SIGTERM')])).toEqual([0, 0])
  })
})

describe('embedded storage', () => {
  const folder = mkdtempSync(join(tmpdir(), 'styrkod-crash-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it(`survives a killed process, ${TIMES} times`, { timeout: 1_200_000 }, async () => {
    const fates = new Map<string, Fate>()
    for (let round = 0; round < TIMES; round++) {
      const server = await runServer({ STYRKOD_DATA: folder, STYRKOD_LOG: 'silent' })
      await open(server.url)
      let killed: Promise<unknown> | undefined
      await writeMany(server.url, round, fates, (count) => {
        if (count >= WRITES / 3) killed ??= server.stop('SIGKILL')
      })
      await killed
    }
    const store = await openPgliteStore(folder)
    await expectKept(store, fates)
    await store.close()
  })

  it('finishes what it accepted when it is asked to stop', async () => {
    const server = await runServer({ STYRKOD_DATA: folder })
    await open(server.url)
    const answers = Array.from({ length: 20 }, (_one, at) =>
      fetch(`${server.url}${HOME}/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          id: `last-${at}`,
          actor: 'municipal-council',
          action: 'adopt',
          object: { type: 'it-strategy', id: 'it-strategy' },
          edition: `last-${at}`,
        }),
      }).then(
        (answer) => answer.status,
        () => 0,
      ),
    )
    await answers[0]
    expect(await server.stop('SIGTERM')).toBe(0)
    const statuses = await Promise.all(answers)
    const store = await openPgliteStore(folder)
    const kept = new Set((await store.read('2361')).map((one) => one.event.id))
    await store.close()
    for (const [at, status] of statuses.entries()) expect([at, kept.has(`last-${at}`)]).toEqual([at, status === 201])
    expect(statuses.every((status) => status === 201 || status === 503 || status === 0)).toBe(true)
    expect(server.log.some((line) => line['route'] === '/v1/municipalities/:code/events')).toBe(true)
  })
})
