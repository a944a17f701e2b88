import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import Provider, { type Configuration } from 'oidc-provider'

export const AUDIENCE = 'https://styrkod.example'

/** What the provider knows of its people. */
export interface Person {
  readonly roles: readonly string[]
  readonly municipality: string
}

/** A real identity provider on a free port; `admit` says where the portal is, once it is anywhere. */
export async function startProvider(people: Readonly<Record<string, Person>>): Promise<{
  readonly issuer: string
  readonly admit: (portal: string) => void
  readonly stop: () => Promise<void>
}> {
  let handle: ReturnType<Provider['callback']> | undefined
  const server = createServer((request, response) => void handle!(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  return {
    issuer,
    admit: (portal) => {
      handle = new Provider(issuer, configuration(people, portal)).callback()
    },
    stop: () => {
      server.closeAllConnections()
      return new Promise((stopped) => server.close(() => stopped()))
    },
  }
}

const configuration = (people: Readonly<Record<string, Person>>, portal: string): Configuration => ({
  clients: [
    {
      client_id: 'portal',
      token_endpoint_auth_method: 'none',
      redirect_uris: [portal],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      application_type: 'native',
    },
  ],
  cookies: { keys: [randomBytes(16).toString('hex')] },
  clientBasedCORS: (_context, origin) => new URL(portal).origin === origin,
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  features: {
    devInteractions: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => AUDIENCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: 'openid',
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
