import { verifyLog } from '@styrkod/store'
import { beforeEach, describe, expect, it } from 'vitest'
import { serving, type Send } from './serving.ts'

let send: Send
let store: Awaited<ReturnType<typeof serving>>['store']
const EVENTS = '/v1/municipalities/2361/events'
const adopt = (more: object = {}): object => ({
  actor: 'municipal-council',
  action: 'adopt',
  object: { type: 'it-strategy', id: 'it-strategy' },
  edition: '2026',
  ...more,
})

beforeEach(async () => {
  const server = await serving()
  send = server.send
  store = server.store
  expect((await send('PUT', '/v1/municipalities/2361', { ruleset: 'harjedalen', since: '2021-01-01' })).status).toBe(
    201,
  )
})

describe('proposing an action', () => {
  it('records it with the rule that permits it', async () => {
    const answer = await send('POST', EVENTS, adopt({ id: 'e-1', day: '2026-03-01' }))
    expect(answer.status).toBe(201)
    expect(answer.json).toMatchObject({
      event: { id: 'e-1', day: '2026-03-01', role: 'municipal-council' },
      position: 1,
      version: 1,
      outcome: 'permit',
      reasons: [{ rule: 'adopt-strategy-1-1', section: '1.1' }, {}],
    })
    expect(answer.headers.location).toBe(`${EVENTS}/e-1`)
    const read = await send('GET', `${EVENTS}/e-1`)
    expect(read.json).toMatchObject({ position: 1, event: { id: 'e-1' }, recorded: '2026-03-02T12:00:00.000Z' })
    expect((await send('GET', `${EVENTS}/e-2`)).status).toBe(404)
  })

  it('is refused to whoever may not, with the paragraph and who may instead', async () => {
    const answer = await send('POST', EVENTS, adopt({ actor: 'head-of-it' }), { 'accept-language': 'sv' })
    expect(answer.status).toBe(403)
    expect(answer.json).toMatchObject({
      type: 'urn:styrkod:problem:refused',
      outcome: 'deny',
      reasons: [{ section: '1.1', text: 'Kommunfullmäktige fastställer IT-strategin.' }, {}],
      instead: [{ role: 'municipal-council' }],
    })
    expect((await store.head('2361'))?.version).toBe(0)
  })

  it('takes today and a fresh id where none is given', async () => {
    const { json } = await send('POST', EVENTS, adopt())
    expect(json).toMatchObject({ event: { day: '2026-03-02', id: expect.stringMatching(/^[0-9a-f-]{36}$/) } })
  })

  it('refuses an id that is taken, an unknown role with what was meant, and a shape that is none', async () => {
    await send('POST', EVENTS, adopt({ id: 'e-1' }))
    expect((await send('POST', EVENTS, adopt({ id: 'e-1' }))).status).toBe(409)
    const misspelt = await send('POST', EVENTS, adopt({ actor: { role: 'municipal-counsil' } }))
    expect(misspelt.json).toMatchObject({ status: 400, errors: [{ code: 'unknown-role', path: ['actor', 'role'] }] })
    expect((await send('POST', EVENTS, { action: 'adopt' })).status).toBe(400)
    expect((await send('POST', '/v1/municipalities/9999/events', adopt())).status).toBe(404)
  })
})

describe('what the server writes itself', () => {
  const OWN = {
    hash: 'a'.repeat(64),
    previous: 'a'.repeat(64),
    recorded: '2020-01-01T00:00:00Z',
    by: 'eva',
    role: 'municipal-council',
    position: 7,
    outcome: 'permit',
  }
  it.each(Object.entries(OWN))('%s is not taken from a caller', async (name, value) => {
    const answer = await send('POST', EVENTS, adopt({ id: 'e-1', [name]: value }))
    expect(answer.status).toBe(400)
    expect(answer.json).toMatchObject({ errors: [{ code: 'unknown-key', path: [name] }] })
    const batch = { proposals: [adopt({ id: 'e-1', [name]: value })] }
    expect((await send('POST', '/v1/municipalities/2361/batch', batch)).status).toBe(400)
    expect((await store.head('2361'))?.version).toBe(0)
  })

  it('in what happened before, the instant and the chain are those of the import', async () => {
    const line = { ...adopt({ id: 'e-1', day: '2026-01-01' }), recorded: OWN.recorded, hash: OWN.hash }
    const answer = await send('POST', `${EVENTS}.jsonl`, Buffer.from(JSON.stringify(line)), {
      'content-type': 'application/x-ndjson',
    })
    expect(answer.status).toBe(201)
    const { json } = await send('GET', `${EVENTS}/e-1`)
    expect(json).toMatchObject({ recorded: '2026-03-02T12:00:00.000Z', hash: answer.json['hash'] })
    expect(json['event']).not.toHaveProperty('hash')
    expect(json['hash']).not.toBe(OWN.hash)
    expect(await verifyLog(store, '2361')).toMatchObject({ ok: true, events: 1 })
  })
})

