/**
 * Fetches JSON. A page that asks for the same address twice gets one request; what failed is asked for again.
 * Throws a `LoadError` when there is no answer, the answer is an error, or it is not JSON.
 */
export function fetchJson(address: string): Promise<unknown> {
  const known = asked.get(address)
  if (known) return known
  const asking = get(address)
  asked.set(address, asking)
  asking.catch(() => asked.delete(address))
  return asking
}

const asked = new Map<string, Promise<unknown>>()

/** Why something could not be loaded; `status` is that of the HTTP answer, where there was one. */
export class LoadError extends Error {
  override readonly name = 'LoadError'
  constructor(
    readonly reason: 'unreachable' | 'status' | 'not-json' | 'not-a-ruleset' | 'not-a-register',
    readonly address: string,
    readonly status?: number,
  ) {
    super(`${address}: ${reason}${status === undefined ? '' : ` ${status}`}`)
  }
}

async function get(address: string): Promise<unknown> {
  const answer = await fetch(address, { credentials: 'same-origin' }).catch(() => {
    throw new LoadError('unreachable', address)
  })
  if (!answer.ok) throw new LoadError('status', address, answer.status)
  return answer.json().catch(() => {
    throw new LoadError('not-json', address)
  })
}
