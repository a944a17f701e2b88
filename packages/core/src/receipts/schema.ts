import { day, described, slug, z } from '#primitives/schema.ts'
import { anyQuestion } from '#questions/schema.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** A receipt as somebody hands it in. */
export const receipt = z.strictObject({
  engine: described(
    z.string().min(1).max(50),
    ['Motor', 'Versionen av motorn som svarade.'],
    ['Engine', 'The version of the engine that answered.'],
  ),
  ruleset: described(slug, ['Regelverk', 'Regelverkets id.'], ['Ruleset', 'The id of the ruleset.']),
  rulesetHash: described(
    hash,
    ['Regelverkets hash', 'SHA-256 av regelverket.'],
    ['Ruleset hash', 'SHA-256 of the ruleset.'],
  ),
  input: described(
    z.strictObject({
      question: anyQuestion,
      today: day,
      language: z.enum(['sv', 'en']).optional(),
      registerHash: hash.optional(),
      withHash: hash.optional(),
    }),
    ['Indata', 'Det som frågades, när och på vilket språk.'],
    ['Input', 'What was asked, when and in which language.'],
  ),
  inputHash: described(hash, ['Indatas hash', 'SHA-256 av indata.'], ['Input hash', 'SHA-256 of the input.']),
  answerHash: described(hash, ['Svarets hash', 'SHA-256 av svaret.'], ['Answer hash', 'SHA-256 of the answer.']),
})
