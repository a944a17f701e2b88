import { Writable } from 'node:stream'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessRuleset, createAuthenticator, type Settings } from '#index.ts'
import { AUDIENCE, startProvider } from '@styrkod/services-check/provider'
import { serving, type Answer, type Send } from './serving.ts'

const EVENTS = '/v1/municipalities/2361/events'
const ADOPT = { action: 'adopt', object: { type: 'it-strategy', id: 'it-strategy' }, edition: '2026' }
const lines: Record<string, unknown>[] = []
const logger = pino(
  { level: 'info' },
  new Writable({
    write: (chunk, _encoding, done) => (lines.push(JSON.parse(String(chunk)) as Record<string, unknown>), done()),
  }),
)
let provider: Awaited<ReturnType<typeof startProvider>>
let send: Send
let server: Awaited<ReturnType<typeof serving>>
const login = (issuer: string): NonNullable<Settings['login']> => ({
  issuer,
  audience: AUDIENCE,
  claims: { person: 'sub', roles: 'roles', municipality: 'municipality' },
  skew: 5,
})
const as = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })

beforeAll(async () => {
  provider = await startProvider(
    {
      chair: { roles: ['participant'], municipality: '2361' },
      secretary: { roles: ['recorder'], municipality: '2361' },
      auditor: { roles: ['reader'], municipality: '2361' },
      neighbour: { roles: ['administrator'], municipality: '2481' },
      operator: { roles: ['operator'], municipality: '' },
      'municipal-council': { roles: ['participant'], municipality: '2361' },
      nobody: { roles: ['something-else'], municipality: '2361' },
    },
    { scope: 'register' },
  )
  // The provider's clock is the machine's, and so is the server's here.
  const clock = (): Date => new Date()
  server = await serving({
    clock,
    logger,
    authenticate: createAuthenticator(login(provider.issuer), clock),
    access: accessRuleset(),
  })
  send = server.send
  const opened = await send(
    'PUT',
    '/v1/municipalities/2361',
    { ruleset: 'harjedalen', since: '2021-01-01' },
    as(await provider.login('operator')),
  )
  expect(opened.status).toBe(201)
})
afterAll(async () => {
  await server.app.close()
  await provider.stop()
})

describe('with a login', () => {
  it('somebody proposes, is refused with the paragraph, and what is right is recorded', async () => {
    const chair = as(await provider.login('chair'))
    const secretary = as(await provider.login('secretary'))
    const refused = await send('POST', EVENTS, ADOPT, { ...chair, 'accept-language': 'sv' })
    expect(refused.status).toBe(403)
    expect(refused.json).toMatchObject({
      reasons: [{ section: '1.1' }, { section: '4.1' }],
      instead: [{ term: 'kommunfullmäktige' }],
    })
    const appointed = await send('POST', EVENTS, { actor: 'municipal-council', ...ADOPT, id: 'minutes-1' }, secretary)
    expect(appointed.status).toBe(201)
    const entry = await send('GET', `${EVENTS}/minutes-1`, undefined, chair)
    expect(entry.json).toMatchObject({ by: 'secretary', event: { role: 'municipal-council' } })
  })

  it('nobody acts as somebody else, or for a body, without being a recorder', async () => {
    const chair = as(await provider.login('chair'))
    expect((await send('POST', EVENTS, { actor: { person: 'secretary' }, ...ADOPT }, chair)).status).toBe(403)
    const claimed = { actor: { person: 'chair', role: 'municipal-council' }, ...ADOPT }
    expect((await send('POST', EVENTS, claimed, chair)).status).toBe(403)
    const named = as(await provider.login('municipal-council'))
    expect((await send('POST', EVENTS, ADOPT, named)).status).toBe(403)
    const asCouncil = await send('POST', EVENTS, { actor: 'municipal-council', ...ADOPT }, chair)
    expect(asCouncil.status).toBe(403)
  })

  it('each right needs its role, and the municipality must be one’s own', async () => {
    const status = async (person: string, method: string, path: string, body?: unknown): Promise<number> =>
      (await send(method, path, body, as(await provider.login(person)))).status
    const register = '/v1/municipalities/2361/register'
    expect(await status('auditor', 'GET', register)).toBe(200)
    expect(await status('auditor', 'POST', EVENTS, ADOPT)).toBe(403)
    expect(await status('nobody', 'GET', register)).toBe(403)
    expect(await status('neighbour', 'GET', register)).toBe(403)
    expect(await status('neighbour', 'POST', EVENTS, ADOPT)).toBe(403)
    expect(await status('operator', 'GET', register)).toBe(403)
    expect(
      await status('auditor', 'PUT', '/v1/municipalities/2361', { ruleset: 'harjedalen', since: '2021-01-01' }),
    ).toBe(403)
    expect(await status('neighbour', 'POST', '/2361/access/v1/evaluation', {})).toBe(403)
    const list = await send('GET', '/v1/municipalities', undefined, as(await provider.login('auditor')))
    expect(list.json).toEqual(['2361'])
    const me = await send('GET', '/v1/me?code=2361', undefined, as(await provider.login('chair')))
    expect(me.json).toEqual({
      person: 'chair',
      roles: ['participant'],
      municipalities: ['2361'],
      rights: ['read', 'propose'],
    })
  })

  it('rulesets and their questions are open to all', async () => {
    expect((await send('POST', '/v1/rulesets/harjedalen/who', { action: 'adopt', object: 'it-strategy' })).status).toBe(
      200,
    )
  })
})

