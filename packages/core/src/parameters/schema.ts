import { conceptKeys } from '#vocabulary/schema.ts'
import { day, described, normIds, slug, z } from '#primitives/schema.ts'

const value = z.union([
  z.number(),
  z.strictObject({
    times: described(
      z.number().positive(),
      ['Gånger', 'Hur många gånger den andra parametern.'],
      ['Times', 'How many times the other parameter.'],
    ),
    of: described(slug, ['Av', 'Den andra parametern.'], ['Of', 'The other parameter.']),
  }),
])

export const parameter = z.strictObject({
  id: described(slug, ['Id', 'Parameterns namn i regler.'], ['Id', 'The name of the parameter in rules.']),
  unit: described(z.string().max(20), ['Enhet', 'Till exempel SEK.'], ['Unit', 'Such as SEK.']).optional(),
  values: described(
    z
      .array(
        z.strictObject({
          from: described(
            day,
            ['Från', 'Första dagen som värdet gäller.'],
            ['From', 'The first day on which the value holds.'],
          ),
          through: described(
            day,
            ['Till och med', 'Sista dagen som värdet gäller.'],
            ['Through', 'The last day on which the value holds.'],
          ).optional(),
          value: described(
            value,
            ['Värde', 'Ett tal, eller så många gånger en annan parameter.'],
            ['Value', 'A number, or a multiple of another parameter.'],
          ),
        }),
      )
      .min(1)
      .max(1000),
    ['Värden', 'Värdena i tidsordning; ett gäller tills nästa börjar.'],
    ['Values', 'The values in order of time; one holds until the next begins.'],
  ),
  source: described(slug, ['Källa', 'Källan som värdet står i.'], ['Source', 'The source of the value.']).optional(),
  section: described(
    z.string().max(200),
    ['Avsnitt', 'Avsnittet i källan.'],
    ['Section', 'The section of the source.'],
  ).optional(),
  norms: normIds.optional(),
  note: described(z.string().max(2000), ['Anmärkning', 'För den som läser.'], ['Note', 'For the reader.']).optional(),
  ...conceptKeys,
})

export type ParameterSource = z.input<typeof parameter>
