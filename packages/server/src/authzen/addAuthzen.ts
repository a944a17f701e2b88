import type { Language } from '@styrkod/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { authorize } from '#access/authorize.ts'
import { languageOf } from '#http/language.ts'
import { paceOf } from '#http/pace.ts'
import type { Parts } from '#http/parts.ts'
import { Problem, statusOf } from '#http/problem.ts'
import { rememberJson } from '#http/rememberJson.ts'
import { problemOf } from '#http/sendProblem.ts'
import { todayAt } from '#http/today.ts'
import type { OpenRegister } from '#registers/registers.ts'
import type { Listed } from '#rulesets/catalogue.ts'
import { evaluation, evaluations } from './evaluations.ts'
import { Malformed } from './entities.ts'
import type { Tenant } from './evaluate.ts'
import { metadata } from './metadata.ts'
import { readSearch, type Search } from './readSearch.ts'

/** A tenant as one request finds it. */
interface Asked extends Tenant {
  readonly ruleset: Listed
  readonly opened?: OpenRegister
}

type Answer = (asked: Asked, body: unknown, call: { parts: Parts; request: FastifyRequest }) => object | Promise<object>

const languageFor = (request: FastifyRequest): Language => languageOf(request.headers['accept-language'])

/** A search may go through all that a register knows, so it is done beside the requests. */
const search =
  (kind: Search['kind']): Answer =>
  ({ ruleset, opened, today }, body, { parts }) => {
    const input = readSearch(kind, body)
    return parts.apart.ask({ ruleset, today, work: 'search', input, ...(opened && { register: opened }) })
  }

const DOORS: Readonly<Record<string, Answer>> = {
  '/access/v1/evaluation': (asked, body, { request }) => evaluation(asked, body, languageFor(request)),
  '/access/v1/evaluations': (asked, body, call) => evaluations(asked, body, languageFor(call.request), paceOf(call)),
  '/access/v1/search/subject': search('subject'),
  '/access/v1/search/resource': search('resource'),
  '/access/v1/search/action': search('action'),
}

/** AuthZEN 1.0, for the tenant of the settings and, with its name in front, for each. */
export function addAuthzen(app: FastifyInstance, parts: Parts): void {
  // The specification wants 400 for a wrong content type: any other body is taken in and refused.
  const read = rememberJson()
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, read(body as Buffer))
    } catch (error) {
      done(error as Error)
    }
  })
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null, undefined))
  app.setErrorHandler(sendError)
  for (const [path, answer] of Object.entries(DOORS)) {
    const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<string> => {
      const { tenant: name = parts.tenant } = request.params as { tenant?: string }
      if (request.body === undefined) throw new Malformed('the body must be JSON, with Content-Type application/json')
      await authorize(parts, 'read', request, name !== undefined && /^\d{4}$/.test(name) ? name : undefined)
      const tenant = await tenantOf(parts, name)
      reply.header('cache-control', 'no-store')
      const body = await answer(tenant, request.body, { parts, request })
      reply.type('application/json')
      return JSON.stringify(body)
    }
    // A single decision is too short to be compressed.
    const options = path.endsWith('/evaluation') ? { compress: false as const, decompress: false as const } : {}
    app.post(path, options, handler)
    app.post(`/:tenant${path}`, options, handler)
  }
  const discover = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { tenant } = request.params as { tenant?: string }
    if (tenant !== undefined) await tenantOf(parts, tenant)
    return reply.type('application/json').send(JSON.stringify(metadata(parts.publicAddress, tenant)))
  }
  app.get('/.well-known/authzen-configuration', discover)
  app.get('/.well-known/authzen-configuration/:tenant', discover)
}

/** A municipality with its register, or a ruleset by itself. */
async function tenantOf(parts: Parts, name: string | undefined): Promise<Asked> {
  if (name === undefined) throw new Problem('not-found')
  const today = todayAt(parts.clock())
  const opened = /^\d{4}$/.test(name) ? await parts.registers.open(name) : undefined
  const ruleset = parts.rulesets.get(opened?.head.ruleset ?? name)
  if (!ruleset) throw new Problem('not-found')
  return { ruleset, compiled: ruleset.compiled, today, ...(opened && { opened, register: opened.register }) }
}

/** Errors are messages, as the specification has it. */
function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isOurs = error instanceof Malformed
  const problem = isOurs ? undefined : problemOf(error)
  const status = problem ? statusOf(problem) : 400
  if (status === 500) request.log.error({ err: error }, 'request failed')
  if (problem) reply.headers(problem.headers)
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  const message = isOurs
    ? error.message
    : (REASONS[String(problem?.members['reason'])] ?? MESSAGES[status] ?? OTHERWISE)
  return reply.code(status).type('application/json').send(JSON.stringify(message))
}

const OTHERWISE = 'the request cannot be read'

const REASONS: Readonly<Record<string, string>> = {
  'took-too-long': 'it took too long',
  'too-many-wait': 'too many wait already',
}

const MESSAGES: Readonly<Record<number, string>> = {
  401: 'authentication is required',
  403: 'access is refused',
  404: 'there is no such tenant',
  413: 'the body is too large',
  429: 'too many requests',
  500: 'something went wrong',
  503: 'not ready',
}
