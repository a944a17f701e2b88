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
const [TIMES, WRITES, WRITERS] = FULL ? [20, 1000, 200] : [1, 80, 20]

/** Milliseconds after which a writer gives up. */
const PATIENCE = 120_000

/** Each round writes to a register of its own. */
const codeOf = (round: number): string => String(1000 + round)
const homeOf = (code: string): string => `/v1/municipalities/${code}`
const HOME = homeOf('2361')

/** What became of a write: acknowledged, refused, or nobody knows because the connection broke. */
type Fate = 'acknowledged' | 'refused' | 'unknown'
type Fates = Map<string, Fate>

/** Many writers at once; of four that write in turn three may act, the fourth may not. */
async function writeMany(
  url: string,
  code: string,
  name: string,
  done?: (count: number) => void,
  isOver = (): boolean => false,
): Promise<Fates> {
  const fates: Fates = new Map()
  let next = 0
  let acknowledged = 0
  const writer = async (): Promise<void> => {
    while (next < WRITES && !isOver()) {
      const at = next++
      const id = `${name}-${at}`
      const actor = at % 4 === 3 ? 'head-of-it' : 'municipal-council'
      const body = { id, actor, action: 'adopt', object: { type: 'it-strategy', id: 'it-strategy' }, edition: id }
      fates.set(id, 'unknown')
      const status = await write(`${url}${homeOf(code)}/events`, body, isOver)
      if (status === 201) {
        fates.set(id, 'acknowledged')
        done?.(++acknowledged)
      } else if (status === 403) fates.set(id, 'refused')
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, writer))
  return fates
}

/** Writes once; again where the server says that it has not been done: a crowd may take too long to arrive. */
async function write(address: string, body: object, isOver: () => boolean): Promise<number | undefined> {
  for (const end = Date.now() + PATIENCE; Date.now() < end && !isOver();) {
    try {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE),
      })
      await answer.arrayBuffer()
      if (answer.status !== 408 && answer.status !== 503) return answer.status
    } catch {
      return undefined
    }
    await new Promise((soon) => setTimeout(soon, 500))
  }
  return undefined
}

/** What became of the writes in whose middle something was killed. */
async function writeUntilKilled(url: string, code: string, kill: () => Promise<unknown>): Promise<Fates> {
  await open(url, code)
  let killed: Promise<unknown> | undefined
  const count = (acknowledged: number): void => {
    if (acknowledged >= WRITES / 3) killed ??= kill()
  }
  const fates = await writeMany(url, code, 'e', count, () => killed !== undefined)
  expect(killed).toBeDefined()
  await killed
  return fates
}

const countOf = (fates: Fates, fate: Fate): number => [...fates.values()].filter((one) => one === fate).length

