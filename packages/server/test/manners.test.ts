import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heldMegabytes } from './heldMegabytes.ts'
import { serving, type Send } from './serving.ts'

let send: Send
let port: number
let close: () => Promise<void>
beforeAll(async () => {
  const server = await serving({ limits: { body: 10_000, arrival: 700 } })
  send = server.send
  close = () => server.app.close()
  port = Number(new URL(await server.app.listen({ host: '127.0.0.1', port: 0 })).port)
})
afterAll(() => close())

const WHO = '/v1/rulesets/harjedalen/who'
const QUESTION = { action: 'adopt', object: 'it-strategy' }

describe('every answer', () => {
  it('carries the id of its request', async () => {
    expect((await send('GET', '/livez', undefined, { 'x-request-id': 'abc-1' })).headers['x-request-id']).toBe('abc-1')
    const forged = await send('GET', '/livez', undefined, { 'x-request-id': 'a b\u00e5' })
    expect(forged.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('tells a browser to trust nothing else, and no other site that it may read', async () => {
    const { headers } = await send('GET', '/v1/rulesets', undefined, { origin: 'https://elsewhere.example' })
    expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'")
    const page = await send('GET', '/docs')
    expect(page.headers['content-security-policy']).toContain("default-src 'self'")
    expect(page.headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(page.headers['x-frame-options']).toBe('DENY')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  it('is compressed when large and asked for', async () => {
    const { headers } = await send('GET', '/v1/rulesets/harjedalen', undefined, { 'accept-encoding': 'gzip' })
    expect(headers['content-encoding']).toBe('gzip')
    expect((await send('GET', '/livez', undefined, { 'accept-encoding': 'gzip' })).headers).not.toHaveProperty(
      'content-encoding',
    )
  })
})

describe('answers of one turn', () => {
  it('are sent together, each to its own caller', async () => {
    const server = await serving()
    const url = await server.app.listen({ host: '127.0.0.1', port: 0 })
    const ids = Array.from({ length: 50 }, (_, at) => `request-${at}`)
    const answers = await Promise.all(
      ids.map(async (id, at) => {
        const path = at % 3 === 0 ? '/livez' : at % 3 === 1 ? '/v1/rulesets' : '/v1/nothing'
        const answer = await fetch(url + path, { headers: { 'x-request-id': id } })
        return [answer.headers.get('x-request-id'), answer.status, (await answer.text()).length > 0]
      }),
    )
    expect(answers).toEqual(ids.map((id, at) => [id, at % 3 === 2 ? 404 : 200, true]))
    await server.app.close()
  })

  it('that cannot be sent are failures, and not the end of the server', async () => {
    const server = await serving()
    server.app.get('/broken', (_request, reply) => reply.header('x-broken', 'a\nb').send('x'))
    const url = await server.app.listen({ host: '127.0.0.1', port: 0 })
    expect((await fetch(`${url}/broken`)).status).toBe(500)
    expect((await fetch(`${url}/livez`)).status).toBe(200)
    await server.app.close()
  })
})

describe('what cannot be read', () => {
  it.each([
    ['half a value', '{"action":', 400],
    ['nothing', '', 400],
    ['a number', '1', 400],
    ['a byte that is no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400],
    ['half a character', '{"action":"\\ud800","object":"it-strategy"}', 400],
    ['a null character', '{"action":"\\u0000","object":"it-strategy"}', 400],
    ['nesting without end', '['.repeat(5000) + ']'.repeat(5000), 400],
    [
      'nesting within a fact',
      `{"action":"adopt","object":"it-strategy","facts":{"object.x":${'['.repeat(70)}${']'.repeat(70)}}}`,
      400,
    ],
    ['too much', JSON.stringify({ ...QUESTION, edition: 'x'.repeat(20_000) }), 413],
    ['a prototype', '{"__proto__":{"action":"adopt"},"object":"it-strategy"}', 400],
  ])('%s', async (_name, body, status) => {
    const answer = await send('POST', WHO, body)
    expect(answer.status).toBe(status)
    expect(answer.json).toMatchObject({ status, type: expect.stringMatching(/^urn:styrkod:problem:/) })
  })

  it('another content type', async () => {
    expect((await send('POST', WHO, 'x', { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await send('POST', WHO, 'x', { 'content-type': 'text/csv' })).status).toBe(400)
  })

  it('a path or a method that is none', async () => {
    expect((await send('GET', '/v1/nothing')).json).toMatchObject({ status: 404 })
    const other = await send('DELETE', WHO)
    expect([other.status, other.headers.allow]).toEqual([405, 'POST'])
    expect(other.json).toMatchObject({ type: 'urn:styrkod:problem:method-not-allowed', status: 405 })
    expect((await send('POST', '/v1/rulesets', '{')).headers.allow).toBe('GET, HEAD')
    expect((await send('GET', '/2361/access/v1/evaluation')).status).toBe(405)
    expect((await send('PUT', '/v1/municipalities/2361/feeds')).headers.allow).toBe('GET, HEAD, POST')
    expect((await send('GET', '/v1/%ff')).status).toBe(400)
  })

  it('a gigabyte is refused by what it says it is, before it is sent', async () => {
    const sent = await new Promise<{ status: number; bytes: number }>((resolve, reject) => {
      let bytes = 0
      const asked = request({
        port,
        method: 'POST',
        path: WHO,
        headers: { 'content-type': 'application/json', 'content-length': 1_000_000_000 },
      })
      asked.on('response', (response) => {
        resolve({ status: response.statusCode!, bytes })
        response.destroy()
        asked.destroy()
      })
      asked.on('error', reject)
      bytes = 100
      asked.write('x'.repeat(100))
    })
    expect(sent).toEqual({ status: 413, bytes: 100 })
  })

  it('a client that never finishes is hung up on', async () => {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.on('data', (data) => (heard += String(data)))
    socket.write(`POST ${WHO} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`)
    await new Promise((gone) => socket.once('close', gone))
    expect(heard).toMatch(/^HTTP\/1\.1 408/)
  })
})

describe('too many requests', () => {
  it('are told to wait', async () => {
    const limited = await serving({ limits: { rate: 3 } })
    const statuses: number[] = []
    for (let at = 0; at < 5; at++) statuses.push((await limited.send('GET', '/livez')).status)
    expect(statuses).toEqual([200, 200, 200, 429, 429])
    const answer = await limited.send('GET', '/livez')
    expect(answer.headers['retry-after']).toMatch(/^\d+$/)
    expect(answer.json).toMatchObject({ status: 429 })
    await limited.app.close()
  })

  it('are counted for each caller, whatever they ask for, and the caller is told how many are left', async () => {
    const { app } = await serving({ limits: { rate: 3 }, trustProxy: ['127.0.0.1'] })
    const ask = async (address: string, url = '/livez') => {
      const { statusCode, headers } = await app.inject({ url, headers: { 'x-forwarded-for': address } })
      return [statusCode, headers['x-ratelimit-remaining']]
    }
    expect(await ask('192.0.2.1')).toEqual([200, '2'])
    expect(await ask('192.0.2.1', '/nothing')).toEqual([404, '1'])
    expect(await ask('::ffff:192.0.2.1')).toEqual([200, '0'])
    expect(await ask('192.0.2.1')).toEqual([429, undefined])
    expect(await ask('2001:db8::1')).toEqual([200, '2'])
    expect(await ask('2001:db8::2')).toEqual([200, '1'])
    expect(await ask('2001:db8:0:1::2')).toEqual([200, '2'])
    // One who asks on is remembered, however many others come.
    for (let at = 0; at < 6000; at++) {
      await ask(`10.0.${Math.floor(at / 250)}.${at % 250}`)
      if (at % 1000 === 0) expect((await ask('192.0.2.1'))[0]).toBe(429)
    }
    expect(await ask('2001:db8::2')).toEqual([200, '2'])
    await app.close()
  })
})

describe('what callers send', () => {
  it('leaves nothing behind, however new and long it is', { timeout: 60_000 }, async () => {
    const server = await serving({ limits: { body: 1_000_000 } })
    await server.store.create({ municipality: '2361', ruleset: 'harjedalen', since: '2020-01-01' })
    const ask = async (from: number, through: number): Promise<void> => {
      for (let at = from; at < through; at++) {
        const long = `${at} ${'x'.repeat(200_000)}`
        const body = {
          subject: { type: 'role', id: long },
          action: { name: 'adopt' },
          resource: { type: long, id: long, properties: { status: at } },
        }
        const evaluation = await server.send('POST', '/2361/access/v1/evaluation', body)
        expect(evaluation.json).toEqual({ decision: false })
        expect((await server.send('GET', `/v1/${at}`, undefined, { 'x-request-id': `r-${at}` })).status).toBe(404)
      }
    }
    await ask(0, 20)
    const before = heldMegabytes()
    await ask(20, 220)
    expect(heldMegabytes() - before).toBeLessThan(20)
    const metrics = (await server.send('GET', '/metrics')).text.split('\n')
    expect(metrics.filter((line) => line.startsWith('styrkod_http_request_duration_seconds_count')).length).toBe(2)
    await server.app.close()
  })
})
