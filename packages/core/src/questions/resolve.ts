import { checkValue } from '#objects/compile/checkCondition.ts'
import { resolvePath } from '#objects/compile/path.ts'
import { done, error } from '#primitives/issue.ts'
import type { Facts, Issue, Json, Result, Slug } from '#primitives/model.ts'
import { suggest } from '#primitives/suggest.ts'
import { rootType } from '#ruleset/compile/rootType.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { Actor } from './model/case.ts'
import { resolveWord } from './words.ts'

type Place = readonly (string | number)[]
type ObjectSource = string | { type: string; id: string }
type ActorSource = string | { role?: string | undefined; scope?: string | undefined; person?: string | undefined }

/** `type` or `type:id`, in anybody's words. */
export function resolveObject(
  compiled: CompiledRuleset,
  source: ObjectSource,
  place: Place,
): Result<{ object: Slug; id?: string }> {
  const [word, id] = typeof source === 'string' ? splitOnce(source) : [source.type, source.id]
  const type = resolveWord(compiled, 'object', word, place)
  return type.ok ? done({ object: type.value, ...(id !== undefined && { id }) }) : type
}

/** `role`, `role:scope`, or somebody the register knows. */
export function resolveActor(
  compiled: CompiledRuleset,
  source: ActorSource,
  hasRegister: boolean,
  place: Place,
): Result<Actor> {
  if (typeof source !== 'string') {
    const role = source.role === undefined ? undefined : resolveWord(compiled, 'role', source.role, [...place, 'role'])
    if (role && !role.ok) return role
    return done({
      ...(role && { role: role.value }),
      ...(source.scope !== undefined && { scope: source.scope }),
      ...(source.person !== undefined && { person: source.person }),
    })
  }
  const [word, scope] = splitOnce(source)
  const role = resolveWord(compiled, 'role', word, place)
  if (role.ok) return done({ role: role.value, ...(scope !== undefined && { scope }) })
  return hasRegister ? done({ person: source }) : role
}

const splitOnce = (text: string): readonly [string, string | undefined] => {
  const at = text.indexOf(':')
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

/** Checks that every fact given is one that the object has, with a value it can have. */
export function checkFacts(compiled: CompiledRuleset, object: Slug, facts: Facts, place: Place): readonly Issue[] {
  const { types } = compiled.ruleset
  const root = rootType(compiled.ruleset, object)
  return Object.entries(facts).flatMap(([path, value]): readonly Issue[] => {
    const at = [...place, path]
    const info = resolvePath(types, root, path)
    if (info.kind === 'unknown') {
      const close = suggest(info.name, info.names)
      return [
        error(
          'unresolved-fact',
          at,
          { path, name: info.name },
          close === undefined ? undefined : path.replace(info.name, close),
        ),
      ]
    }
    if (info.kind === 'derived')
      return typeof value === 'boolean' ? [] : [error('wrong-type', at, { path, expected: 'boolean', value })]
    if (info.kind === 'link') return checkLink(value, info.many, path, at)
    if (info.many && info.fact.type !== 'list')
      return Array.isArray(value)
        ? value.flatMap((one: Json) => checkValue(one, info.fact, path, at))
        : [error('wrong-type', at, { path, expected: 'list', value })]
    if (info.fact.type === 'list')
      return Array.isArray(value) || value === null ? [] : [error('wrong-type', at, { path, expected: 'list', value })]
    return checkValue(value, info.fact, path, at)
  })
}

function checkLink(value: Json, many: boolean, path: string, at: Place): readonly Issue[] {
  const fits = value === null || (many ? Array.isArray(value) : typeof value === 'string')
  return fits ? [] : [error('wrong-type', at, { path, expected: many ? 'list' : 'text', value })]
}
