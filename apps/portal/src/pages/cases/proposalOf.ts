import type { Actor, Json, Proposal } from '@styrkod/core'
import type { Context } from '#page.ts'
import type { CaseState } from './caseState.ts'

/** The action that the form describes; nothing until it says what is done to what. */
export function proposalOf({ register }: Context, state: CaseState): Proposal | undefined {
  const [type, action] = state.act.split(' ')
  if (!type || !action || (state.id === '' && state.name.trim() === '')) return undefined
  const taken = new Set(register?.events.map((event) => event.object.id))
  const isNew = state.id === ''
  const facts = Object.entries(state.facts)
  const act = facts.filter(([path]) => path.startsWith('act.')).map(([path, value]) => [path.slice(4), value] as const)
  const establishes: [string, Json][] = facts.filter(([path]) => !path.startsWith('act.'))
  if (isNew) establishes.push(['object.name', state.name.trim()])
  const decision = { ...(state.body && { body: state.body }), ...(state.section && { section: state.section }) }
  const actor = actorOf(state.actor)
  return {
    id: crypto.randomUUID(),
    day: state.day,
    action,
    object: { type, id: isNew ? idFor(state.name, taken) : state.id },
    ...(actor && { actor }),
    ...(state.edition && { edition: state.edition }),
    ...(act.length > 0 && { act: Object.fromEntries(act) }),
    ...(establishes.length > 0 && { establishes: Object.fromEntries(establishes) }),
    ...(Object.keys(decision).length > 0 && { decision }),
  }
}

function actorOf(chosen: string): Actor | undefined {
  const [kind, id] = chosen.split(' ')
  if (!id) return undefined
  return kind === 'role' ? { role: id } : { person: id }
}

/** An id that can be read, made of the name, and that nothing else has. */
export function idFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'x'
  for (let at = 1; ; at++) {
    const tried = at === 1 ? id : `${id}-${at}`
    if (!taken.has(tried)) return tried
  }
}
