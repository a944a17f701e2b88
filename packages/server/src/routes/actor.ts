import { resolveActor, type Actor, type CompiledRuleset } from '@styrkod/core'
import { permits } from '#access/authorize.ts'
import type { Call } from '#http/call.ts'
import { Problem } from '#http/problem.ts'

type ActorSource = string | { role?: string | undefined; scope?: string | undefined; person?: string | undefined }

/**
 * In whose name something is proposed. Those who may record what others have done, such as the minutes of a board, name
 * anybody. Everybody else acts as the person of their token, in the roles that the register gives them: a role that is
 * merely claimed would be believed.
 */
export function actorOf(
  call: Call<{ readonly code: string }>,
  compiled: CompiledRuleset,
  source: ActorSource | undefined,
): Actor | undefined {
  const { principal, parts, params } = call
  const { person } = principal
  if (permits(parts, principal, 'record', params.code)) {
    if (source !== undefined) return resolved(compiled, source)
    return person === undefined ? undefined : { person }
  }
  // Nobody becomes a body by being named like one.
  if (person === undefined || Object.hasOwn(compiled.ruleset.roles, person)) throw new Problem('forbidden')
  if (source !== undefined && !isSelf(source, person)) throw new Problem('forbidden', { reason: 'in-own-name-only' })
  return { person }
}

const isSelf = (source: ActorSource, person: string): boolean =>
  typeof source === 'string'
    ? source === person
    : source.person === person && source.role === undefined && source.scope === undefined

function resolved(compiled: CompiledRuleset, source: ActorSource): Actor {
  const actor = resolveActor(compiled, source, true, ['actor'])
  if (!actor.ok) throw new Problem('invalid', {}, actor.issues)
  return actor.value
}
