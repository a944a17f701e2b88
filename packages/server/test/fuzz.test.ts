import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { heldMegabytes } from './heldMegabytes.ts'
import { exampleEvents, serving } from './serving.ts'
import { requestsOf, type Document, type FuzzedRequest } from './requestsOf.ts'

const RUNS = process.env['STYRKOD_FULL'] === undefined ? 250 : 20_000
const HOME = '/v1/municipalities/2361'

/** Milliseconds after which an answer counts as none. */
const HANGING = 30_000

let server: Awaited<ReturnType<typeof serving>>
beforeAll(async () => {
  server = await serving()
  await server.store.create({ municipality: '2361', ruleset: 'harjedalen', since: '2020-01-01' })
  const events = exampleEvents('harjedalen/clean')
  await server.store.append('2361', { expected: 0, events, recorded: '2026-03-01T00:00:00.000Z' })
})
afterAll(() => server.app.close())

const AUTHZEN = ['evaluation', 'evaluations', 'search/subject', 'search/resource', 'search/action']

it(
  `answers ${RUNS} requests of every kind, none of them with a failure of its own`,
  { timeout: 3_600_000 },
  async () => {
    const document = (await server.send('GET', '/openapi.json')).json as unknown as Document
    const json = fc.oneof(
      fc.json(),
      fc
        .record(
          { subject: entity, action: fc.record({ name: fc.constantFrom('adopt', '') }), resource: entity },
          { requiredKeys: [] },
        )
        .map((one) => JSON.stringify(one)),
    )
    const authzen = fc.tuple(fc.constantFrom(...AUTHZEN), json).map(([door, body]): FuzzedRequest => ({
      method: 'POST',
      url: `/2361/access/v1/${door}`,
      headers: { 'content-type': 'application/json' },
      body,
    }))
    const requests = fc.oneof({ weight: 9, arbitrary: requestsOf(document) }, { weight: 1, arbitrary: authzen })
    const seen = new Map<number, number>()
    const before = heldMegabytes()
    await fc.assert(
      fc.asyncProperty(requests, async ({ method, url, headers, body }) => {
        const started = performance.now()
        const answer = await server.app.inject({
          method: method as 'GET',
          url,
          headers,
          ...(body !== undefined && { payload: body }),
        })
        seen.set(answer.statusCode, (seen.get(answer.statusCode) ?? 0) + 1)
        expect(performance.now() - started).toBeLessThan(HANGING)
        expect(answer.statusCode).toBeLessThan(500)
        if (answer.statusCode >= 400 && !url.includes('/access/'))
          expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
      }),
      { numRuns: RUNS },
    )
    // They are not all refused at the door.
    expect(seen.get(200) ?? 0).toBeGreaterThan(RUNS / 50)
    expect(seen.get(400) ?? 0).toBeGreaterThan(RUNS / 50)
    const grown = heldMegabytes() - before
    expect(grown).toBeLessThan(100)
    expect((await server.send('GET', `${HOME}/register`)).status).toBe(200)
  },
)

const entity = fc.record(
  { type: fc.constantFrom('person', 'role', 'it-strategy', 'x'), id: fc.string() },
  { requiredKeys: [] },
)
