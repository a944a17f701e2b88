import { described, slug, synonyms, term, z } from '#primitives/schema.ts'
import { ACTION_EFFECTS, ACTION_KINDS } from './model.ts'

export const conceptKeys = {
  term: described(
    term,
    ['Term', 'Ordet som kommunen använder.'],
    ['Term', 'The word the municipality uses.'],
  ).optional(),
  synonyms: described(
    synonyms,
    ['Synonymer', 'Andra ord för samma sak.'],
    ['Synonyms', 'Other words for the same thing.'],
  ).optional(),
  definition: described(
    term,
    ['Definition', 'Vad begreppet betyder, på en rad.'],
    ['Definition', 'What the concept means, in a line.'],
  ).optional(),
}

const is = described(
  slug,
  ['Är en', 'Det vidare begreppet; det som gäller för det gäller även här.'],
  ['Is a', 'The broader concept; what holds of it holds here too.'],
).optional()

const action = z.strictObject({
  is,
  kind: described(
    z.enum(ACTION_KINDS),
    ['Slag', 'Vad för slags handling det är; decide och hold kan bara en ha i taget.'],
    ['Kind', 'What kind of action it is; decide and hold have one bearer at a time.'],
  ).optional(),
  effect: described(
    z.enum(ACTION_EFFECTS),
    ['Verkan', 'Vad handlingen gör med registret när den är utförd.'],
    ['Effect', 'What the action does to the register once done.'],
  ).optional(),
  ...conceptKeys,
})

export const actions = z.record(slug, action)

/** What a value, a piece of contents or a link is called: names that are no concept of their own. */
export const words = z.record(
  z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9ÅÄÖåäö]+([-._][A-Za-z0-9ÅÄÖåäö]+)*$/, { error: 'slug' }),
  term,
)

export type ActionSource = z.input<typeof action>
export type WordsSource = z.input<typeof words>
