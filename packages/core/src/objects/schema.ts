import { condition } from '#conditions/schema.ts'
import { described, normIds, scalar, slug, z } from '#primitives/schema.ts'
import { conceptKeys, words, type WordsSource } from '#vocabulary/schema.ts'
import { FACT_TYPES } from './model.ts'

const factType = z.enum(FACT_TYPES)

const factKeys = {
  judged: described(
    z.boolean(),
    ['Bedöms', 'En människa måste säga det.'],
    ['Judged', 'A human must say so.'],
  ).optional(),
  by: described(
    slug,
    ['Genom', 'Handlingen där det sägs; utelämnad: ingen är utpekad.'],
    ['By', 'The act that says it; left out: nobody is named.'],
  ).optional(),
  unit: described(
    z.string().max(20),
    ['Enhet', 'Till exempel SEK eller år; `calendar-year` för ett tal som är ett årtal.'],
    ['Unit', 'Such as SEK or years; `calendar-year` for a number that names a year.'],
  ).optional(),
  norms: normIds.optional(),
  words: described(
    words,
    ['Ord', 'Vad värdena heter här, där ordförrådets ord inte passar.'],
    ['Words', "What the values are called here, where the vocabulary's words do not fit."],
  ).optional(),
  ...conceptKeys,
}

const enumValues = described(
  z.array(scalar).min(1).max(200),
  ['Värden', 'De värden som finns.'],
  ['Values', 'The values there are.'],
)

const is = (type: (typeof FACT_TYPES)[number]) => z.strictObject({ [type]: z.literal(true), ...factKeys })

/** What is known of an object: a type, or a type with more said about it. */
const fact: z.ZodType<FactSource, FactSource> = z
  .union([
    factType,
    z.strictObject({ enum: enumValues, ...factKeys }),
    z.strictObject({
      list: described(
        z.union([factType, z.strictObject({ enum: enumValues }), slug]),
        ['Lista av', 'Vad listan innehåller: en typ, värden eller en objekttyp.'],
        ['List of', 'What the list holds: a type, values or an object type.'],
      ),
      ...factKeys,
    }),
    ...FACT_TYPES.map(is),
  ])
  .meta({ id: 'fact' }) as z.ZodType<FactSource, FactSource>

interface FactKeysSource {
  judged?: boolean | undefined
  by?: string | undefined
  unit?: string | undefined
  norms?: string[] | undefined
  words?: WordsSource | undefined
  term?: { sv?: string | undefined; en?: string | undefined } | undefined
  synonyms?: { sv?: string[] | undefined; en?: string[] | undefined } | undefined
  definition?: { sv?: string | undefined; en?: string | undefined } | undefined
}
export type FactSource =
  | (typeof FACT_TYPES)[number]
  | ({ enum: (string | number | boolean | null)[] } & FactKeysSource)
  | ({ list: string | { enum: (string | number | boolean | null)[] } } & FactKeysSource)
  | ({ [K in (typeof FACT_TYPES)[number]]?: true } & FactKeysSource)

const name = z
  .string()
  .max(60)
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/, { error: 'name' })

const derived = z.strictObject({
  when: described(
    condition,
    ['När', 'Uppgiften är sann när villkoret gäller.'],
    ['When', 'The fact is true when the condition holds.'],
  ),
  norms: normIds.optional(),
  ...conceptKeys,
})

const objectType = z.strictObject({
  is: described(slug, ['Är en', 'Den vidare typen.'], ['Is a', 'The broader type.']).optional(),
  of: described(
    slug,
    ['Rör', 'Det som detta är en fråga om, till exempel en behörighet till ett system.'],
    ['Of', 'What this is a matter of, such as access to a system.'],
  ).optional(),
  links: described(
    z.record(name, z.union([slug, z.tuple([slug])])),
    ['Länkar', 'Vägar till andra objekt; [typ] betyder flera.'],
    ['Links', 'Ways to other objects; [type] means several.'],
  ).optional(),
  facts: described(
    z.record(name, fact),
    ['Uppgifter', 'Vad som är känt om objektet.'],
    ['Facts', 'What is known of the object.'],
  ).optional(),
  derived: described(
    z.record(name, derived),
    ['Härledda', 'Uppgifter som följer av andra.'],
    ['Derived', 'Facts that follow from others.'],
  ).optional(),
  ...conceptKeys,
})

export const objectTypes = z.record(slug, objectType)

export type ObjectTypeSource = z.input<typeof objectType>