describe('a token that is not to be trusted', () => {
  const ask = (token: string | undefined): Promise<Answer> =>
    send('GET', '/v1/municipalities/2361/register', undefined, token === undefined ? {} : as(token))
  const claims = { sub: 'chair', roles: ['administrator'], municipality: '2361' }
  let key: Awaited<ReturnType<typeof generateKeyPair>>
  const signed = (change: (jwt: SignJWT) => SignJWT = (jwt) => jwt, kid?: string): Promise<string> =>
    change(
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', ...(kid !== undefined && { kid }) })
        .setIssuer(provider.issuer)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime('5m'),
    ).sign(key.privateKey)
  beforeAll(async () => {
    key = await generateKeyPair('RS256', { extractable: true })
  })

  it.each<readonly [string, () => Promise<string | undefined>, string]>([
    ['none', async () => undefined, 'no-token'],
    ['nonsense', async () => 'nonsense', 'not-a-bearer-token'],
    [
      'no signature',
      async () =>
        new UnsecuredJWT(claims).setIssuer(provider.issuer).setAudience(AUDIENCE).setExpirationTime('5m').encode(),
      '',
    ],
    ['another key', () => signed(), 'ERR_'],
    [
      'another key by the name of the right one',
      async () => signed((jwt) => jwt, await kidOf(provider.issuer)),
      'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    ],
    ['a public key used as a secret', async () => confused(provider.issuer, claims), 'ERR_'],
  ])('%s is refused, and logged without it', async (_name, token, reason) => {
    lines.length = 0
    const made = await token()
    const answer = await ask(made)
    expect(answer.status).toBe(401)
    expect(answer.headers['www-authenticate']).toBe('Bearer')
    const warnings = lines.filter((line) => line['level'] === 40)
    expect(warnings).toHaveLength(1)
    expect(String(warnings[0]!['reason'])).toContain(reason)
    if (made !== undefined && made.length > 20) expect(JSON.stringify(lines)).not.toContain(made.slice(10, 30))
  })

  it('of another issuer, for another audience, too old or not yet valid is refused', async () => {
    const trusting = await ownIssuer(key)
    let ahead = 0
    const clock = (): Date => new Date(Date.now() + ahead)
    const other = await serving({
      clock,
      logger,
      authenticate: createAuthenticator(login(trusting.issuer), clock),
      access: accessRuleset(),
      store: server.store,
    })
    const status = async (change: (jwt: SignJWT) => SignJWT): Promise<number> => {
      const token = await signed((jwt) => change(jwt.setIssuer(trusting.issuer)), 'own')
      return (await other.send('GET', '/v1/municipalities/2361/register', undefined, as(token))).status
    }
    expect(await status((jwt) => jwt)).toBe(200)
    expect(await status((jwt) => jwt.setIssuer('https://elsewhere.example'))).toBe(401)
    expect(await status((jwt) => jwt.setAudience('https://elsewhere.example'))).toBe(401)
    expect(await status((jwt) => jwt.setExpirationTime('-10s'))).toBe(401)
    expect(await status((jwt) => jwt.setExpirationTime('-2s'))).toBe(200)
    expect(await status((jwt) => jwt.setNotBefore('1m'))).toBe(401)
    const brief = await signed((jwt) => jwt.setIssuer(trusting.issuer).setExpirationTime('20s'), 'own')
    const again = async (): Promise<number> =>
      (await other.send('GET', '/v1/municipalities/2361/register', undefined, as(brief))).status
    expect([await again(), await again()]).toEqual([200, 200])
    ahead = 26_000
    expect(await again()).toBe(401)
    await other.app.close()
    await trusting.stop()
  })
})

/** The name of the key that an issuer signs with. */
async function kidOf(issuer: string): Promise<string> {
  const { keys } = (await (await fetch(`${issuer}/jwks`)).json()) as { keys: { kid: string }[] }
  return keys[0]!.kid
}

/** A token whose signature is made with the issuer's public key as if it were a shared secret. */
async function confused(issuer: string, claims: Record<string, unknown>): Promise<string> {
  const { keys } = (await (await fetch(`${issuer}/jwks`)).json()) as { keys: { n: string; kid: string }[] }
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: keys[0]!.kid })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setExpirationTime('5m')
    .sign(Buffer.from(keys[0]!.n))
}

/** An issuer whose key we hold, so that tokens can be made that are wrong in one way only. */
async function ownIssuer(
  key: Awaited<ReturnType<typeof generateKeyPair>>,
): Promise<{ issuer: string; stop: () => Promise<void> }> {
  const { createServer } = await import('node:http')
  const jwk = { ...(await exportJWK(key.publicKey)), kid: 'own', alg: 'RS256', use: 'sig' }
  const http = createServer((request, response) => {
    const issuer = `http://${request.headers.host}`
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/jwks` }))
  })
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(http.address() as { port: number }).port}`
  return { issuer, stop: () => new Promise((stopped) => http.close(() => stopped())) }
}
