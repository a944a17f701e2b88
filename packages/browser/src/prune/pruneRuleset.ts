import type { Json, Ruleset, Slug } from '@styrkod/core'
import { hashOf } from '@styrkod/core/receipts'

/** What else must stay, because somebody asks about it: names of types, actions, parameters and facts' types. */
export interface PruneOptions {
  readonly keep?: readonly Slug[]
}

/**
 * The same rules with less vocabulary: a ruleset for a browser. Every type and action that a rule speaks of stays, with
 * what it is a kind of, what is a kind of it and what it links to; so does every name in `keep`. Concepts of which
 * the rules have nothing to say go, and so do the definitions of words. An answer about a word that stays is the same;
 * a word that goes is an unknown word, where the whole ruleset answers that nothing is regulated.
 */
export function pruneRuleset(ruleset: Ruleset, { keep = [] }: PruneOptions = {}): Ruleset {
  const names = namesIn([
    ruleset.rules,
    ruleset.documents,
    ruleset.gaps,
    ruleset.clashes,
    ruleset.roles,
    ruleset.sources,
  ])
  for (const name of keep) names.add(name)
  const actions = related(ruleset.actions, names)
  const types = only(ruleset.types, withLinks(ruleset.types, related(ruleset.types, names)))
  const links = Object.values(types).flatMap((type) => Object.keys(type.links))
  return {
    ...ruleset,
    actions: undefinedWords(only(ruleset.actions, actions)),
    types: undefinedWords(types),
    ...(ruleset.words && { words: only(ruleset.words, new Set([...names, ...links])) }),
    roles: undefinedWords(ruleset.roles),
    parameters: undefinedWords(
      only(ruleset.parameters, namesIn([ruleset.rules, ruleset.types, ruleset.roles, [...names]])),
    ),
    // Receipts of its answers name the whole ruleset, with which they can be verified.
    partOf: ruleset.partOf ?? hashOf(ruleset as unknown as Json),
  }
}

/** Every word that stands as a name: values and keys, and the words of paths. */
function namesIn(values: readonly unknown[]): Set<string> {
  const names = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string') for (const name of [value, ...value.split('.')]) names.add(name)
    else if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null)
      for (const [key, member] of Object.entries(value)) {
        if (WORDS.includes(key)) continue
        names.add(key)
        visit(member)
      }
  }
  values.forEach(visit)
  return names
}

/** Members that hold sentences and words rather than names. */
const WORDS = ['text', 'note', 'wording', 'definition', 'term', 'synonyms']

type Tree = Readonly<Record<Slug, { readonly is?: Slug }>>

/** The names, with everything they are a kind of and everything that is a kind of them. */
function related(tree: Tree, names: ReadonlySet<string>): Set<Slug> {
  const lines = Object.keys(tree).map((id) => lineOf(tree, id))
  return new Set(lines.filter((line) => line.some((id) => names.has(id))).flat())
}

function lineOf(tree: Tree, id: Slug): readonly Slug[] {
  const line: Slug[] = []
  for (let at: Slug | undefined = id; at !== undefined && tree[at] && !line.includes(at); at = tree[at]?.is)
    line.push(at)
  return line
}

/** The types, with those that they link to, are a matter of or list, and so on. */
function withLinks(types: Ruleset['types'], kept: Set<Slug>): Set<Slug> {
  const waiting = [...kept]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const type = types[id]
    if (!type) continue
    const targets = [
      type.is,
      type.of,
      ...Object.values(type.links).map((link) => link.to),
      ...Object.values(type.facts).map((fact) => fact.item),
    ]
    for (const target of targets) {
      if (target === undefined || kept.has(target) || !types[target]) continue
      kept.add(target)
      waiting.push(target)
    }
  }
  return kept
}

const only = <T>(table: Readonly<Record<Slug, T>>, kept: ReadonlySet<Slug>): Readonly<Record<Slug, T>> =>
  Object.fromEntries(Object.entries(table).filter(([id]) => kept.has(id)))

/** A table of concepts without the definitions of their words, those of facts included. */
const undefinedWords = <T>(table: Readonly<Record<Slug, T>>): Readonly<Record<Slug, T>> =>
  JSON.parse(
    JSON.stringify(table, (key, value: unknown) => (key === 'definition' && isWords(value) ? undefined : value)),
  ) as Readonly<Record<Slug, T>>

const isWords = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).every((key) => key === 'sv' || key === 'en')
