import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { table } from './table.mjs'

/** @typedef {{ is?: string, kind?: string, effect?: string, term?: Record<string, string>, synonyms?: Record<string, string[]>, definition?: Record<string, string>, links?: Record<string, string | string[]>, facts?: Record<string, any>, of?: string }} Concept */

const WORDS = {
  sv: {
    title: 'Det gemensamma ordförrådet',
    intro:
      'Begrepp som alla regelverk delar. Ett regelverk lägger till sina egna i `vocabulary.yaml` och skriver sina egna ord i `term`. Ett smalare begrepp får allt som sägs om det vidare.',
    roles: 'Roller',
    actions: 'Handlingar',
    types: 'Objekttyper',
    facts: 'Uppgifter om objekt',
    parameters: 'Parametrar',
    words: 'Ord för värden, innehåll och länkar',
    concept: ['namn', 'term', 'är en', 'betydelse'],
    action: ['namn', 'term', 'är en', 'slag', 'betydelse'],
    fact: ['objekttyp', 'uppgift', 'term', 'typ'],
    parameter: ['namn', 'term', 'enhet', 'värden', 'betydelse'],
    word: ['namn', 'ord'],
    from: 'från',
  },
  en: {
    title: 'The base vocabulary',
    intro:
      'Concepts that all rulesets share. A ruleset adds its own in `vocabulary.yaml` and writes its own words in `term`. A narrower concept has all that is said of the broader one.',
    roles: 'Roles',
    actions: 'Actions',
    types: 'Object types',
    facts: 'Facts of objects',
    parameters: 'Parameters',
    words: 'Words for values, contents and links',
    concept: ['name', 'term', 'is a', 'meaning'],
    action: ['name', 'term', 'is a', 'kind', 'meaning'],
    fact: ['object type', 'fact', 'term', 'type'],
    parameter: ['name', 'term', 'unit', 'values', 'meaning'],
    word: ['name', 'word'],
    from: 'from',
  },
}

/** @param {'sv' | 'en'} language @returns {string} */
export function vocabularyReference(language) {
  const words = WORDS[language]
  const base = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('@styrkod/rulesets/base.json')), 'utf8'))
  const terms = (/** @type {Concept} */ one) =>
    [one.term?.[language] ?? '', ...(one.synonyms?.[language] ?? [])].filter(Boolean).join(', ')
  const meaning = (/** @type {Concept} */ one) => one.definition?.[language] ?? ''
  const is = (/** @type {Concept} */ one) => (one.is ? `\`${one.is}\`` : '')
  /** @param {Record<string, Concept>} concepts @returns {[string, Concept][]} */
  const sorted = (concepts) => Object.entries(concepts).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    `# ${words.title}`,
    words.intro,
    `## ${words.roles}`,
    table(
      words.concept,
      sorted(base.roles).map(([id, one]) => [`\`${id}\``, terms(one), is(one), meaning(one)]),
    ),
    `## ${words.actions}`,
    table(
      words.action,
      sorted(base.actions).map(([id, one]) => [
        `\`${id}\``,
        terms(one),
        is(one),
        kindOf(base.actions, id),
        meaning(one),
      ]),
    ),
    `## ${words.types}`,
    table(
      words.concept,
      sorted(base.types).map(([id, one]) => [`\`${id}\``, terms(one), is(one), meaning(one)]),
    ),
    `## ${words.facts}`,
    table(
      words.fact,
      sorted(base.types).flatMap(([id, one]) => [
        ...Object.entries(one.facts ?? {}).map(([name, fact]) => [
          `\`${id}\``,
          `\`object.${name}\``,
          fact.term?.[language] ?? '',
          factType(fact),
        ]),
        ...Object.entries(one.links ?? {}).map(([name, link]) => [
          `\`${id}\``,
          `\`object.${name}\``,
          base.words[name]?.[language] ?? base.types[name]?.term?.[language] ?? '',
          `→ \`${Array.isArray(link) ? `${link[0]}[]` : link}\``,
        ]),
      ]),
    ),
    `## ${words.words}`,
    table(
      words.word,
      sorted(base.words).map(([name, /** @type {any} */ word]) => [`\`${name}\``, word[language] ?? '']),
    ),
    `## ${words.parameters}`,
    table(
      words.parameter,
      base.parameters.map((/** @type {any} */ one) => [
        `\`${one.id}\``,
        one.term?.[language] ?? '',
        one.unit ?? '',
        one.values.map((/** @type {any} */ value) => `${words.from} ${value.from}: ${value.value}`).join('; '),
        meaning(one),
      ]),
    ),
  ].join('\n\n')
}

/** The kind stands on the action or on what it is. @param {Record<string, Concept>} actions @param {string} id @returns {string} */
const kindOf = (actions, id) => actions[id]?.kind ?? (actions[id]?.is ? kindOf(actions, actions[id].is) : '')

/** @param {any} fact */
function factType(fact) {
  if (typeof fact === 'string') return fact
  if (fact.enum) return fact.enum.map((/** @type {unknown} */ one) => `\`${one}\``).join(' ')
  if (fact.list) return `list: ${typeof fact.list === 'string' ? fact.list : fact.list.enum.join(' ')}`
  return ['boolean', 'integer', 'number', 'money', 'date', 'period', 'text'].find((type) => fact[type]) ?? ''
}
