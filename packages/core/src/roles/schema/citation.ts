import { condition } from '#conditions/schema.ts'
import { day, described, localized, normIds, slug, z } from '#primitives/schema.ts'

export const MODALITIES = ['must', 'should', 'may', 'need-not', 'must-not'] as const

const section = described(
  z.string().min(1).max(200),
  ['Avsnitt', 'Var i källan det står.'],
  ['Section', 'Where in the source it stands.'],
)

/** The keys that every rule may have, apart from its id and its norms. */
export const citationKeys = {
  source: described(
    slug,
    ['Källa', 'Vilken källa regeln står i; annars regelverkets förvalda.'],
    ['Source', 'The source the rule stands in; else the default of the ruleset.'],
  ).optional(),
  section: section.optional(),
  place: described(
    z.string().min(1).max(200),
    ['Plats', 'Var i avsnittet: rubrik, lista, brödtext.'],
    ['Place', 'Where in the section: heading, list, body.'],
  ).optional(),
  from: described(
    day,
    ['Från och med', 'Första dagen som regeln gäller.'],
    ['From', 'The first day on which the rule holds.'],
  ).optional(),
  through: described(
    day,
    ['Till och med', 'Sista dagen som regeln gäller.'],
    ['Through', 'The last day on which the rule holds.'],
  ).optional(),
  text: described(
    localized,
    ['Text', 'Vad regeln säger, med egna ord.'],
    ['Text', 'What the rule says, in our own words.'],
  ).optional(),
  when: described(
    condition,
    ['När', 'Regeln gäller bara när villkoret gäller.'],
    ['When', 'The rule holds only when the condition holds.'],
  ).optional(),
  unless: described(
    condition,
    ['Om inte', 'Regeln gäller inte när villkoret gäller.'],
    ['Unless', 'The rule does not hold when the condition holds.'],
  ).optional(),
  modality: described(
    z.enum(MODALITIES),
    ['Styrka', 'must = skall, should = bör, may = får, need-not = behöver inte, must-not = får inte. Utelämnad: must.'],
    ['Modality', 'How strongly the source binds. Left out: must.'],
  ).optional(),
  overrides: described(
    z.array(slug).max(100),
    ['Går före', 'Regler som den här uttryckligen sätter åt sidan.'],
    ['Overrides', 'Rules that this one expressly sets aside.'],
  ).optional(),
  basis: described(
    z.enum(['stated', 'implied', 'example', 'ambiguous']),
    ['Grund', 'Om källan säger det rent ut, låter förstå det, ger det som exempel eller är oklar.'],
    ['Basis', 'Whether the source states it, implies it, gives it as an example or is ambiguous.'],
  ).optional(),
  wording: described(
    z.string().min(1).max(200),
    ['Ordalydelse', 'Källans eget verb.'],
    ['Wording', "The source's own verb."],
  ).optional(),
  note: described(
    localized,
    ['Anmärkning', 'Hur stället har lästs.'],
    ['Note', 'How the place has been read.'],
  ).optional(),
  refersTo: described(
    slug,
    ['Hänvisar till', 'En yttre källa som regeln bygger på.'],
    ['Refers to', 'An external source on which the rule rests.'],
  ).optional(),
}

export const idKey = described(
  slug,
  ['Id', 'Regelns namn; unikt i regelverket.'],
  ['Id', 'The name of the rule; unique in the ruleset.'],
)

/** The keys every rule of its own has. */
export const ruleKeys = { id: idKey, norms: normIds, ...citationKeys }

/** The same keys on a part of something larger, where the norms may stand on the whole. */
export const partKeys = { id: idKey.optional(), norms: normIds.optional(), ...citationKeys }
