import { own } from '#primitives/ancestors.ts'
import { compact } from '#primitives/compact.ts'
import { error } from '#primitives/issue.ts'
import type { Issue, Localized, Slug } from '#primitives/model.ts'
import { suggest } from '#primitives/suggest.ts'
import type { Action, ActionKind, Concept, Words } from './model.ts'
import type { ActionSource, WordsSource } from './schema.ts'

interface ConceptSource {
  term?: { sv?: string | undefined; en?: string | undefined } | undefined
  synonyms?: { sv?: string[] | undefined; en?: string[] | undefined } | undefined
  definition?: { sv?: string | undefined; en?: string | undefined } | undefined
}

/**
 * The words of a concept, the local ones first. The base term stays as a synonym where the municipality says
 * something else, so that both words find the concept.
 */
export function mergeConcept(local: ConceptSource | undefined, base: ConceptSource | undefined): Concept {
  const words = (language: 'sv' | 'en'): string[] => {
    const chosen = local?.term?.[language] ?? base?.term?.[language]
    const all = [...(local?.synonyms?.[language] ?? []), base?.term?.[language], ...(base?.synonyms?.[language] ?? [])]
    return [...new Set(all.filter((word): word is string => word !== undefined && word !== chosen))]
  }
  const term = { ...base?.term, ...local?.term }
  const synonyms = compact({ sv: nonEmpty(words('sv')), en: nonEmpty(words('en')) })
  const definition = { ...base?.definition, ...local?.definition }
  return compact({
    term: hasMembers(term) ? (term as Partial<Localized>) : undefined,
    synonyms: hasMembers(synonyms) ? synonyms : undefined,
    definition: hasMembers(definition) ? (definition as Partial<Localized>) : undefined,
  })
}

/** The words of the base vocabulary with the local ones over them, language by language. */
export function mergeWords(base: WordsSource = {}, local: WordsSource = {}): Words {
  const names = [...new Set([...Object.keys(base), ...Object.keys(local)])]
  return Object.fromEntries(names.map((name) => [name, { ...own(base, name), ...own(local, name) } as Words[string]]))
}

const hasMembers = (record: object): boolean => Object.keys(record).length > 0
const nonEmpty = (list: string[]): string[] | undefined => (list.length > 0 ? list : undefined)

/** The actions of the base vocabulary with the local ones over them; each gets the kind of what it is a kind of. */
export function compileActions(
  base: Readonly<Record<Slug, ActionSource>>,
  local: Readonly<Record<Slug, ActionSource>>,
  issues: Issue[],
): Record<Slug, Action> {
  const merged: Record<Slug, ActionSource> = {}
  for (const id of [...Object.keys(base), ...Object.keys(local)]) {
    merged[id] = { ...own(base, id), ...own(local, id) }
  }
  const actions: Record<Slug, Action> = {}
  for (const id of Object.keys(merged)) {
    const { is, effect } = merged[id]!
    const place = ['vocabulary', 'actions', id]
    if (is !== undefined && !own(merged, is)) {
      issues.push(error('unresolved-action', [...place, 'is'], { name: is }, suggest(is, Object.keys(merged))))
    }
    const kind = kindOf(merged, id)
    if (kind === undefined) issues.push(error('no-kind', place, { name: id }))
    else if (kind === 'cycle') issues.push(error('cycle', [...place, 'is'], { name: id }))
    else
      actions[id] = compact({
        id,
        is,
        kind,
        effect: effect ?? inheritedEffect(merged, id),
        ...mergeConcept(own(local, id), own(base, id)),
      })
  }
  return actions
}

function kindOf(actions: Readonly<Record<Slug, ActionSource>>, id: Slug): ActionKind | 'cycle' | undefined {
  const seen = new Set<Slug>()
  for (let at: Slug | undefined = id; at !== undefined; at = own(actions, at)?.is) {
    if (seen.has(at)) return 'cycle'
    seen.add(at)
    const kind = own(actions, at)?.kind
    if (kind !== undefined) return kind
  }
  return undefined
}

function inheritedEffect(actions: Readonly<Record<Slug, ActionSource>>, id: Slug): ActionSource['effect'] {
  const seen = new Set<Slug>()
  for (let at: Slug | undefined = id; at !== undefined && !seen.has(at); at = own(actions, at)?.is) {
    seen.add(at)
    const effect = own(actions, at)?.effect
    if (effect !== undefined) return effect
  }
  return undefined
}
