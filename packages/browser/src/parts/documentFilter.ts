import type { DocumentRule, DocumentStatus } from '@styrkod/core'

export interface Wanted {
  /** Only documents with these words, about themselves or their kind. */
  readonly words: string
  /** Only documents in this state. */
  readonly state: string
}

/** What of the cascade is shown. */
export interface ShownDocuments {
  /** Whether a kind of document is shown: it fits, or something that follows from it does. */
  readonly has: (id: string) => boolean
  readonly statuses: readonly DocumentStatus[]
}

/** The documents that have the words and the state; what they follow from is shown with them, so that a cascade stays one. */
export function filterDocuments(
  documents: readonly DocumentRule[],
  statuses: readonly DocumentStatus[],
  { words, state }: Wanted,
  textOf: (type: string) => string,
): ShownDocuments {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (text: string): boolean => asked.every((word) => text.toLowerCase().includes(word))
  const found = statuses.filter(
    ({ object, state: own }) =>
      (state === '' || own === state) && fits(`${textOf(object.type)} ${object.name ?? ''} ${object.id}`),
  )
  const shown = new Set(found.map(({ object }) => object.type))
  if (state === '') for (const { id } of documents) if (fits(textOf(id))) shown.add(id)
  const waiting = [...shown]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const parent of documents.find((one) => one.id === id)?.derivesFrom ?? [])
      if (!shown.has(parent)) {
        shown.add(parent)
        waiting.push(parent)
      }
  return { has: (id) => shown.has(id), statuses: found }
}
