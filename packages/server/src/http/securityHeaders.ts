import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet, { type HelmetOptions } from 'helmet'

type Headers = Readonly<Record<string, string>>

/** What speaks to browsers that are no more is left out. */
const BOTH: HelmetOptions = {
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
  xFrameOptions: { action: 'deny' },
}

/**
 * The headers by which a browser trusts nothing but this server. They are the same in every answer of a kind, so they are
 * made once: `answer` goes with data, which may load nothing at all; `page` with pages.
 * @param connect where else a page may fetch from
 */
export const securityHeaders = (connect: readonly string[]): { readonly answer: Headers; readonly page: Headers } => ({
  answer: headersOf({
    ...BOTH,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  }),
  page: headersOf({
    ...BOTH,
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
  }),
})

function headersOf(options: HelmetOptions): Headers {
  const headers: Record<string, string> = {}
  const response = {
    setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  }
  helmet(options)({} as IncomingMessage, response as unknown as ServerResponse, () => undefined)
  return headers
}
