import { createHash, randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import Provider, { type Configuration } from 'oidc-provider'

export const AUDIENCE = 'https://styrkod.example'
const CALLBACK = 'http://127.0.0.1:1/callback'

/** What the provider knows of its people. */
export interface Person {
  readonly roles: readonly string[]
  readonly municipality: string
}

/** A real identity provider on a free port, and how somebody logs in there with a browser's steps. */
export async function startProvider(people: Readonly<Record<string, Person>>): Promise<{
  readonly issuer: string
  readonly login: (person: string) => Promise<string>
  readonly stop: () => Promise<void>
}> {
  const { createServer } = await import('node:http')
  const server: Server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const handle = new Provider(issuer, configuration(people)).callback()
  server.on('request', (request, response) => void handle(request, response))
  return {
    issuer,
    login: (person) => logIn(issuer, person),
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  }
}

const configuration = (people: Readonly<Record<string, Person>>): Configuration => ({
  clients: [
    {
      client_id: 'portal',
      token_endpoint_auth_method: 'none',
      redirect_uris: [CALLBACK],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      application_type: 'native',
    },
  ],
  cookies: { keys: [randomBytes(16).toString('hex')] },
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  features: {
    devInteractions: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => AUDIENCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: 'register',
        accessTokenFormat: 'jwt',
        audience: AUDIENCE,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  extraTokenClaims: (_context, token) => ({ ...people[(token as { accountId?: string }).accountId ?? ''] }),
  pkce: { required: () => true },
  ttl: { AccessToken: 600 },
})

/** The steps of a browser: ask, log in, consent, come back with a code, change it for a token. */
async function logIn(issuer: string, person: string): Promise<string> {
  const cookies = new Map<string, string>()
  const verifier = randomBytes(32).toString('base64url')
  const visit = async (address: string, form?: Record<string, string>): Promise<string> => {
    const response = await fetch(new URL(address, issuer), {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
      cookies.set(name!, value!)
    }
    return response.headers.get('location') ?? address
  }
  const question = new URLSearchParams({
    client_id: 'portal',
    response_type: 'code',
    redirect_uri: CALLBACK,
    scope: 'openid register',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  let at = await visit(`/auth?${question.toString()}`)
  at = await visit(await visit(at, { prompt: 'login', login: person, password: 'any' }))
  if (!at.startsWith(CALLBACK)) at = await visit(await visit(at, { prompt: 'consent' }))
  const code = new URL(at).searchParams.get('code')!
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'portal',
      code,
      redirect_uri: CALLBACK,
      code_verifier: verifier,
    }),
  })
  return ((await response.json()) as { access_token: string }).access_token
}
