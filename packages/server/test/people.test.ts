import { createMemoryStore, verifyLog } from '@styrkod/store'
import { beforeEach, describe, expect, it } from 'vitest'
import { serving, type Send } from './serving.ts'

const HOME = '/v1/municipalities/2361'
let send: Send
let store: Awaited<ReturnType<typeof serving>>['store']

/** A register in which somebody was registered, appointed, acted and left. */
beforeEach(async () => {
  store = createMemoryStore()
  const server = await serving({ store, retention: { people: { years: 2 }, keys: { days: 30 } } })
  send = server.send
  await send('PUT', HOME, { ruleset: 'harjedalen', since: '2020-01-01' })
  const events = [
    {
      id: 'p-1',
      day: '2020-01-02',
      action: 'register',
      object: { type: 'person', id: 'anna' },
      establishes: { 'object.name': 'Anna Åkesson' },
    },
    {
      id: 'p-2',
      day: '2020-02-01',
      actor: 'executive-board',
      action: 'appoint',
      object: { type: 'head-of-it', id: '2361' },
      act: { holder: 'anna' },
    },
    {
      id: 'p-3',
      day: '2020-03-01',
      actor: 'anna',
      role: 'head-of-it',
      action: 'prepare',
      object: { type: 'it-strategy', id: 'it-strategy' },
      edition: '1',
    },
    { id: 'p-4', day: '2021-03-01', action: 'leave', object: { type: 'person', id: 'anna' } },
    {
      id: 'p-5',
      day: '2021-03-02',
      actor: 'executive-board',
      action: 'appoint',
      object: { type: 'head-of-it', id: '2361' },
      act: { holder: 'bo' },
    },
  ]
  const lines = events.map((one) => JSON.stringify(one)).join('\n')
  const taken = await send('POST', `${HOME}/events.jsonl`, lines, { 'content-type': 'application/x-ndjson' })
  expect(taken.json).toMatchObject({ events: 5, version: 5 })
})

describe('people in a register', () => {
  it('are read by name and kept without', async () => {
    expect((await send('GET', `${HOME}/people`)).json).toEqual(['anna', 'bo'])
    expect(JSON.stringify(await store.read('2361'))).not.toMatch(/anna|"bo"|Åkesson/i)
    // A body acts under its own name.
    expect(JSON.stringify(await store.read('2361'))).toContain('executive-board')
    expect((await send('GET', `${HOME}/events/p-1`)).json).toMatchObject({
      event: { establishes: { 'object.name': 'Anna Åkesson' } },
    })
    const log = (await send('GET', `${HOME}/log.jsonl`)).text
    expect(log).not.toMatch(/anna/i)
    expect(log.trim().split('\n')).toHaveLength(6)
  })

  it('may see all that is held on them', async () => {
    const { json } = await send('GET', `${HOME}/people/anna`)
    expect((json['events'] as { id: string }[]).map((one) => one.id)).toEqual(['p-1', 'p-2', 'p-3', 'p-4'])
    expect((await send('GET', `${HOME}/people/nobody`)).status).toBe(404)
  })

  it('are forgotten on request: what was done stays, the chain holds, and no view knows who', async () => {
    const before = await send('GET', `${HOME}/register`)
    await send('POST', `${HOME}/feeds`, { holder: 'anna' })
    expect((await send('DELETE', `${HOME}/people/anna`)).status).toBe(204)
    expect((await send('DELETE', `${HOME}/people/anna`)).status).toBe(404)
    expect(await verifyLog(store, '2361')).toMatchObject({ ok: true, events: 5 })
    const after = await send('GET', `${HOME}/register`, undefined, { 'if-none-match': String(before.headers.etag) })
    expect(after.status).toBe(200)
    expect(after.text).not.toMatch(/anna/i)
    expect(after.text).toContain('head-of-it')
    expect((await send('GET', `${HOME}/feeds`)).json).toEqual([])
    expect((await send('GET', `${HOME}/events.csv`)).text).not.toMatch(/anna/i)
    const who = await send('POST', `${HOME}/decide`, {
      actor: { person: 'bo' },
      action: 'prepare',
      object: 'it-strategy',
      at: '2022-01-01',
    })
    expect(who.status).toBe(200)
  })

  it('are forgotten when they have been gone for as long as the settings say', async () => {
    expect((await send('POST', `${HOME}/retention`)).json).toMatchObject({ people: 1 })
    expect((await send('GET', `${HOME}/people`)).json).toEqual(['bo'])
    expect((await send('POST', `${HOME}/retention`)).json).toMatchObject({ people: 0 })
  })
})
