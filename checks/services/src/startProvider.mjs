import { createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

export const AUDIENCE = 'https://styrkod.example'

/** Where a login that no page waits for comes back to. */
const CALLBACK = 'http://127.0.0.1:1/callback'

/**
 * What the provider knows of a person.
 * @typedef {{ roles: readonly string[], municipality: string }} Person
 */

/**
 * A real identity provider on a free port: `admit` says which page logs in there, once it is anywhere; `login` takes a
 * browser's steps without one, and gives the token.
 * @param {Readonly<Record<string, Person>>} people
 * @param {{ scope?: string }} [options] what a token is for
 */
export async function startProvider(people, { scope = 'openid' } = {}) {
  /** @type {ReturnType<Provider['callback']>} */
  let handle
  const server = createServer((request, response) => void handle(request, response))
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)))
  const issuer = `http://127.0.0.1:${/** @type {{ port: number }} */ (server.address()).port}`
  /** @param {string} page */
  const admit = (page) => {
    handle = new Provider(issuer, configuration(people, scope, page)).callback()
  }
  admit(CALLBACK)
  return {
    issuer,
    admit,
    /** @param {string} person */
    login: (person) => logIn(issuer, person, scope),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((stopped) => server.close(stopped))
    },
  }
}

/**
 * @param {Readonly<Record<string, Person>>} people @param {string} scope @param {string} page
 * @returns {import('oidc-provider').Configuration}
 */
const configuration = (people, scope, page) => ({
  clients: [
    {
      client_id: 'portal',
      token_endpoint_auth_method: 'none',
      redirect_uris: [page],
      post_logout_redirect_uris: [page],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      application_type: 'native',
    },
  ],
  cookies: { keys: [randomBytes(16).toString('hex')] },
  clientBasedCORS: (_context, origin) => new URL(page).origin === origin,
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  features: {
    devInteractions: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => AUDIENCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope,
        accessTokenFormat: 'jwt',
        audience: AUDIENCE,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  extraTokenClaims: (_context, token) => ({
    ...people[/** @type {{ accountId?: string }} */ (/** @type {unknown} */ (token)).accountId ?? ''],
  }),
  pkce: { required: () => true },
  ttl: { AccessToken: 600 },
})

/**
 * The steps of a browser: ask, log in, consent, come back with a code, change it for a token.
 * @param {string} issuer @param {string} person @param {string} scope
 * @returns {Promise<string>}
 */
async function logIn(issuer, person, scope) {
  /** @type {Map<string, string>} */
  const cookies = new Map()
  const verifier = randomBytes(32).toString('base64url')
  /** @param {string} address @param {Record<string, string>} [form] */
  const visit = async (address, form) => {
    const response = await fetch(new URL(address, issuer), {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    return response.headers.get('location') ?? address
  }
  const question = new URLSearchParams({
    client_id: 'portal',
    response_type: 'code',
    redirect_uri: CALLBACK,
    scope: `openid ${scope}`,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  let at = await visit(`/auth?${question.toString()}`)
  at = await visit(await visit(at, { prompt: 'login', login: person, password: 'any' }))
  if (!at.startsWith(CALLBACK)) at = await visit(await visit(at, { prompt: 'consent' }))
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'portal',
      code: new URL(at).searchParams.get('code') ?? '',
      redirect_uri: CALLBACK,
      code_verifier: verifier,
    }),
  })
  return /** @type {{ access_token: string }} */ (await response.json()).access_token
}
