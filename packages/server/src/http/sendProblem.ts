import type { FastifyReply, FastifyRequest } from 'fastify'
import { StoreUnavailable } from '@styrkod/store'
import { languageOf } from './language.ts'
import { Problem, problemBody, statusOf } from './problem.ts'
import type { ProblemCode } from './words.ts'

/** What the framework calls the problems that it finds itself. */
const OF_FRAMEWORK: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'bad-request',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad-request',
  FST_ERR_BAD_URL: 'bad-request',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
}

/** Seconds after which the store may be back. */
const SOON = '5'

/** The problem behind anything that was thrown; what nobody foresaw is a failure of ours. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof StoreUnavailable) return new Problem('unavailable', {}, [], { 'retry-after': SOON })
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  const known = code === undefined ? undefined : OF_FRAMEWORK[code]
  if (known) return new Problem(known)
  return new Problem(statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? 'bad-request' : 'failure')
}

/** Answers with a problem in the caller's language. A failure of ours is logged whole and told in general. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error)
  if (problem.code === 'failure') request.log.error({ err: error }, 'request failed')
  else if (error instanceof StoreUnavailable) request.log.warn({ reason: error.message }, 'the store cannot be reached')
  const language = languageOf(request.headers['accept-language'])
  const challenge = problem.code === 'unauthenticated' ? { 'www-authenticate': 'Bearer' } : {}
  return reply
    .code(statusOf(problem))
    .headers({ ...challenge, ...problem.headers, vary: 'Accept-Language', 'content-language': language })
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ ...problemBody(problem, language), instance: `urn:styrkod:request:${String(request.id)}` }))
}
