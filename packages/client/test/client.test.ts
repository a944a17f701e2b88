import { accessRuleset, createApp, createCatalogue, shippedRulesets, type Authenticator } from '@styrkod/server'
import { createMemoryStore } from '@styrkod/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStyrkodClient, type ClientSettings, type StyrkodClient } from '#index.ts'

const CODE = { params: { path: { code: '2361' } } } as const
const COUNCIL = {
  actor: 'municipal-council',
  action: 'adopt',
  object: { type: 'it-strategy', id: 'it-strategy' },
  edition: '2026',
} as const

const recorder: Authenticator = (authorization) =>
  Promise.resolve(
    authorization === 'Bearer good'
      ? { ok: true, principal: { person: 'secretary', roles: ['administrator'], municipalities: ['2361'] } }
      : { ok: false, reason: 'no-token' },
  )

let app: Awaited<ReturnType<typeof createApp>>
let clientWith: (settings?: Partial<ClientSettings>) => StyrkodClient
beforeAll(async () => {
  app = await createApp({
    rulesets: createCatalogue(shippedRulesets()),
    store: createMemoryStore(),
    clock: () => new Date('2026-03-02T12:00:00Z'),
    authenticate: recorder,
    access: accessRuleset(),
  })
  const address = `${await app.listen({ host: '127.0.0.1', port: 0 })}/`
  clientWith = (settings = {}) => createStyrkodClient({ address, ...settings })
})
afterAll(() => app.close())

describe('a question', () => {
  it('has its answer', async () => {
    const { data, error } = await clientWith().POST('/v1/rulesets/{id}/who', {
      params: { path: { id: 'harjedalen' } },
      body: { action: 'adopt', object: 'it-strategy' },
    })
    expect(error).toBeUndefined()
    expect(data).toMatchObject({ outcome: 'assigned' })
  })

  it('that cannot be understood has a problem in the language asked for', async () => {
    const ask = (language: 'sv' | 'en') =>
      clientWith({ language }).POST('/v1/rulesets/{id}/who', {
        params: { path: { id: 'harjedalen' } },
        body: { action: 'adopt', object: 'it-stratgy' },
      })
    const [swedish, english] = [await ask('sv'), await ask('en')]
    expect(swedish.data).toBeUndefined()
    expect(swedish.error?.errors?.[0]?.message).toContain('okänd')
    expect(english.error?.errors?.[0]).toMatchObject({ message: expect.stringContaining('unknown') })
    expect(english.error?.errors?.[0]?.hint).toContain('it-strategy')
  })
})

describe('a register', () => {
  it('is opened and written to by whoever has a token, asked for anew each time', async () => {
    const nobody = clientWith()
    expect((await nobody.GET('/v1/municipalities')).response.status).toBe(401)
    let asked = 0
    const client = clientWith({ token: () => Promise.resolve(['good', 'good'][asked++ % 2]!) })
    const opened = await client.PUT('/v1/municipalities/{code}', {
      ...CODE,
      body: { ruleset: 'harjedalen', since: '2021-01-01' },
    })
    expect(opened.data?.version).toBe(0)
    const refused = await client.POST('/v1/municipalities/{code}/events', {
      ...CODE,
      body: { ...COUNCIL, actor: 'head-of-it' },
    })
    expect(refused.response.status).toBe(403)
    expect(refused.error).toMatchObject({ type: 'urn:styrkod:problem:refused' })
    const key = { params: { ...CODE.params, header: { 'Idempotency-Key': 'k-1' } }, body: COUNCIL }
    const recorded = await client.POST('/v1/municipalities/{code}/events', key)
    expect(recorded.data).toMatchObject({ version: 1, position: 1 })
    const again = await client.POST('/v1/municipalities/{code}/events', key)
    expect(again.data?.event.id).toBe(recorded.data?.event.id)
    const { data } = await client.GET('/v1/municipalities/{code}/events', CODE)
    expect(data?.entries).toHaveLength(1)
    expect(asked).toBeGreaterThan(4)
  })
})
