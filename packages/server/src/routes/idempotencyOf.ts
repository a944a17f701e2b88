import { createHash } from 'node:crypto'
import type { Append } from '@styrkod/store'
import type { FastifyRequest } from 'fastify'
import { Problem } from '#http/problem.ts'

/** A key that a writer chooses for a write, so that sending it twice writes once. */
const KEY = /^[\x21-\x7e]{1,200}$/

/** The key that a request carries, with the fingerprint of what it writes. */
export function idempotencyOf(request: FastifyRequest, content: string): Append['idempotency'] {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !KEY.test(key)) throw new Problem('bad-request', { reason: 'idempotency-key' })
  return { key, fingerprint: createHash('sha256').update(content).digest('hex') }
}