describe('writing at the same time', () => {
  it('lets one of 200 through at a version, and tells the others what changed', async () => {
    const { headers } = await send('GET', '/v1/municipalities/2361/register')
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, at) =>
        send('POST', EVENTS, adopt({ id: `e-${at}` }), { 'if-match': String(headers.etag) }),
      ),
    )
    expect(answers.filter((one) => one.status === 201)).toHaveLength(1)
    const lost = answers.filter((one) => one.status === 409)
    expect(lost).toHaveLength(199)
    const winner = (answers.find((one) => one.status === 201)!.json['event'] as { id: string }).id
    for (const one of lost)
      expect(one.json).toMatchObject({
        type: 'urn:styrkod:problem:conflict',
        version: 1,
        changed: [{ event: { id: winner } }],
      })
    expect(await verifyLog(store, '2361')).toMatchObject({ ok: true, events: 1 })
  })

  it('judges anew, and loses nothing, where no version is named', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => send('POST', EVENTS, adopt({ id: `e-${at}` }))),
    )
    expect(answers.every((one) => one.status === 201)).toBe(true)
    expect(new Set(answers.map((one) => one.json['version'])).size).toBe(50)
    expect(await verifyLog(store, '2361')).toMatchObject({ ok: true, events: 50 })
  })

  it('takes the version from the body as well', async () => {
    await send('POST', EVENTS, adopt({ id: 'e-1', version: 0 }))
    expect((await send('POST', EVENTS, adopt({ id: 'e-2', version: 0 }))).json).toMatchObject({
      status: 409,
      version: 1,
    })
    expect((await send('POST', EVENTS, adopt({ id: 'e-2', version: 1 }))).status).toBe(201)
    expect((await send('POST', EVENTS, adopt({ id: 'e-3' }), { 'if-match': '*' })).status).toBe(201)
    expect((await send('POST', EVENTS, adopt({ id: 'e-4' }), { 'if-match': '"nonsense"' })).status).toBe(409)
  })
})

describe('an idempotency key', () => {
  it('makes a write that is sent twice happen once', async () => {
    const key = { 'idempotency-key': 'k-1' }
    const first = await send('POST', EVENTS, adopt({ id: 'e-1' }), key)
    const again = await send('POST', EVENTS, adopt({ id: 'e-1' }), key)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.json['event']).toEqual(first.json['event'])
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect((await send('POST', EVENTS, adopt({ id: 'e-2' }), key)).status).toBe(422)
    expect((await store.head('2361'))?.version).toBe(1)
  })

  it('holds for a write without an id, and for many that are sent together', async () => {
    const key = { 'idempotency-key': 'k-1' }
    const answers = await Promise.all(Array.from({ length: 20 }, () => send('POST', EVENTS, adopt(), key)))
    expect(answers.every((one) => one.status === 201)).toBe(true)
    expect(new Set(answers.map((one) => (one.json['event'] as { id: string }).id)).size).toBe(1)
    expect((await store.head('2361'))?.version).toBe(1)
  })
})

describe('a batch', () => {
  const BATCH = '/v1/municipalities/2361/batch'
  it('is recorded whole', async () => {
    const proposals = [adopt({ id: 'a', edition: '1' }), adopt({ id: 'b', edition: '2' })]
    const answer = await send('POST', BATCH, { proposals })
    expect(answer.status).toBe(201)
    expect(answer.json).toMatchObject({ version: 2, events: [{ position: 1 }, { position: 2 }] })
  })

  it('or not at all, and says which proposal stood in the way', async () => {
    const answer = await send('POST', BATCH, {
      proposals: [adopt({ id: 'a' }), adopt({ id: 'b', actor: 'head-of-it' })],
    })
    expect(answer.json).toMatchObject({ status: 403, proposal: 1 })
    expect((await store.head('2361'))?.version).toBe(0)
  })
})

describe('reading the log', () => {
  it('goes page by page, each event once', async () => {
    for (let at = 0; at < 7; at++) await send('POST', EVENTS, adopt({ id: `e-${at}` }))
    const seen: string[] = []
    for (let after: string | undefined = '0'; after !== undefined;) {
      const { json }: { json: Record<string, unknown> } = await send('GET', `${EVENTS}?limit=3&after=${after}`)
      seen.push(...(json['entries'] as { event: { id: string } }[]).map((one) => one.event.id))
      after = json['next'] as string | undefined
    }
    expect(seen).toEqual(['e-0', 'e-1', 'e-2', 'e-3', 'e-4', 'e-5', 'e-6'])
  })

  it('a question can ask what was known then', async () => {
    await send('POST', EVENTS, adopt({ id: 'e-1', day: '2025-01-01' }))
    const status = async (known?: string) =>
      (
        await send('POST', '/v1/municipalities/2361/require', {
          object: 'it-strategy:it-strategy',
          at: '2026-01-01',
          ...(known && { known }),
        })
      ).status
    expect(await status()).toBe(200)
    expect(await status('2026-01-01T00:00:00Z')).toBe(200)
  })
})

it('an evaluation sees what has just been recorded, however often it was asked before', async () => {
  const ask = async () => {
    const body = {
      subject: { type: 'person', id: 'eva' },
      action: { name: 'adopt' },
      resource: { type: 'it-strategy', id: 'it-strategy' },
    }
    return (await send('POST', '/2361/access/v1/evaluation', body)).json
  }
  expect([await ask(), await ask()]).toEqual([{ decision: false }, { decision: false }])
  const appointed = await send('POST', EVENTS, {
    id: 'eva',
    action: 'appoint',
    object: { type: 'municipal-council', id: 'municipal-council' },
    act: { holder: 'eva' },
  })
  expect(appointed.status).toBe(201)
  expect([await ask(), await ask()]).toEqual([{ decision: true }, { decision: true }])
})
