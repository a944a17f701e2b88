import * as z from 'zod'
import { isDay, parsePeriod } from './day.ts'

// Zod probes for `new Function` unless told not to; a strict content security policy reports that.
z.config({ jitless: true })

export { z }

/** The title and the description of a key, as an editor shows them. */
export interface KeyWords {
  readonly title: string
  readonly description: string
}

/** What editors show for each key, in both languages; the JSON Schemas are generated from it. */
export const keyWords = z.registry<{ sv: KeyWords; en: KeyWords }>()

export type NameKind = 'role' | 'action' | 'type' | 'fact'

/** Which keys name a role, an action, a type or a fact, so that a ruleset's own names can be offered there. */
export const naming = z.registry<{ of: NameKind }>()

/** A copy of a schema that is known to name something; it keeps its words. */
function names<T extends z.ZodType>(schema: T, of: NameKind): T {
  const copy = schema.clone()
  const words = keyWords.get(schema)
  if (words) keyWords.add(copy, words)
  naming.add(copy, { of })
  return copy as T
}

type Words = readonly [title: string, description: string]

/** A copy of a schema with its words: what the key is called and what it means, in Swedish and in English. */
export function described<T extends z.ZodType>(schema: T, sv: Words, en: Words): T {
  const copy = schema.clone()
  const named = naming.get(schema)
  if (named) naming.add(copy, named)
  keyWords.add(copy, {
    sv: { title: sv[0], description: sv[1] },
    en: { title: en[0], description: en[1] },
  })
  return copy as T
}

const SLUG = '^[a-z0-9åäö]+([-.][a-z0-9åäö]+)*$'

export const slug = z.string().max(100).regex(new RegExp(SLUG), { error: 'slug' })
const anyPath = z
  .string()
  .max(200)
  .regex(/^(at|item|(object|actor|act|item)(\.[A-Za-z0-9-]+)+)$/, { error: 'path' })
export const path = names(anyPath, 'fact')
export const roleName = names(slug, 'role')
export const actionName = names(slug, 'action')
export const typeName = names(slug, 'type')
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'day' })
  .refine(isDay, { error: 'day' })
export const period = z
  .string()
  .regex(/^P[0-9YMWDTH]+$/, { error: 'period' })
  .refine((text) => parsePeriod(text) !== undefined, { error: 'period' })
export const scalar = z.union([z.string().max(1000), z.number(), z.boolean(), z.null()])
const sentence = z.string().min(1).max(2000)

export const localized = z.strictObject({
  sv: described(sentence, ['Svenska', 'Lydelsen på svenska.'], ['Swedish', 'The words in Swedish.']),
  en: described(sentence, ['Engelska', 'Lydelsen på engelska.'], ['English', 'The words in English.']),
})

export const term = z.strictObject({
  sv: described(sentence.optional(), ['Svenska', 'Termen på svenska.'], ['Swedish', 'The term in Swedish.']),
  en: described(sentence.optional(), ['Engelska', 'Termen på engelska.'], ['English', 'The term in English.']),
})

export const synonyms = z.strictObject({
  sv: described(
    z.array(sentence).optional(),
    ['Svenska', 'Andra ord på svenska.'],
    ['Swedish', 'Other words in Swedish.'],
  ),
  en: described(
    z.array(sentence).optional(),
    ['Engelska', 'Andra ord på engelska.'],
    ['English', 'Other words in English.'],
  ),
})

export const normIds = described(
  z.array(z.string().min(1).max(200)).max(100),
  ['Normer', 'Vilka satser i källan som regeln genomför.'],
  ['Norms', 'The statements of the source that the rule implements.'],
)
