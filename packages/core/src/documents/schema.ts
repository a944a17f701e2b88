import { trigger } from '#duties/schema.ts'
import { described, period, slug, typeName, z } from '#primitives/schema.ts'
import { bearer, citedBearers, toKey } from '#roles/schema/bearer.ts'
import { citationKeys, partKeys } from '#roles/schema/citation.ts'
import { conceptKeys } from '#vocabulary/schema.ts'
import { every } from '#duties/schema.ts'

const who = (sv: readonly [string, string], en: readonly [string, string]) => described(citedBearers, sv, en).optional()

const contained = z.union([
  slug,
  z.strictObject({
    ...partKeys,
    id: described(
      slug,
      ['Innehåll', 'Vad dokumentet skall innehålla.'],
      ['Content', 'What the document must contain.'],
    ),
  }),
])

export const contents = described(
  z.array(contained).min(1).max(100),
  ['Innehåll', 'Vad dokumentet skall innehålla.'],
  ['Contains', 'What the document must contain.'],
)

const prepare = who(['Tas fram av', 'Vem som utarbetar.'], ['Prepared by', 'Who drafts it.'])
const anchor = who(['Förankras hos', 'Var det skall förankras.'], ['Anchored with', 'Where it must be anchored.'])

const part = z.strictObject({
  ...partKeys,
  id: described(slug, ['Id', 'Delens namn.'], ['Id', 'The name of the part.']),
  per: described(
    typeName,
    ['Per', 'En del för var och en av dessa.'],
    ['Per', 'One part for each of these.'],
  ).optional(),
  prepare,
  anchor,
})

const inform = z.strictObject({
  ...partKeys,
  role: described(bearer, ['Roll', 'Vem som informerar.'], ['Role', 'Who informs.']).optional(),
  to: toKey,
})

const renew = z.strictObject({
  ...partKeys,
  every: every.optional(),
  after: described(
    trigger,
    ['Efter', 'Händelsen som gör att det skall ses över.'],
    ['After', 'The event that calls for a review.'],
  ).optional(),
  convene: who(['Sammankallar', 'Vem som sammankallar till översynen.'], ['Convened by', 'Who convenes the review.']),
  role: described(bearer, ['Roll', 'Vem som ser över.'], ['Role', 'Who renews it.']).optional(),
})

export const document = z.strictObject({
  ...partKeys,
  id: described(slug, ['Id', 'Dokumentets typ.'], ['Id', 'The type of the document.']),
  is: described(
    typeName,
    ['Är en', 'Den vidare typen; utelämnad: governing-document.'],
    ['Is a', 'The broader type; left out: governing-document.'],
  ).optional(),
  ...conceptKeys,
  derivesFrom: described(
    z
      .array(z.union([slug, z.strictObject({ ...partKeys, id: slug })]))
      .min(1)
      .max(20),
    ['Följer av', 'Dokument som det skall stå i överensstämmelse med.'],
    ['Derives from', 'Documents that it must follow.'],
  ).optional(),
  per: described(
    typeName,
    ['Per', 'Ett för var och en av dessa; utelämnad: ett för kommunen.'],
    ['Per', 'One for each of these; left out: one for the municipality.'],
  ).optional(),
  parts: described(
    z.array(part).min(1).max(50),
    ['Delar', 'Delar som tas fram för sig.'],
    ['Parts', 'Parts prepared on their own.'],
  ).optional(),
  prepare,
  compile: who(['Sammanställs av', 'Vem som sammanställer delarna.'], ['Compiled by', 'Who compiles the parts.']),
  propose: who(['Föreslås av', 'Vem som lägger fram förslaget.'], ['Proposed by', 'Who submits the proposal.']),
  support: who(['Stöds av', 'Vem som bistår.'], ['Supported by', 'Who assists.']),
  consult: who(['Samråd med', 'Vilka som hörs före beslutet.'], ['Consulted', 'Who is heard before the decision.']),
  anchor,
  review: who(['Granskas av', 'Vem som granskar.'], ['Reviewed by', 'Who reviews it.']),
  approve: who(
    ['Godkänns av', 'Vem som godkänner före beslutet.'],
    ['Approved by', 'Who approves before the decision.'],
  ),
  adopt: who(
    ['Antas av', 'Vem som fastställer; utelämnad: ingen är utpekad.'],
    ['Adopted by', 'Who adopts it; left out: nobody is named.'],
  ),
  inform: described(
    z.union([inform, z.array(inform).min(1).max(20)]),
    ['Informeras', 'Vilka som får veta.'],
    ['Informed', 'Who is told.'],
  ).optional(),
  responsible: who(['Ansvarig', 'Vem som svarar för dokumentet.'], ['Responsible', 'Who answers for it.']),
  maintain: who(['Hålls aktuellt av', 'Vem som håller det aktuellt.'], ['Maintained by', 'Who keeps it current.']),
  followUp: who(['Följs upp av', 'Vem som följer upp.'], ['Followed up by', 'Who follows it up.']),
  validFor: described(
    period,
    ['Gäller', 'Så länge gäller det från ikraftträdandet.'],
    ['Valid for', 'How long it holds from its day of effect.'],
  ).optional(),
  renew: described(
    z.union([renew, z.array(renew).min(1).max(20)]),
    ['Förnyas', 'När det skall ses över.'],
    ['Renewed', 'When it must be renewed.'],
  ).optional(),
  contains: contents.optional(),
  norms: partKeys.norms,
  ...citationKeys,
})

export type DocumentSource = z.input<typeof document>
