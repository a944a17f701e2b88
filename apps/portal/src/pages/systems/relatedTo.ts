import type { Json, RegisterEvent } from '@styrkod/core'
import { capital } from '#answers/names.ts'
import { isKind } from '#element/isKind.ts'
import { nameIn } from '#element/factText.ts'
import type { Context } from '#page.ts'

/** Something in the register that says it has to do with an object. */
export interface Related {
  readonly id: string
  readonly name: string
  readonly typeName: string
}

/** What in the register refers to an object on the day: its documents, and the rest. */
export function relatedTo(
  context: Context,
  id: string,
): { readonly documents: readonly Related[]; readonly others: readonly Related[] } {
  const { register, at, compiled, words, language } = context
  const nameOf = nameIn(context)
  const found = new Map<string, Related & { readonly isDocument: boolean }>()
  for (const { object, day, establishes } of register?.events ?? []) {
    if (day > at || object.id === id || !Object.values(establishes ?? {}).some((value) => names(value, id))) continue
    found.set(object.id, {
      id: object.id,
      name: nameOf(object.id),
      typeName: capital(words.label(compiled, 'types', object.type, language)),
      isDocument: isKind(compiled, object.type, 'document'),
    })
  }
  const all = [...found.values()]
  return { documents: all.filter((one) => one.isDocument), others: all.filter((one) => !one.isDocument) }
}

/** What has been done to an object up to the day, the latest first. */
export const aboutObject = ({ register, at }: Context, id: string): readonly RegisterEvent[] =>
  (register?.events ?? [])
    .filter((event) => event.day <= at && (event.object.id === id || refersTo(event, id)))
    .reverse()

const refersTo = ({ establishes }: RegisterEvent, id: string): boolean =>
  Object.values(establishes ?? {}).some((value) => names(value, id))

const names = (value: Json, id: string): boolean =>
  value === id || (Array.isArray(value) && value.some((one: Json) => names(one, id)))
