import { parse } from '@styrkod/core/schema'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type * as z from 'zod'
import { authorize } from '#access/authorize.ts'
import type { Call, Reply } from './call.ts'
import { languageOf } from './language.ts'
import { matchesTag } from './matchesTag.ts'
import type { Limits, Parts } from './parts.ts'
import { Problem } from './problem.ts'
import type { Route } from './route.ts'
import { todayAt } from './today.ts'

/** Puts a route into the application: who asks, what they ask, the answer, and its conditional form. */
export function addRoute(app: FastifyInstance, parts: Parts, route: Route, limits: Limits): void {
  app.route({
    method: route.method,
    url: route.path.replace(/\{(\w+)\}/g, ':$1'),
    ...(route.large && { bodyLimit: limits.importBody }),
    handler: async (request, reply) => {
      const call = await callOf(parts, route, request)
      return payloadOf(await route.handle(call), request, reply, call)
    },
  })
}

async function callOf(parts: Parts, route: Route, request: FastifyRequest): Promise<Call> {
  const instant = parts.clock()
  const params = checked(route.params, request.params)
  const principal = await authorize(parts, route.right, request, (params as { code?: string } | undefined)?.code)
  return {
    parts,
    request,
    params,
    query: checked(route.query, request.query),
    body: bodyOf(route, request),
    language: languageOf(request.headers['accept-language']),
    today: todayAt(instant),
    now: instant.toISOString(),
    principal,
  }
}

function bodyOf(route: Route, request: FastifyRequest): unknown {
  const { body } = request
  if (route.takes !== undefined) {
    if (!(body instanceof Uint8Array) || request.headers['content-type']?.split(';')[0]?.trim() !== route.takes)
      throw new Problem('unsupported-type', { expected: route.takes })
    return new TextDecoder('utf-8').decode(body)
  }
  if (!route.body || (route.optionalBody && body === undefined)) return undefined
  if (body === undefined || body instanceof Uint8Array) throw new Problem('bad-request', { reason: 'no-json' })
  return checked(route.body, body)
}

function checked<T>(schema: z.ZodType<T> | undefined, value: unknown): T | undefined {
  if (!schema) return undefined
  const result = parse(schema, value)
  if (!result.ok) throw new Problem('invalid', {}, result.issues)
  return result.value as T
}

/** Puts the head of the answer in order and gives its body; the reply itself where there is none. */
function payloadOf(answer: Reply, request: FastifyRequest, reply: FastifyReply, call: Call): unknown {
  reply.header('vary', 'Accept-Language')
  reply.header('content-language', call.language)
  if (answer.headers) reply.headers(answer.headers)
  if (answer.etag !== undefined) {
    reply.header('etag', answer.etag)
    reply.header('cache-control', 'private, no-cache')
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isRead && matchesTag(request.headers['if-none-match'], answer.etag)) return reply.code(304).send()
  } else reply.header('cache-control', 'no-store')
  reply.code(answer.status ?? 200)
  if (answer.body === undefined) return reply.send()
  reply.type(answer.type ?? 'application/json; charset=utf-8')
  return answer.type === undefined ? JSON.stringify(answer.body) : answer.body
}
