import { shippedRulesets } from '../load/data.ts'
import { table } from '../output/table.ts'
import type { Verb } from '../verb.ts'

export const verb: Verb = {
  name: 'rulesets',
  usage: 'rulesets [--json]',
  about: { sv: 'Regelverken som följer med programmet.', en: 'The rulesets that ship with the program.' },
  options: {},
  examples: [{ command: 'rulesets', says: { sv: 'Visa dem.', en: 'Show them.' } }],
  run: ({ output, language }) => {
    const list = shippedRulesets()
    if (output.json) output.value(list)
    else {
      const head =
        language === 'sv'
          ? ['id', 'kommun', 'kod', 'källor', 'regler', 'normer']
          : ['id', 'municipality', 'code', 'sources', 'rules', 'norms']
      table(
        output,
        head,
        list.map((one) => [
          one.id,
          one.municipality.name,
          one.municipality.code,
          one.sources.map((source) => source.title?.[language] ?? source.title?.sv ?? source.id).join('; '),
          String(one.rules),
          String(one.norms),
        ]),
      )
    }
    return 0
  },
}
