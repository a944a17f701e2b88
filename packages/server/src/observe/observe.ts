import { context, propagation, SpanKind, SpanStatusCode, type Span, type Tracer } from '@opentelemetry/api'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Metrics } from './createMetrics.ts'

/**
 * A log line and a measurement for every answer. What is logged is the route and not the address: an address may hold a
 * secret or a name.
 */
export function observe(app: FastifyInstance, metrics: Metrics, isLogging: boolean): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = routeOf(request)
    metrics.answered(route, request.method, reply.statusCode, reply.elapsedTime / 1000)
    if (isLogging && route !== '/livez' && route !== '/readyz') logAnswer(route, request, reply)
    done()
  })
}

function logAnswer(route: string, request: FastifyRequest, { statusCode, elapsedTime }: FastifyReply): void {
  const { code } = (request.params ?? {}) as { code?: string }
  request.log.info(
    {
      method: request.method,
      route,
      status: statusCode,
      ms: Math.round(elapsedTime * 10) / 10,
      ...(code !== undefined && { municipality: code }),
    },
    'answered',
  )
}

/** A span for every request, within the trace that the caller names. */
export function traceRequests(app: FastifyInstance, tracer: Tracer): void {
  const spans = new WeakMap<FastifyRequest, Span>()
  app.addHook('onRequest', (request, _reply, done) => {
    const parent = propagation.extract(context.active(), request.headers)
    const route = routeOf(request)
    const attributes = { 'http.request.method': request.method, 'http.route': route, 'styrkod.request': request.id }
    spans.set(request, tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent))
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const span = spans.get(request)
    span?.setAttribute('http.response.status_code', reply.statusCode)
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR })
    span?.end()
    done()
  })
}

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none'
