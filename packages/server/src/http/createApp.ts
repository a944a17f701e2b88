import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import rateLimit from '@fastify/rate-limit'
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { openApart } from '#apart/openApart.ts'
import { addAuthzen } from '#authzen/addAuthzen.ts'
import { createMetrics } from '#observe/createMetrics.ts'
import { observe, traceRequests } from '#observe/observe.ts'
import { addReference } from '#openapi/addReference.ts'
import { openRegisters } from '#registers/registers.ts'
import { ROUTES } from '#routes/index.ts'
import { addPortal, type Portal } from './addPortal.ts'
import { addRoute } from './addRoute.ts'
import { DEFAULT_LIMITS, type AppSettings, type Parts } from './parts.ts'
import { Problem } from './problem.ts'
import { readJson } from './readJson.ts'
import { watchMethods } from './watchMethods.ts'
import { securityHeaders } from './securityHeaders.ts'
import { sendTogether } from './sendTogether.ts'
import { sendProblem } from './sendProblem.ts'

/** An identifier that a caller may choose for a request: what can stand in a header and a log line. */
const REQUEST_ID = /^[\w.:-]{1,128}$/

/** The application: takes everything it needs and listens to nothing. */
export async function createApp(settings: AppSettings): Promise<FastifyInstance> {
  const limits = { ...DEFAULT_LIMITS, ...settings.limits }
  const registers = settings.registers ?? openRegisters(settings.store)
  const apart = openApart(settings.rulesets, limits.answer)
  const parts: Parts = { ...settings, registers, metrics: createMetrics(registers), patience: limits.answer, apart }
  const app = fastify({
    ...(settings.logger ? { loggerInstance: settings.logger as FastifyBaseLogger } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.body,
    requestTimeout: limits.arrival,
    // Nothing goes over a connection while an answer is worked out, or waits for its turn.
    connectionTimeout: limits.arrival + 2 * limits.answer,
    keepAliveTimeout: 72_000,
    // Whoever sends one byte now and then is found out this often.
    http: {
      connectionsCheckingInterval: Math.min(5000, limits.arrival),
      requestTimeout: limits.arrival,
      // Node holds nobody to a limit on whole requests that is below the one on their heads.
      headersTimeout: limits.arrival,
    },
    ...(settings.trustProxy && { trustProxy: [...settings.trustProxy] }),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    exposeHeadRoutes: true,
    genReqId: ({ headers }) => {
      const given = headers['x-request-id']
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
    },
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
  })
  app.addHook('onClose', () => apart.close())
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, readJson(body as Buffer))
    } catch (error) {
      done(error as Error)
    }
  })
  app.addContentTypeParser(['text/csv', 'application/x-ndjson'], { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  sendTogether(app)
  const refuseOthers = watchMethods(app)
  observe(app, parts.metrics, settings.logger !== undefined)
  if (settings.tracer) traceRequests(app, settings.tracer)
  const asPages = await addProtection(app, limits.rate, settings.portal)
  app.setErrorHandler(sendProblem)
  // Asking for what is not there counts as well.
  const counted = limits.rate > 0 ? { preHandler: app.rateLimit() } : {}
  app.setNotFoundHandler(counted, (request, reply) => sendProblem(new Problem('not-found'), request, reply))
  for (const route of ROUTES) addRoute(app, parts, route, limits)
  await app.register(async (scope) => addAuthzen(scope, parts))
  await app.register(async (scope) => {
    asPages(scope)
    addReference(scope, settings.publicAddress)
    if (settings.portal) await addPortal(scope, settings.portal)
  })
  refuseOthers()
  return app
}

/** Keeps browsers and callers within bounds; gives what makes the routes of a scope answer with pages. */
async function addProtection(
  app: FastifyInstance,
  rate: number,
  portal?: Portal,
): Promise<(scope: FastifyInstance) => void> {
  // The portal fetches a token where people log in.
  const headers = securityHeaders(portal?.login ? [new URL(portal.login.issuer).origin] : [])
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers.answer).header('x-request-id', request.id)
    done()
  })
  await app.register(compress, { global: true, threshold: 1024, encodings: ['br', 'gzip'] })
  // By address, of IPv6 by network, and not by token: whoever guesses tokens would have a new limit with each.
  if (rate > 0)
    await app.register(rateLimit, {
      max: rate,
      timeWindow: '1 minute',
      addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
      errorResponseBuilder: (_request, { ttl }) =>
        new Problem('too-many', {}, [], { 'retry-after': String(Math.ceil(ttl / 1000)) }),
    })
  return (scope) =>
    void scope.addHook('onRequest', (_request, reply, done) => {
      reply.headers(headers.page)
      done()
    })
}
