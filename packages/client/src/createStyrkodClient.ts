import createClient, { type Client } from 'openapi-fetch'
import type { paths } from '#generated/api.ts'

/** Every path of a server with what it takes and answers. */
export type StyrkodClient = Client<paths>

export interface ClientSettings {
  /** The address of the server, without a path of its own. */
  readonly address: string
  /** The token of whoever asks, or how to get one; it is asked for anew at each request. */
  readonly token?: string | (() => string | Promise<string>)
  /** The language of texts and problems; Swedish where nothing is said. */
  readonly language?: 'sv' | 'en'
  /** What sends the requests; the `fetch` of the platform where nothing is said. */
  readonly fetch?: typeof globalThis.fetch
}

/**
 * A client of a server. Each call gives `data` or `error`, never both: a refusal is an answer, and only a broken
 * connection throws.
 *
 * @example
 * const client = createStyrkodClient({ address: 'https://styrkod.example', language: 'en' })
 * const { data, error } = await client.POST('/v1/rulesets/{id}/who', {
 *   params: { path: { id: 'harjedalen' } },
 *   body: { action: 'adopt', object: 'it-strategy' },
 * })
 */
export function createStyrkodClient({ address, token, language, fetch }: ClientSettings): StyrkodClient {
  const client = createClient<paths>({ baseUrl: address.replace(/\/+$/, ''), ...(fetch && { fetch }) })
  client.use({
    onRequest: async ({ request }) => {
      if (language !== undefined) request.headers.set('accept-language', language)
      const secret = typeof token === 'function' ? await token() : token
      if (secret !== undefined) request.headers.set('authorization', `Bearer ${secret}`)
      return request
    },
  })
  return client
}
