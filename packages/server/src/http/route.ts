import type { Localized } from '@styrkod/core'
import type * as z from 'zod'
import type { Call, Reply } from './call.ts'

/** What a route needs: nothing, a known caller, or a right that the access ruleset gives. */
export type Right = 'public' | 'known' | 'read' | 'propose' | 'record' | 'administer'

/** One path and method: what it takes, who may use it, what it answers. The document and the server are made from it. */
export interface Route<P = unknown, Q = unknown, B = unknown> {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With parameters as `{name}`. */
  readonly path: string
  readonly group: string
  readonly says: Localized
  readonly right: Right
  readonly params?: z.ZodType<P>
  readonly query?: z.ZodType<Q>
  readonly body?: z.ZodType<B>
  /** Whether the body may be left out. */
  readonly optionalBody?: boolean
  /** Where the body is not JSON: its content type; it is handed over as text. */
  readonly takes?: string
  readonly answers: Readonly<
    Record<number, { readonly says: Localized; readonly schema?: z.ZodType; readonly type?: string }>
  >
  /** Request headers that mean something here, beside those that always do. */
  readonly headers?: readonly ('If-Match' | 'If-None-Match' | 'Idempotency-Key')[]
  readonly large?: boolean
  readonly handle: (call: Call<P, Q, B>) => Reply | Promise<Reply>
}

/** Gives a route its types from its schemas. */
export const route = <P, Q, B>(one: Route<P, Q, B>): Route => one as unknown as Route
