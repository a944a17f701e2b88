import { own } from '#primitives/ancestors.ts'
import type { Facts, Json, Path, Slug } from '#primitives/model.ts'
import type { ObjectRef } from '#register/model.ts'
import type { LoggedEvent, ObjectRecord } from '#register/state.ts'
import { documentsFor, eventsOn, factOf, findObject, linkTarget, type RegisterView } from '#register/view.ts'
import { MUNICIPALITY } from '#roles/municipality.ts'
import { actionLine, rememberOf, type CompiledRuleset } from '#ruleset/link.ts'
import { resolvePath } from '#objects/compile/path.ts'
import { rootType } from '#ruleset/compile/rootType.ts'
import { holdersOf } from './holders.ts'
import type { Actor } from './model/case.ts'
import type { RegisterReader } from './reader.ts'

/** Reads a fact from the register. What was not recorded was not done; a fact that was not recorded is unknown. */
export function look(
  compiled: CompiledRuleset,
  view: RegisterView,
  ref: ObjectRef | undefined,
  actor: Actor | undefined,
  path: Path,
  facts: Facts = {},
): Json | undefined {
  const { root, words } = rememberOf(compiled, 'words of a path', path, () => {
    const [first = '', ...rest] = path.split('.')
    return { root: first, words: rest }
  })
  if (root === 'actor') {
    const person = actor?.person
    if (words[0] === 'person') return person
    const record = person === undefined ? undefined : findObject(view, { type: 'person', id: person })
    return record && words[0] !== undefined ? factOf(view, record, words[0]) : undefined
  }
  if (root !== 'object') return undefined
  const linked = words.length > 1 ? facts[`object.${words[0]}`] : undefined
  if (typeof linked === 'string' && ref) return throughLink(compiled, view, ref, linked, words)
  const at = ref ?? { type: MUNICIPALITY, id: view.state.municipality }
  const type = rootType(compiled.ruleset, at.type)
  if (ref === undefined && type !== MUNICIPALITY) return undefined
  return walk(compiled, view, type === at.type ? at : { type, id: at.id }, words)
}

/** What the question says an object is linked to is looked up, though no event has linked it yet. */
function throughLink(
  compiled: CompiledRuleset,
  view: RegisterView,
  ref: ObjectRef,
  linked: string,
  [word, ...rest]: readonly string[],
): Json | undefined {
  const to = linkTarget(view, rootType(compiled.ruleset, ref.type), word!)
  return to === undefined ? undefined : walk(compiled, view, { type: to, id: linked }, rest)
}

/** A fact of an entry of a list of objects. */
export function lookItem(
  compiled: CompiledRuleset,
  view: RegisterView,
  object: Slug,
  list: Path,
  item: Json,
  rest: string,
): Json | undefined {
  const { types } = compiled.ruleset
  const info = resolvePath(types, rootType(compiled.ruleset, object), list)
  const type = info.kind === 'link' ? info.link.to : info.kind === 'fact' ? info.fact.item : undefined
  return type === undefined || typeof item !== 'string' || !own(types, type)
    ? undefined
    : walk(compiled, view, { type, id: item }, rest.split('.'))
}

/** Reads facts of any object as the register has them on the day. */
export const readerOf = (compiled: CompiledRuleset, view: RegisterView): RegisterReader => ({
  compiled,
  view,
  read: (ref, path) => look(compiled, view, ref, undefined, path),
})

function walk(
  compiled: CompiledRuleset,
  view: RegisterView,
  ref: ObjectRef,
  words: readonly string[],
): Json | undefined {
  const [word, next] = words
  if (word === undefined) return ref.id
  if (next !== undefined && words.length === 2) {
    if (word === 'holders') return holdersOf(readerOf(compiled, view), next, ref).map((one) => one.holder)
    if (word === 'documents') return documentsFor(view, next, ref).map((record) => record.ref.id)
    if (word === 'done') return doneTo(compiled, view, ref, next).at(-1)?.event.day ?? null
    if (word === 'doneBy')
      return [...new Set(doneTo(compiled, view, ref, next).flatMap(({ event }) => event.actor ?? []))]
  }
  const record = findObject(view, ref)
  const value = record && factOf(view, record, word)
  if (next === undefined || value === undefined || value === null) return value
  return followLink(compiled, view, record!, word, value, words.slice(1))
}

function followLink(
  compiled: CompiledRuleset,
  view: RegisterView,
  record: ObjectRecord,
  word: string,
  value: Json,
  rest: readonly string[],
): Json | undefined {
  const to = linkTarget(view, record.ref.type, word)
  if (to === undefined) return undefined
  const one = (id: Json): Json | undefined =>
    typeof id === 'string' ? walk(compiled, view, { type: to, id }, rest) : undefined
  if (!Array.isArray(value)) return one(value)
  const each = value.map(one)
  return each.every((found) => found !== undefined) ? (each.flat() as Json[]) : undefined
}

/** The times an act was done to an object, oldest first. */
function doneTo(compiled: CompiledRuleset, view: RegisterView, ref: ObjectRef, action: Slug): readonly LoggedEvent[] {
  return eventsOn(view, ref).filter(
    ({ event }) => own(compiled.ruleset.actions, event.action) && actionLine(compiled, event.action).includes(action),
  )
}
