import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

/**
 * The headers by which a browser trusts nothing but this server: the same in every answer, so they are made once.
 * @param connect where else a page may fetch from
 */
export function securityHeaders(connect: readonly string[]): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {}
  const response = {
    setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  }
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        ...(connect.length > 0 && { connectSrc: ["'self'", ...connect] }),
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
  })
  set({} as IncomingMessage, response as unknown as ServerResponse, () => undefined)
  return headers
}
