import type { Config } from '#source/config.ts'

/**
 * Holds the page to its own address, and to the identity provider where there is one, also on a web server that sends
 * no policy of its own. A policy that the server sends holds as well.
 */
export function restrict(document: Document, { api, login }: Config): void {
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  const others = [api, login?.issuer].filter((one) => one !== undefined && /^https?:/.test(one))
  const origins = [...new Set(others.map((one) => new URL(one!).origin))]
  policy.content = ["default-src 'self'", `connect-src ${["'self'", ...origins].join(' ')}`].join('; ')
  document.head.append(policy)
}
