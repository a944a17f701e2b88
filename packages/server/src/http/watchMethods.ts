import type { FastifyInstance, HTTPMethods } from 'fastify'
import { Problem } from './problem.ts'

const METHODS: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Notes which methods each path has. What it gives is called when all routes are there: then every other method on such a
 * path is refused with those that it has (RFC 9110), before a body is read.
 */
export function watchMethods(app: FastifyInstance): () => void {
  const known = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    const methods = known.get(url) ?? new Set()
    for (const one of [method].flat()) methods.add(one)
    known.set(url, methods)
  })
  return () => {
    const paths = [...known].filter(([url]) => !url.endsWith('*'))
    for (const [url, methods] of paths) {
      const allow = METHODS.filter((one) => methods.has(one)).join(', ')
      app.route({
        url,
        method: METHODS.filter((one) => !methods.has(one)),
        exposeHeadRoute: false,
        onRequest: () => {
          throw new Problem('method-not-allowed', {}, [], { allow })
        },
        handler: () => undefined,
      })
    }
  }
}
