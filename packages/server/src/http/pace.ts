import { setImmediate as turn } from 'node:timers/promises'
import type { FastifyRequest } from 'fastify'
import type { Parts } from './parts.ts'
import { tookTooLong } from './tookTooLong.ts'

/** Milliseconds after which others get their turn. */
const SLICE = 10

/**
 * Keeps work in many small steps from keeping others waiting: called between the steps, it lets others in now and then.
 * It throws when all of it has taken longer than an answer may, or nobody waits for it any longer.
 */
export function paceOf({
  parts,
  request,
}: {
  readonly parts: Parts
  readonly request: FastifyRequest
}): () => Promise<void> {
  const end = performance.now() + parts.patience
  let last = performance.now()
  return async () => {
    if (performance.now() - last < Math.min(SLICE, parts.patience)) return
    await turn()
    last = performance.now()
    // A request that has been read whole counts as destroyed, while somebody still waits: the connection tells.
    if (last > end || request.raw.socket.destroyed) throw tookTooLong()
  }
}
