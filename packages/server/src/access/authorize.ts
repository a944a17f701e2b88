import { decide } from '@styrkod/core'
import type { FastifyRequest } from 'fastify'
import type { Parts } from '#http/parts.ts'
import { Problem } from '#http/problem.ts'
import type { Right } from '#http/route.ts'
import { todayAt } from '#http/today.ts'
import { LOCAL, type Principal } from './principal.ts'

/** Who asks, if they may; else a problem, with the reason in the log. */
export async function authorize(
  parts: Parts,
  right: Right,
  request: FastifyRequest,
  municipality: string | undefined,
): Promise<Principal> {
  if (right === 'public' || !parts.authenticate) return LOCAL
  const known = await parts.authenticate(request.headers.authorization)
  if (!known.ok) {
    request.log.warn({ reason: known.reason, right }, 'authentication refused')
    throw new Problem('unauthenticated')
  }
  if (permits(parts, known.principal, right, municipality)) return known.principal
  request.log.warn({ roles: known.principal.roles, right, municipality }, 'access refused')
  throw new Problem('forbidden')
}

/** What the access ruleset calls each right. */
const ACTIONS: Readonly<Record<Exclude<Right, 'public' | 'known'>, string>> = {
  read: 'read-log',
  propose: 'propose-event',
  record: 'record-event',
  administer: 'administer-log',
}

/** Whether the access ruleset permits a right on a municipality's register to any role that the principal has. */
export function permits(parts: Parts, principal: Principal, right: Right, municipality: string | undefined): boolean {
  const { access, authenticate } = parts
  if (!authenticate || right === 'public' || right === 'known') return true
  if (!access) return false
  const facts = { 'object.own': municipality === undefined || principal.municipalities.includes(municipality) }
  const at = todayAt(parts.clock())
  return principal.roles
    .filter((role) => Object.hasOwn(access.ruleset.roles, role))
    .some(
      (role) =>
        decide(access, { at, actor: { role }, action: ACTIONS[right], object: 'event-log', facts }).outcome ===
        'permit',
    )
}
