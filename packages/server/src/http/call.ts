import type { Language } from '@styrkod/core'
import type { FastifyRequest } from 'fastify'
import type { Principal } from '#access/principal.ts'
import type { Parts } from './parts.ts'

/** A request as a handler sees it: checked, in a language, on a day, by somebody. */
export interface Call<P = unknown, Q = unknown, B = unknown> {
  readonly parts: Parts
  readonly request: FastifyRequest
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly language: Language
  /** Today in Sweden. */
  readonly today: string
  /** The instant of the request. */
  readonly now: string
  readonly principal: Principal
}

/** What a handler answers; a status of 200 and JSON where nothing else is said. */
export interface Reply {
  readonly status?: number
  readonly body?: unknown
  /** The content type, where the body is text or bytes of that type. */
  readonly type?: string
  /** The exact representation, for conditional requests. */
  readonly etag?: string
  readonly headers?: Readonly<Record<string, string>>
}
