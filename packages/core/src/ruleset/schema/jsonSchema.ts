import type { Language } from '#primitives/model.ts'
import { keyWords, naming, z, type NameKind } from '#primitives/schema.ts'
import { registerHead } from '#register/schema.ts'
import * as schemas from './ruleset.ts'

/** The names that an editor may offer, by what they name. */
export type KnownNames = { readonly [K in NameKind]?: readonly string[] }

const FILES = {
  ruleset: [schemas.head, { sv: 'Regelverk', en: 'Ruleset' }],
  vocabulary: [schemas.vocabulary, { sv: 'Begrepp', en: 'Vocabulary' }],
  parameters: [schemas.parameters, { sv: 'Parametrar', en: 'Parameters' }],
  roles: [schemas.roles, { sv: 'Roller', en: 'Roles' }],
  authorities: [schemas.authorities, { sv: 'Befogenheter', en: 'Authorities' }],
  duties: [schemas.duties, { sv: 'Plikter', en: 'Duties' }],
  approvals: [schemas.approvals, { sv: 'Beslutsvägar', en: 'Approvals' }],
  documents: [schemas.documents, { sv: 'Styrdokument', en: 'Governing documents' }],
  requirements: [schemas.requirements, { sv: 'Krav', en: 'Requirements' }],
  statements: [schemas.statements, { sv: 'Satser utan regel', en: 'Statements' }],
  norms: [schemas.norms, { sv: 'Normförteckning', en: 'Norm inventory' }],
  register: [registerHead, { sv: 'Register', en: 'Register' }],
} as const

/** A schema that titles a file of its own, beside the ones above. */
export interface ExtraSchema {
  readonly schema: z.ZodType
  readonly title: { readonly sv: string; readonly en: string }
}

/**
 * JSON Schemas of the files of a ruleset, in one language: an editor with a YAML language server completes and
 * explains the keys from them. With names, it offers those of one ruleset.
 */
export function jsonSchemas(
  language: Language,
  names: KnownNames = {},
  extra: Readonly<Record<string, ExtraSchema>> = {},
): Record<string, object> {
  const files: Record<string, ExtraSchema> = { ...extra }
  for (const [file, [schema, title]] of Object.entries(FILES)) files[file] = { schema, title }
  return Object.fromEntries(
    Object.entries(files).map(([file, { schema, title }]) => [
      file,
      { ...generate(schema, language, names), title: title[language] },
    ]),
  )
}

function generate(schema: z.ZodType, language: Language, names: KnownNames): object {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      const words = keyWords.get(zodSchema as unknown as z.ZodType)?.[language]
      if (words) Object.assign(jsonSchema, words)
      const kind = naming.get(zodSchema as unknown as z.ZodType)?.of
      const known = kind && names[kind]
      if (known) Object.assign(jsonSchema, { enum: [...known] })
    },
  })
}
