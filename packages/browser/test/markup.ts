const ruleset = (id: string): string => `ruleset="/dist/rulesets/${id}.json"`
const register = (name: string): string => `register="/dist/registers/${name}.json" at="2026-01-01"`

/** One of each element, as a page would have it, with the name that its first control or heading has in both languages. */
export const MARKUP = {
  who: {
    markup: `<styrkod-who ${ruleset('norsjo')} query="fastställa IT-strategi"></styrkod-who>`,
    sv: 'Vem beslutar, eller ansvarar?',
    en: 'Who decides, or is responsible?',
  },
  decide: {
    markup: `<styrkod-decide ${ruleset('salem')} action="report" object="it-investment"></styrkod-decide>`,
    sv: 'Vem ska göra det?',
    en: 'Who is to do it?',
  },
  route: {
    markup: `<styrkod-route ${ruleset('kalix')} action="decide" object="purchase"></styrkod-route>`,
    sv: 'Vilka steg som behövs beror på',
    en: 'Which steps are needed depends on',
  },
  matrix: {
    markup: `<styrkod-matrix ${ruleset('harjedalen')} at="2026-01-01"></styrkod-matrix>`,
    sv: 'Sök i tabellen',
    en: 'Search the table',
  },
  documents: {
    markup: `<styrkod-documents ${ruleset('harjedalen')} ${register('harjedalen.defective')}></styrkod-documents>`,
    sv: 'Hämta som CSV',
    en: 'Download as CSV',
  },
  'year-wheel': {
    markup: `<styrkod-year-wheel ${ruleset('harjedalen')} ${register('harjedalen.defective')}></styrkod-year-wheel>`,
    sv: 'Årets plikter, i ordning',
    en: 'What is due this year, in order',
  },
  findings: {
    markup: `<styrkod-findings ${ruleset('harjedalen')} ${register('harjedalen.defective')}></styrkod-findings>`,
    sv: 'Sök bland fynden',
    en: 'Search the findings',
  },
  rule: {
    markup: `<styrkod-rule ${ruleset('norsjo')} cases="/dist/rulesets/norsjo.cases.json" rule="it-strategy.adopt"></styrkod-rule>`,
    sv: 'Fall som prövar regeln',
    en: 'Cases that exercise the rule',
  },
  compare: {
    markup: `<styrkod-compare ${ruleset('norsjo')} with="/dist/rulesets/harjedalen.json" at="2026-01-01"></styrkod-compare>`,
    sv: 'Sök bland handlingarna',
    en: 'Search the acts',
  },
} as const

export type ElementName = keyof typeof MARKUP

export const NAMES = Object.keys(MARKUP) as ElementName[]
