import { approval } from '#approvals/schema.ts'
import { authority } from '#authorities/schema.ts'
import { document } from '#documents/schema.ts'
import { duty } from '#duties/schema.ts'
import { objectTypes } from '#objects/schema.ts'
import { parameter } from '#parameters/schema.ts'
import { day, described, normIds, slug, term, z } from '#primitives/schema.ts'
import { requirement } from '#requirements/schema.ts'
import { MODALITIES } from '#roles/schema/citation.ts'
import { role } from '#roles/schema/role.ts'
import { actions, conceptKeys, words } from '#vocabulary/schema.ts'

export const LANGUAGE = 1

export const source = z.strictObject({
  id: described(slug, ['Id', 'Källans namn i regler.'], ['Id', 'The name of the source in rules.']),
  title: described(term, ['Titel', 'Vad dokumentet heter.'], ['Title', 'What the document is called.']).optional(),
  adoptedBy: described(
    slug,
    ['Antagen av', 'Organet som antog källan; dess rang är källans.'],
    ['Adopted by', 'The body that adopted it; its rank is that of the source.'],
  ).optional(),
  decision: described(
    z.string().max(200),
    ['Beslut', 'Beslutets beteckning, till exempel KF § 1.'],
    ['Decision', 'The reference of the decision, such as KF § 1.'],
  ).optional(),
  on: described(
    day,
    ['Beslutsdag', 'Dagen källan antogs.'],
    ['Decided on', 'The day the source was adopted.'],
  ).optional(),
  from: described(
    day,
    ['Från och med', 'Första dagen källan gäller.'],
    ['From', 'The first day on which the source holds.'],
  ).optional(),
  through: described(
    day,
    ['Till och med', 'Sista dagen källan gäller.'],
    ['Through', 'The last day on which the source holds.'],
  ).optional(),
  external: described(
    z.boolean(),
    ['Yttre', 'Om källan är en lag eller något annat utanför kommunen.'],
    ['External', 'Whether it is a law or something else outside the municipality.'],
  ).optional(),
  section: described(
    z.string().min(1).max(200),
    ['Avsnitt', 'Var källan säger detta om sig själv.'],
    ['Section', 'Where the source says this of itself.'],
  ).optional(),
  norms: described(
    z.array(z.string()).max(100),
    ['Normer', 'Vad källan säger om sitt eget beslut och sin giltighet.'],
    ['Norms', 'What the source says of its own adoption and validity.'],
  ).optional(),
  note: described(z.string().max(2000), ['Anmärkning', 'För den som läser.'], ['Note', 'For the reader.']).optional(),
})

const municipality = z.strictObject({
  code: described(
    z.string().regex(/^\d{4}$/),
    ['Kod', 'Kommunkoden, fyra siffror.'],
    ['Code', 'The municipality code, four digits.'],
  ),
  name: described(z.string().min(1).max(100), ['Namn', 'Kommunens namn.'], ['Name', 'The name of the municipality.']),
})

/** `ruleset.yaml`: whose rules these are and which documents they come from. */
export const head = z.strictObject({
  id: described(slug, ['Id', 'Regelverkets namn.'], ['Id', 'The name of the ruleset.']),
  language: described(
    z.literal(LANGUAGE),
    ['Språk', 'Versionen av regelspråket.'],
    ['Language', 'The version of the ruleset language.'],
  ),
  municipality: described(municipality, ['Kommun', 'Vilken kommun.'], ['Municipality', 'Which municipality.']),
  defaults: described(
    z.strictObject({
      source: described(
        slug,
        ['Källa', 'För regler utan egen källa.'],
        ['Source', 'For rules without a source of their own.'],
      ),
    }),
    ['Förval', 'Vad som gäller när inget sägs.'],
    ['Defaults', 'What holds when nothing is said.'],
  ).optional(),
  sources: described(
    z.array(source).min(1).max(100),
    ['Källor', 'Dokumenten som reglerna kommer från.'],
    ['Sources', 'The documents that the rules come from.'],
  ),
})

