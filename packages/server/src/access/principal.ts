/** Somebody who asks, as their token says. */
export interface Principal {
  /** The person as the register knows them. */
  readonly person?: string
  /** Roles of the access ruleset. */
  readonly roles: readonly string[]
  /** The municipalities they belong to. */
  readonly municipalities: readonly string[]
}

/** Tells who asks from the request's Authorization header. A refusal says why, for the log and not for the caller. */
export type Authenticator = (
  authorization: string | undefined,
) => Promise<{ readonly ok: true; readonly principal: Principal } | { readonly ok: false; readonly reason: string }>

/** Whoever can reach a server that only its own machine reaches. */
export const LOCAL: Principal = { roles: [], municipalities: [] }
