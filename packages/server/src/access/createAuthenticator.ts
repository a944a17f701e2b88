import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import type { Settings } from '#settings/readSettings.ts'
import type { Authenticator, Principal } from './principal.ts'

type Login = NonNullable<Settings['login']>

/** Signatures by a key pair only: a shared secret or none at all proves nothing here. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

/** Milliseconds to wait for the issuer. */
const PATIENCE = 5000

/** How many tokens are remembered, and for how many seconds: whoever asks often shows the same one. */
const MOST = 5000
const BRIEFLY = 60

/** Tells who asks from a bearer token of an OpenID Connect issuer, whose keys are fetched when needed and again when they change. */
export function createAuthenticator(login: Login, clock: () => Date): Authenticator {
  const keys = keysOf(login.issuer)
  const verified = new Map<string, { readonly principal: Principal; readonly until: number }>()
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization ?? '')?.[1]
    if (token === undefined)
      return { ok: false, reason: authorization === undefined ? 'no-token' : 'not-a-bearer-token' }
    const now = clock()
    const seconds = now.getTime() / 1000
    const known = verified.get(token)
    if (known && seconds < known.until) return { ok: true, principal: known.principal }
    try {
      const { payload } = await jwtVerify(token, await keys(), {
        issuer: login.issuer,
        audience: login.audience,
        algorithms: ALGORITHMS,
        clockTolerance: login.skew,
        currentDate: now,
        requiredClaims: ['exp'],
      })
      const principal = principalOf(payload, login)
      if (verified.size >= MOST) verified.clear()
      verified.set(token, { principal, until: Math.min(payload.exp! + login.skew, seconds + BRIEFLY) })
      return { ok: true, principal }
    } catch (error) {
      // What is wrong with a token is for the log; its contents are for nobody.
      return { ok: false, reason: error instanceof errors.JOSEError ? error.code : 'issuer-unreachable' }
    }
  }
}

/** The issuer's keys, found by its own metadata the first time; a failure is tried again at the next token. */
function keysOf(issuer: string): () => Promise<JWTVerifyGetKey> {
  let found: Promise<JWTVerifyGetKey> | undefined
  return () => {
    found ??= discover(issuer).catch((error: unknown) => {
      found = undefined
      throw error
    })
    return found
  }
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' })
  const metadata = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown }
  if (metadata.issuer !== issuer || typeof metadata.jwks_uri !== 'string')
    throw new Error('the issuer is not what it says')
  return createRemoteJWKSet(new URL(metadata.jwks_uri), { timeoutDuration: PATIENCE, cooldownDuration: 10_000 })
}

function principalOf(payload: JWTPayload, { claims }: Login): Principal {
  const person = claim(payload, claims.person)
  return {
    ...(typeof person === 'string' && { person }),
    roles: texts(claim(payload, claims.roles)),
    municipalities: texts(claim(payload, claims.municipality)),
  }
}

/** A claim by its name, or by a path through the claims. */
function claim(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name]
  return name
    .split('.')
    .reduce<unknown>(
      (at, key) =>
        at !== null && typeof at === 'object' && Object.hasOwn(at, key)
          ? (at as Record<string, unknown>)[key]
          : undefined,
      payload,
    )
}

const texts = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? value.split(' ')
    : Array.isArray(value)
      ? value.filter((one) => typeof one === 'string')
      : []