const wordTable = described(
  words,
  ['Ord', 'Vad värden, innehåll och länkar heter på svenska och engelska.'],
  ['Words', 'What values, pieces of contents and links are called in Swedish and English.'],
).optional()

/** `vocabulary.yaml`: what is local, over the base vocabulary. */
export const vocabulary = z.strictObject({
  types: described(
    objectTypes,
    ['Typer', 'Objekttyper och deras uppgifter.'],
    ['Types', 'Object types and their facts.'],
  ).optional(),
  actions: described(actions, ['Handlingar', 'Lokala handlingar.'], ['Actions', 'Local actions.']).optional(),
  words: wordTable,
})

/** The base vocabulary: concepts that every municipality shares. */
export const baseVocabulary = z.strictObject({
  types: objectTypes,
  actions,
  roles: described(
    z.record(slug, z.strictObject({ is: slug.optional(), ...conceptKeys })),
    ['Roller', 'Roller som begrepp.'],
    ['Roles', 'Roles as concepts.'],
  ),
  parameters: z.array(parameter).optional(),
  words: wordTable,
})

export const statement = z.strictObject({
  norms: normIds,
  reason: described(
    z.enum(['goal', 'fact', 'definition', 'background', 'duplicate', 'external', 'unusable']),
    ['Skäl', 'Varför ingen programvara kan handla efter satsen.'],
    ['Reason', 'Why no software can act on the statement.'],
  ),
  note: described(
    z.string().max(2000),
    ['Anmärkning', 'Vad satsen är, med egna ord.'],
    ['Note', 'What the statement is, in our own words.'],
  ).optional(),
})

export const NORM_KINDS = [
  'duty',
  'authority',
  'prohibition',
  'recommendation',
  'permission',
  'requirement',
  'document-rule',
  'procedure-step',
  'appointment',
  'definition',
  'goal',
  'fact',
] as const

/** `norms.yaml`: the inventory of what the sources say, against which coverage is counted. */
export const norm = z.strictObject({
  id: described(z.string().min(1).max(200), ['Id', 'Kommun/avsnitt/nummer.'], ['Id', 'Municipality/section/number.']),
  section: described(
    z.string().min(1).max(200),
    ['Avsnitt', 'Var i källan satsen står.'],
    ['Section', 'Where in the source the statement stands.'],
  ),
  kind: described(
    z.enum(NORM_KINDS),
    ['Slag', 'Vad för slags sats det är.'],
    ['Kind', 'What kind of statement it is.'],
  ),
  modality: described(
    z.enum([...MODALITIES, 'is']),
    ['Styrka', 'Källans eget ord: skall, bör, får eller presens (is).'],
    ['Modality', "The source's own strength; is: the present tense."],
  ),
  usable: described(
    z.boolean(),
    ['Användbar', 'Om programvara kan handla efter satsen.'],
    ['Usable', 'Whether software can act on the statement.'],
  ),
})

const list = <T extends z.ZodType>(item: T) => z.array(item).max(5000)

export const authorities = list(authority)
export const duties = list(duty)
export const approvals = list(approval)
export const documents = list(document)
export const requirements = list(requirement)
export const roles = list(role)
export const parameters = list(parameter)
export const statements = list(statement)
export const norms = list(norm)

/** A whole ruleset as one value: the head, and one list a room. */
export const ruleset = z.strictObject({
  ...head.shape,
  vocabulary: vocabulary.optional(),
  parameters: parameters.optional(),
  roles: roles.optional(),
  authorities: authorities.optional(),
  duties: duties.optional(),
  approvals: approvals.optional(),
  documents: documents.optional(),
  requirements: requirements.optional(),
  statements: statements.optional(),
  norms: norms.optional(),
})

export type RulesetSource = z.input<typeof ruleset>
export type BaseVocabularySource = z.input<typeof baseVocabulary>
export type SourceSource = z.input<typeof source>
export type StatementSource = z.input<typeof statement>
export type NormSource = z.input<typeof norm>