async function open(url: string, code = '2361'): Promise<void> {
  const answer = await fetch(`${url}${homeOf(code)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ruleset: 'harjedalen', since: '2020-01-01' }),
  })
  expect([201, 409]).toContain(answer.status)
}

/** Every acknowledged event is there once, in order, the chain whole; none that was refused. */
async function expectKept(store: Store, code: string, fates: Fates): Promise<void> {
  const entries = await store.read(code)
  expect(entries.map((one) => one.position)).toEqual(entries.map((_one, at) => at + 1))
  const counts = new Map<string, number>()
  for (const { event } of entries) counts.set(event.id, (counts.get(event.id) ?? 0) + 1)
  for (const [id, fate] of fates) {
    if (fate === 'acknowledged') expect([code, id, counts.get(id)]).toEqual([code, id, 1])
    if (fate === 'refused') expect([code, id, counts.get(id)]).toEqual([code, id, undefined])
    if (fate === 'unknown') expect(counts.get(id) ?? 1).toBe(1)
  }
  expect([...counts.keys()].every((id) => fates.has(id))).toBe(true)
  expect(countOf(fates, 'acknowledged')).toBeGreaterThanOrEqual(WRITES / 3)
  expect(await verifyLog(store, code)).toMatchObject({ ok: true, events: entries.length })
}

describe('killed in the middle of many writes', () => {
  let database: Awaited<ReturnType<typeof startPostgres>>
  beforeAll(async () => {
    database = await startPostgres({ flags: ['-c', 'max_connections=50'] })
  })
  afterAll(() => database.stop())

  it(`a server on PostgreSQL, and PostgreSQL itself, ${TIMES} times each`, { timeout: 3_600_000 }, async () => {
    const rounds: Fates[] = []
    for (let round = 0; round < TIMES * 2; round++) {
      const server = await runServer({ DATABASE_URL: database.url, STYRKOD_LOG: 'silent' })
      const isServer = round % 2 === 0
      const kill = (): Promise<unknown> => (isServer ? server.stop('SIGKILL') : database.kill())
      rounds.push(await writeUntilKilled(server.url, codeOf(round), kill))
      if (!isServer) await database.start()
      await server.stop('SIGKILL')
    }
    const store = await openPostgresStore(database.url)
    for (const [round, fates] of rounds.entries()) await expectKept(store, codeOf(round), fates)
    await store.close()
  })

  it('a database that is away is told as such, and work goes on when it is back', async () => {
    const server = await runServer({ DATABASE_URL: database.url })
    await open(server.url)
    const send = async (path: string, body?: object): Promise<Response> =>
      fetch(`${server.url}${path}`, {
        ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      })
    const adopt = (id: string): object => ({
      id,
      actor: 'municipal-council',
      action: 'adopt',
      object: { type: 'it-strategy', id: 'it-strategy' },
      edition: id,
    })
    const asked = { subject: { type: 'role', id: 'municipal-council' }, action: { name: 'adopt' } }
    const evaluation = { ...asked, resource: { type: 'it-strategy', id: 'it-strategy' } }
    const all = (round: string): Promise<Response[]> =>
      Promise.all([
        send('/readyz'),
        send(`${HOME}/register`),
        send(`${HOME}/who`, { action: 'adopt', object: 'it-strategy' }),
        send(`${HOME}/events`, adopt(`away-${round}`)),
        send('/2361/access/v1/evaluation', evaluation),
      ])
    expect((await all('before')).map((one) => one.status)).toEqual([200, 200, 200, 201, 200])
    await database.kill()
    for (const answer of await all('meanwhile')) {
      expect([answer.url, answer.status]).toEqual([answer.url, 503])
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      if (!answer.url.includes('/access/'))
        expect(await answer.json()).toMatchObject({ type: 'urn:styrkod:problem:unavailable', status: 503 })
    }
    expect((await send('/v1/rulesets/harjedalen/who', { action: 'adopt', object: 'it-strategy' })).status).toBe(200)
    await database.start()
    const ready = async (): Promise<boolean> => (await send('/readyz')).ok
    for (let tries = 0; tries < 100 && !(await ready()); tries++) await new Promise((soon) => setTimeout(soon, 100))
    expect((await all('after')).map((one) => one.status)).toEqual([200, 200, 200, 201, 200])
    expect((await send(`${HOME}/events/away-meanwhile`)).status).toBe(404)
    await server.stop('SIGKILL')
  })

  it(
    'two replicas on one PostgreSQL answer alike, lose no update, and let one of 200 through',
    { timeout: 600_000 },
    async () => {
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
      const written = await Promise.all([writeMany(one.url, '2361', 'one'), writeMany(other.url, '2361', 'other')])
      const acknowledged = written.reduce((sum, fates) => sum + countOf(fates, 'acknowledged'), 0)
      expect(acknowledged).toBe((WRITES * 2 * 3) / 4)
      for (const path of ['register', 'audit', 'due?from=2026-01-01', 'history?limit=1000', 'events?limit=5']) {
        const [left, right] = await Promise.all([get(one, path), get(other, path)])
        expect(left).toEqual(right)
      }
      expect((JSON.parse((await get(other, 'register')).text) as { version: number }).version).toBe(
        before + acknowledged,
      )
      const { etag } = await get(one, 'register')
      const body = { actor: 'municipal-council', action: 'adopt', object: { type: 'it-strategy', id: 'it-strategy' } }
      const statuses = await Promise.all(
        Array.from({ length: 200 }, async (_one, at) => {
          const answer = await fetch(`${at % 2 === 0 ? one.url : other.url}${HOME}/events`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'if-match': String(etag) },
            body: JSON.stringify({ ...body, id: `case-${at}`, edition: `case-${at}` }),
          })
          const { changed } = (await answer.json()) as { changed?: readonly object[] }
          return answer.status === 409 && changed?.length === 1 ? 'told what changed' : answer.status
        }),
      )
      expect(statuses.filter((one) => one === 201)).toHaveLength(1)
      expect(statuses.filter((one) => one === 'told what changed')).toHaveLength(199)
      expect(await Promise.all([one.stop('SIGTERM'), other.stop('SIGTERM')])).toEqual([0, 0])
    },
  )
})

describe('embedded storage', () => {
  const folder = mkdtempSync(join(tmpdir(), 'styrkod-crash-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it(`survives a killed process, ${TIMES} times`, { timeout: 3_600_000 }, async () => {
    const rounds: Fates[] = []
    for (let round = 0; round < TIMES; round++) {
      const server = await runServer({ STYRKOD_DATA: folder, STYRKOD_LOG: 'silent' })
      rounds.push(await writeUntilKilled(server.url, codeOf(round), () => server.stop('SIGKILL')))
    }
    const store = await openPgliteStore(folder)
    for (const [round, fates] of rounds.entries()) await expectKept(store, codeOf(round), fates)
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
