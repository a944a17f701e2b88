import { conjunction } from '#conditions/compile/normalize.ts'
import { ALWAYS, type Condition } from '#conditions/model.ts'
import type { Slug } from '#primitives/model.ts'
import { cite, type Citation, type CitationSource, type Placed } from '#roles/compile/cite.ts'
import { MUNICIPALITY } from '#roles/municipality.ts'
import type { DocumentSource } from '../schema.ts'

type Place = readonly (string | number)[]

/** A state rule as the later room of requirements has it, short of its tag. */
export interface DocumentState extends Citation {
  readonly for: { readonly type: Slug }
  readonly must: Condition
  readonly about: 'content' | 'document'
  readonly items?: readonly string[]
}

/** That the document exists, what it follows from, and what it contains. */
export function documentStates(
  source: DocumentSource,
  own: Citation,
  whole: CitationSource,
  path: Place,
): readonly Placed<DocumentState>[] {
  const exists: DocumentState = {
    ...own,
    for: { type: source.per ?? MUNICIPALITY },
    must: { count: `object.documents.${source.id}`, op: 'gte', to: { const: 1 } },
    about: 'document',
    items: [source.id],
  }
  const derives = (source.derivesFrom ?? []).map((one, at): Placed<DocumentState> => {
    const [id, citation] = typeof one === 'string' ? [one, {}] : [one.id, one]
    return {
      rule: {
        ...cite(`${source.id}.derives-from-${id}`, citation, whole),
        for: { type: source.id },
        must: listed('object.derivesFrom', id),
        about: 'document',
        items: [id],
      },
      path: [...path, 'derivesFrom', at],
    }
  })
  // A document that may exist, and of which nothing is cited, is no rule.
  const existence = own.modality === 'may' && own.norms.length === 0 ? [] : [{ rule: exists, path }]
  return [
    ...existence,
    ...derives,
    ...contentStates(source.id, source.contains, { ...whole, ...normsOf(source) }, [...path, 'contains']),
  ]
}

const normsOf = (source: DocumentSource): { norms: string[] } => ({ norms: source.norms ?? [] })

type Contained = (DocumentSource['contains'] & {})[number]

/**
 * Required contents: the ones named by a word alone make one rule with the norms of the whole; one with a citation
 * of its own makes a rule of its own.
 */
function contentStates(
  type: Slug,
  contents: readonly Contained[] | undefined,
  whole: CitationSource & { norms?: string[] },
  path: Place,
): readonly Placed<DocumentState>[] {
  if (contents === undefined) return []
  const plain = contents.filter((one): one is string => typeof one === 'string')
  const states = contents.flatMap((one, at): Placed<DocumentState>[] =>
    typeof one === 'string'
      ? []
      : [{ rule: state(cite(`${type}.contains-${one.id}`, one, whole), type, [one.id]), path: [...path, at] }],
  )
  const { norms = [] } = whole
  return plain.length === 0
    ? states
    : [{ rule: state({ ...cite(`${type}.contains`, {}, whole), norms }, type, plain), path }, ...states]
}

const state = (citation: Citation, type: Slug, items: readonly string[]): DocumentState => ({
  ...citation,
  for: { type },
  must: containsAll('object.contains', items),
  about: 'content',
  items,
})

const listed = (path: string, item: string): Condition => ({
  some: path,
  where: { test: 'item', op: 'eq', to: { const: item } },
})

/** Every one of several things is in a list. */
export const containsAll = (path: string, items: readonly string[]): Condition =>
  items.length === 0 ? ALWAYS : conjunction(items.map((item) => listed(path, item)))
