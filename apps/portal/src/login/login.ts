import * as oauth from 'oauth4webapi'
import type { LoginConfig } from '#source/config.ts'

/** Who has logged in. The token is kept in this tab alone, and no longer than it is valid. */
export interface Session {
  readonly token: string
  readonly expires: number
  /** What the identity provider said of who it is; it knows by that whose session is to end there. */
  readonly identity?: string
}

interface Pending {
  readonly verifier: string
  readonly state: string
  /** The address to come back to. */
  readonly from: string
}

const PENDING = 'styrkod-login'
const SESSION = 'styrkod-session'
const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/

/** Sends the browser to the identity provider: authorization code with PKCE. */
export async function beginLogin(config: LoginConfig, base: URL): Promise<void> {
  const server = await discover(config)
  const verifier = oauth.generateRandomCodeVerifier()
  const state = oauth.generateRandomState()
  sessionStorage.setItem(PENDING, JSON.stringify({ verifier, state, from: location.href } satisfies Pending))
  const address = new URL(server.authorization_endpoint!)
  const asked = {
    client_id: config.client,
    redirect_uri: base.href,
    response_type: 'code',
    scope: config.scope ?? 'openid',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    ...(config.resource !== undefined && { resource: config.resource }),
  }
  for (const [key, value] of Object.entries(asked)) address.searchParams.set(key, value)
  location.assign(address)
}

/**
 * Takes the browser back from the identity provider, to the address that it left. Does nothing on other addresses.
 * Throws when the answer is not to the question that was asked here.
 */
export async function finishLogin(config: LoginConfig, base: URL): Promise<void> {
  const here = new URL(location.href)
  const kept = sessionStorage.getItem(PENDING)
  if (kept === null || !here.searchParams.has('state')) return
  sessionStorage.removeItem(PENDING)
  const { verifier, state, from } = JSON.parse(kept) as Pending
  history.replaceState(null, '', from)
  const server = await discover(config)
  const client: oauth.Client = { client_id: config.client }
  const answer = oauth.validateAuthResponse(server, client, here, state)
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    answer,
    base.href,
    verifier,
    insecure(config, config.resource === undefined ? {} : { additionalParameters: { resource: config.resource } }),
  )
  const said = await oauth.processAuthorizationCodeResponse(server, client, response)
  const { access_token: token, expires_in: seconds = 300, id_token: identity } = said
  const made: Session = { token, expires: Date.now() + seconds * 1000, ...(identity !== undefined && { identity }) }
  sessionStorage.setItem(SESSION, JSON.stringify(made))
}

/** The session of this tab, while its token is valid. */
export function session(): Session | undefined {
  const kept = sessionStorage.getItem(SESSION)
  if (kept === null) return undefined
  const found = JSON.parse(kept) as Session
  return found.expires > Date.now() ? found : undefined
}

export const endSession = (): void => sessionStorage.removeItem(SESSION)

/**
 * Ends the session of this tab, and then the one at the identity provider, where it can be asked to: the browser goes there
 * and comes back to the portal. Otherwise whoever sits down next would be logged in again by a click.
 */
export async function logOut(config: LoginConfig, base: URL): Promise<void> {
  const kept = sessionStorage.getItem(SESSION)
  endSession()
  const { end_session_endpoint: end } = await discover(config)
  if (end === undefined) return
  const address = new URL(end)
  address.searchParams.set('client_id', config.client)
  address.searchParams.set('post_logout_redirect_uri', base.href)
  const { identity } = kept === null ? {} : (JSON.parse(kept) as Partial<Session>)
  if (identity !== undefined) address.searchParams.set('id_token_hint', identity)
  location.assign(address)
}

async function discover(config: LoginConfig): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(config.issuer)
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure(config, {})))
}

/** Plain HTTP is for an identity provider on this very machine. */
const insecure = <T extends object>({ issuer }: LoginConfig, options: T): T =>
  LOOPBACK.test(issuer) ? { ...options, [oauth.allowInsecureRequests]: true } : options
