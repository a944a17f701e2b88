import { ask, present, type QuestionSource, type Register } from '@styrkod/core'
import { readReceipt, verifyReceipt, type Receipt } from '@styrkod/core/receipts'
import type { Store } from '@styrkod/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CATALOGUE, exampleEvents, serving, type Send } from './serving.ts'

let send: Send
let store: Store
let close: () => Promise<void>
beforeAll(async () => {
  const server = await serving()
  send = server.send
  store = server.store
  close = () => server.app.close()
  await server.store.create({ municipality: '2361', ruleset: 'harjedalen', since: '2021-01-01' })
  await server.store.append('2361', {
    expected: 0,
    events: exampleEvents('harjedalen/defective'),
    recorded: '2026-03-01T00:00:00Z',
  })
})
afterAll(() => close())

describe('questions of a ruleset', () => {
  const { compiled, hash } = CATALOGUE.get('harjedalen')!
  const questions: readonly QuestionSource[] = [
    { question: 'who', action: 'adopt', object: 'it-strategy' },
    { question: 'decide', action: 'adopt', object: 'it-strategy', actor: 'head-of-it' },
    { question: 'require', object: 'system', before: 'acquire' },
    { question: 'route', action: 'adopt', object: 'it-strategy' },
    { question: 'due', object: 'it-strategy' },
    { question: 'lint' },
    { question: 'matrix', object: 'it-strategy' },
    { question: 'explain', id: 'adopt-strategy-1-1' },
    { question: 'norms' },
    { question: 'compare', with: 'norsjo', object: 'it-strategy' },
  ]

  it.each(questions.map((one) => [one.question, one] as const))(
    '%s answers as the core does',
    async (name, question) => {
      const { question: _name, ...body } = question
      const answer = await send('POST', `/v1/rulesets/harjedalen/${name}`, body, { 'accept-language': 'sv' })
      expect(answer.status).toBe(200)
      const result = ask(compiled, question, { today: '2026-03-02', ruleset: (id) => CATALOGUE.get(id)?.compiled })
      expect(result.ok && present(compiled, result.value, 'sv', '2026-03-02')).toEqual(answer.json)
      expect(answer.headers).toMatchObject({ etag: `"${hash}"`, 'content-language': 'sv' })
    },
  )

  it('gives a receipt on request, which holds without the server', async () => {
    const question = { action: 'adopt', object: 'it-strategy', receipt: true }
    const answer = await send('POST', '/v1/rulesets/harjedalen/who', question, { 'accept-language': 'sv' })
    const { receipt, enclosed } = readReceipt(answer.json)
    expect(receipt).toMatchObject({ rulesetHash: hash, input: { today: '2026-03-02', language: 'sv' } })
    expect(verifyReceipt(compiled, receipt as Receipt, { enclosed: enclosed! }).verified).toBe(true)
    const audited = await send('POST', '/v1/municipalities/2361/audit', { receipt: true })
    const { json } = await send('GET', '/v1/municipalities/2361/register')
    const register = json as unknown as Register
    const held = verifyReceipt(compiled, readReceipt(audited.json).receipt as Receipt, { register: () => register })
    expect(held).toMatchObject({ verified: true, checks: { register: true } })
  })

  it('answers several at once, in order', async () => {
    const answer = await send('POST', '/v1/rulesets/harjedalen/ask', questions.slice(0, 3))
    expect(answer.status).toBe(200)
    expect((answer.json as unknown as { outcome?: string }[]).map((one) => one.outcome)).toEqual([
      'assigned',
      'deny',
      undefined,
    ])
  })

  it('says what is wrong with a question, in the language asked for, with what was meant', async () => {
    const body = { action: 'adopt', object: 'it-strateg' }
    const swedish = await send('POST', '/v1/rulesets/harjedalen/who', body, { 'accept-language': 'sv-SE, en;q=0.5' })
    expect(swedish.status).toBe(400)
    expect(swedish.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(swedish.json).toMatchObject({ status: 400, title: 'Något i frågan är fel', errors: [{ path: ['object'] }] })
    expect(JSON.stringify(swedish.json)).toContain('it-strategy')
    const english = await send('POST', '/v1/rulesets/harjedalen/who', body, { 'accept-language': 'en, sv;q=0.5' })
    expect(english.json).toMatchObject({ title: 'Something in the request is wrong' })
    const unknownKey = await send('POST', '/v1/rulesets/harjedalen/who', { acton: 'adopt', object: 'it-strategy' })
    expect(unknownKey.json).toMatchObject({ errors: [{ code: 'unknown-key', path: ['acton'] }] })
    expect((await send('POST', '/v1/rulesets/atlantis/who', body)).status).toBe(404)
    expect((await send('POST', '/v1/rulesets/harjedalen/audit', { register: '2361' })).status).toBe(400)
  })

  it('gives a ruleset by its hash', async () => {
    const first = await send('GET', '/v1/rulesets/harjedalen')
    expect(first.headers.etag).toBe(`"${hash}"`)
    const again = await send('GET', '/v1/rulesets/harjedalen', undefined, { 'if-none-match': `"x", "${hash}"` })
    expect([again.status, again.text]).toEqual([304, ''])
    const list = (await send('GET', '/v1/rulesets')).json as unknown as { id: string; hash: string }[]
    expect(list.find((one) => one.id === 'harjedalen')).toMatchObject({ hash, municipality: { code: '2361' } })
  })
})

describe('questions of a municipality', () => {
  it('are answered with its register', async () => {
    const who = await send('POST', '/v1/municipalities/2361/who', {
      action: 'adopt',
      object: 'it-strategy',
      at: '2026-01-01',
    })
    expect(who.json).toMatchObject({ outcome: 'assigned' })
    const audit = await send('GET', '/v1/municipalities/2361/audit?at=2026-01-01')
    expect((audit.json['findings'] as unknown[]).length).toBeGreaterThan(5)
    const posted = await send('POST', '/v1/municipalities/2361/audit', { at: '2026-01-01' })
    expect(posted.json).toEqual(audit.json)
    const due = await send('GET', '/v1/municipalities/2361/due?from=2026-01-01&through=2026-12-31')
    expect((due.json['obligations'] as unknown[]).length).toBeGreaterThan(0)
  })

  it('are conditional on the version, the ruleset, the day and the language', async () => {
    const tag = async (path: string, language = 'en') =>
      String(
        (await send('GET', `/v1/municipalities/2361/${path}`, undefined, { 'accept-language': language })).headers.etag,
      )
    const one = await tag('audit?at=2026-01-01')
    expect(await tag('audit?at=2026-01-02')).not.toBe(one)
    expect(await tag('audit?at=2026-01-01', 'sv')).not.toBe(one)
    const again = await send('GET', '/v1/municipalities/2361/audit?at=2026-01-01', undefined, { 'if-none-match': one })
    expect(again.status).toBe(304)
  })

  it('are 404 for one without a register and 400 for what is no code', async () => {
    expect((await send('GET', '/v1/municipalities/9999/audit')).status).toBe(404)
    expect((await send('GET', '/v1/municipalities/x/audit')).status).toBe(400)
    expect((await send('GET', '/v1/municipalities/2361/due?from=2026-02-30')).status).toBe(400)
    expect((await send('GET', '/v1/municipalities/2361/due?fram=2026-02-03')).status).toBe(400)
  })

  it('are about days that the calendar can count from', async () => {
    for (const path of ['audit', 'audit.csv', 'due', 'due.csv', 'objects.csv?type=system'])
      expect(
        (await send('GET', `/v1/municipalities/2361/${path}${path.includes('?') ? '&' : '?'}at=9999-12-31`)).status,
      ).toBe(400)
    for (const name of ['audit', 'due', 'matrix', 'who'])
      expect((await send('POST', `/v1/rulesets/mjolby/${name}`, { at: '9999-12-31' })).status).toBe(400)
    const far = await send('POST', '/v1/rulesets/mjolby/audit', {
      at: '9000-12-31',
      register: { since: '2020-01-01', events: [] },
    })
    expect(far.status).toBe(200)
  })

  it('the history of an object is what was done to it', async () => {
    const { json } = await send('GET', '/v1/municipalities/2361/history?type=it-strategy&id=it-strategy')
    const events = json['events'] as { object: { id: string } }[]
    expect(events.length).toBeGreaterThan(0)
    expect(events.every((one) => one.object.id === 'it-strategy')).toBe(true)
  })
})

describe('a question that goes through everything', () => {
  const events = Array.from({ length: 2000 }, (_, at) => ({
    id: `e-${at}`,
    day: '2026-01-01',
    action: 'register',
    object: { type: 'system', id: `s-${at}` },
  }))
  const register = { since: '2020-01-01', events }

  it('keeps nobody else waiting', async () => {
    const order: string[] = []
    await Promise.all([
      send('POST', '/v1/rulesets/harjedalen/audit', { register }).then(({ status }) => order.push(`audit ${status}`)),
      ...Array.from({ length: 5 }, () => send('GET', '/livez').then(({ status }) => order.push(`livez ${status}`))),
    ])
    expect(order).toEqual([...Array.from({ length: 5 }, () => 'livez 200'), 'audit 200'])
  })

  it.each([
    ['/v1/rulesets/harjedalen/audit', { register }],
    ['/v1/rulesets/harjedalen/lint', {}],
    ['/v1/rulesets/harjedalen/compare', { with: 'salem' }],
    ['/v1/rulesets/harjedalen/who', { action: 'adopt', object: 'it-strategy', register }],
    ['/v1/rulesets/harjedalen/due', {}],
    ['/v1/rulesets/harjedalen/matrix', {}],
    ['/v1/rulesets/harjedalen/norms', {}],
    ['/v1/rulesets/harjedalen/ask', [{ question: 'lint' }]],
    ['/v1/rulesets/harjedalen/matrix.csv', undefined],
    ['/v1/municipalities/2361/due', {}],
    ['/v1/municipalities/2361/due', undefined],
    ['/v1/municipalities/2361/audit', undefined],
    ['/v1/municipalities/2361/matrix', {}],
    ['/v1/municipalities/2361/who', { action: 'adopt', object: 'it-strategy', known: '2026-01-01' }],
    ['/v1/municipalities/2361/who', { action: 'adopt', object: 'it-strategy', receipt: true }],
    ['/v1/municipalities/2361/ask', [{ question: 'due' }]],
    ['/v1/municipalities/2361/due.csv', undefined],
    ['/v1/municipalities/2361/audit.csv', undefined],
    ['/v1/municipalities/2361/objects.csv?type=person', undefined],
    ['/v1/municipalities/2361/events.csv', undefined],
    ['/v1/municipalities/2361/calendar.ics', undefined],
  ])('%s is given up when it takes longer than it may, and the next question is answered', async (door, body) => {
    const brief = await serving({ limits: { answer: 1 }, store })
    const answer = await brief.send(body === undefined ? 'GET' : 'POST', door, body)
    expect([answer.status, answer.json['reason']]).toEqual([503, 'took-too-long'])
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    const question = { action: 'adopt', object: 'it-strategy' }
    expect((await brief.send('POST', '/v1/municipalities/2361/who', question)).status).toBe(200)
    await brief.app.close()
  })

  const subject = { type: 'role', id: 'municipal-council' }
  const resource = { type: 'it-strategy', id: 'it-strategy' }
  const action = { name: 'adopt' }
  it.each([
    ['search/subject', { subject: { type: 'role' }, action, resource }],
    ['search/resource', { subject, action, resource: { type: 'it-strategy' } }],
    ['search/action', { subject, resource }],
    [
      'evaluations',
      { subject, action, context: { reasons: true }, evaluations: Array.from({ length: 1000 }, () => ({ resource })) },
    ],
  ])('%s of AuthZEN as well', async (door, body) => {
    const brief = await serving({ limits: { answer: 1 }, store })
    const answer = await brief.send('POST', `/2361/access/v1/${door}`, body)
    expect([answer.status, answer.text]).toEqual([503, '"it took too long"'])
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    await brief.app.close()
    const patient = await send('POST', `/2361/access/v1/${door}`, body)
    expect(patient.status).toBe(200)
    expect(((patient.json['results'] ?? patient.json['evaluations']) as object[]).length).toBeGreaterThan(0)
  })

  it('is answered on the register as it is, whatever has come since the last one', async () => {
    const home = '/v1/municipalities/2417'
    const fresh = await serving()
    await fresh.send('PUT', home, { ruleset: 'norsjo', since: '2020-01-01' })
    const counts: number[] = []
    for (const [at, day] of ['2026-01-02', '2026-01-03', '2025-12-01', '2026-01-04'].entries()) {
      const event = { id: `e-${at}`, day, action: 'register', object: { type: 'system', id: `s-${at}` } }
      const taken = await fresh.send('POST', `${home}/events.jsonl`, JSON.stringify(event), {
        'content-type': 'application/x-ndjson',
      })
      expect(taken.status).toBe(201)
      const table = await fresh.send('GET', `${home}/objects.csv?type=system`)
      const audit = await fresh.send('GET', `${home}/audit`)
      const apart = await fresh.send('POST', '/v1/rulesets/norsjo/audit', {
        register: await registerAt(fresh.send, home),
      })
      expect(audit.json['findings']).toEqual(apart.json['findings'])
      counts.push(table.text.trimEnd().split('\r\n').length - 1)
    }
    expect(counts).toEqual([1, 2, 3, 4])
    await fresh.app.close()
  })

  it('is answered for many who ask at once, each on the register of its own municipality', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => send('GET', `/v1/municipalities/2361/audit?at=2026-02-${10 + at}`)),
    )
    expect(answers.map((one) => one.status)).toEqual(Array.from({ length: 12 }, () => 200))
    expect((answers[0]!.json['findings'] as object[]).length).toBeGreaterThan(0)
  })
})

async function registerAt(ask: Send, home: string): Promise<object> {
  const { since, events } = (await ask('GET', `${home}/register`)).json as { since: string; events: readonly object[] }
  return { since, events }
}
