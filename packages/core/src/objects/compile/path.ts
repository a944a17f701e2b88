import { ancestors, own } from '#primitives/ancestors.ts'
import type { Path, Slug } from '#primitives/model.ts'
import { REGISTER_FACTS, type Derived, type Fact, type Link, type ObjectType } from '../model.ts'

type Types = Readonly<Record<Slug, ObjectType>>

export type PathInfo =
  | { readonly kind: 'fact'; readonly fact: Fact; readonly many: boolean }
  | { readonly kind: 'link'; readonly link: Link; readonly many: boolean }
  | {
      readonly kind: 'derived'
      readonly derived: Derived
      readonly owner: Slug
      readonly base: Path
      readonly many: boolean
    }
  | { readonly kind: 'unknown'; readonly name: string; readonly names: readonly string[] }

const DAY_FACT: Fact = { type: 'date' }
const TEXT_LIST: Fact = { type: 'list', item: 'text' }

/**
 * What a path leads to when `object` is of a type: a fact, a link, a derived fact, or nothing, with the names
 * there are at the word that leads nowhere. `item` is what a list holds, `undefined` outside a list.
 */
export function resolvePath(types: Types, object: Slug | undefined, path: Path, item?: PathInfo): PathInfo {
  const [root, ...rest] = path.split('.') as [string, ...string[]]
  if (root === 'at') return { kind: 'fact', fact: DAY_FACT, many: false }
  if (root === 'item') return resolveItem(types, rest, item)
  const start = root === 'object' ? object : root
  if (start === undefined || !own(types, start))
    return { kind: 'unknown', name: root, names: ['object', 'actor', 'act'] }
  return walk(types, start, rest, root)
}

function resolveItem(types: Types, rest: readonly string[], item: PathInfo | undefined): PathInfo {
  if (item === undefined || item.kind === 'unknown' || item.kind === 'derived')
    return { kind: 'unknown', name: 'item', names: [] }
  const of = item.kind === 'link' ? item.link.to : item.fact.item
  if (rest.length > 0)
    return of !== undefined && own(types, of)
      ? walk(types, of, rest, 'item')
      : { kind: 'unknown', name: rest[0]!, names: [] }
  if (item.kind === 'link') return { kind: 'link', link: { to: item.link.to, many: false }, many: false }
  if (of === undefined) return { kind: 'fact', fact: item.fact, many: false }
  if (own(types, of)) return { kind: 'link', link: { to: of, many: false }, many: false }
  return {
    kind: 'fact',
    fact: { type: of as Fact['type'], ...(item.fact.values && { values: item.fact.values }) },
    many: false,
  }
}

function walk(types: Types, start: Slug, words: readonly string[], base: Path): PathInfo {
  let type = start
  let many = false
  let at = base
  for (const [position, word] of words.entries()) {
    const last = position === words.length - 1
    if (!last && position === words.length - 2 && isRegisterFact(word)) {
      return { kind: 'fact', fact: word === 'done' ? DAY_FACT : TEXT_LIST, many: many || word !== 'done' }
    }
    const member = memberOf(types, type, word)
    if (member?.kind === 'link') {
      many ||= member.link.many
      if (last) return { kind: 'link', link: member.link, many }
      type = member.link.to
      at = `${at}.${word}`
    } else if (member && last) {
      return member.kind === 'fact'
        ? { kind: 'fact', fact: member.fact, many: many || member.fact.type === 'list' }
        : { kind: 'derived', derived: member.derived, owner: type, base: at, many }
    } else return { kind: 'unknown', name: word, names: memberNames(types, type) }
  }
  return { kind: 'unknown', name: base, names: memberNames(types, start) }
}

const isRegisterFact = (word: string): boolean => (REGISTER_FACTS as readonly string[]).includes(word)

type Member = { kind: 'fact'; fact: Fact } | { kind: 'link'; link: Link } | { kind: 'derived'; derived: Derived }

function memberOf(types: Types, type: Slug, word: string): Member | undefined {
  for (const id of ancestors(types, type)) {
    const declared = own(types, id)
    if (!declared) continue
    const fact = own(declared.facts, word)
    if (fact) return { kind: 'fact', fact }
    const link = own(declared.links, word)
    if (link) return { kind: 'link', link }
    const derived = own(declared.derived, word)
    if (derived) return { kind: 'derived', derived }
  }
  return undefined
}

/** The names of everything known of a type, its broader types included. */
export function memberNames(types: Types, type: Slug): readonly string[] {
  return ancestors(types, type).flatMap((id) => {
    const declared = own(types, id)
    return declared
      ? [...Object.keys(declared.facts), ...Object.keys(declared.links), ...Object.keys(declared.derived)]
      : []
  })
}
