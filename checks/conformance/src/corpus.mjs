import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { questionOf } from '@styrkod/core/testing'
import { readExamples } from './examples.mjs'
import { readPublished, RULESETS } from './rulesets.mjs'

/**
 * @typedef {import('@styrkod/core/schema').CaseSource} CaseSource
 * @typedef {{ id: string, ruleset: string, language: 'sv' | 'en', question: import('@styrkod/core').QuestionSource, source: CaseSource }} Case
 */

const FOLDER = fileURLToPath(new URL('../corpus/', import.meta.url))

/** The day of what says no day of its own. */
const DAY = '2026-01-01'

/**
 * Everything that is asked at every door: the cases of all rulesets, the questions that officers put, comparisons of
 * municipalities, and the example registers. Every other one in Swedish.
 * @returns {readonly Case[]}
 */
export function readCorpus() {
  const found = [
    ...RULESETS.flatMap((ruleset) =>
      /** @type {CaseSource[]} */ (readPublished(`${ruleset}.cases`)).map((source) => ({ ruleset, source })),
    ),
    ...readdirSync(FOLDER)
      .sort()
      .flatMap((name) => readFileSync(`${FOLDER}${name}`, 'utf8').split('\n'))
      .filter((line) => line !== '')
      .map((line) => {
        const { ruleset, ...source } = JSON.parse(line)
        return { ruleset, source }
      }),
    ...comparisons(),
    ...readExamples(DAY),
  ]
  /** @type {Map<string, number>} */
  const seen = new Map()
  return found.map(({ ruleset, source }, at) => {
    const name = `${ruleset}: ${source.name}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    const id = times === 1 ? name : `${name} (${times})`
    return { id, ruleset, language: at % 2 === 0 ? 'sv' : 'en', question: questionOf(source), source }
  })
}

/** Each municipality with each other on their most usual document, and with the next one as a whole. */
function comparisons() {
  return RULESETS.flatMap((ruleset, at) =>
    RULESETS.filter((other) => other !== ruleset).flatMap((other) =>
      [{ object: 'it-strategy' }, ...(other === RULESETS[at + 1] ? [{}] : [])].map((about) => ({
        ruleset,
        source: /** @type {CaseSource} */ ({
          name: `Compared with ${other}${'object' in about ? ' on the IT strategy' : ''}`,
          ask: { question: 'compare', with: other, at: DAY, ...about },
          expect: {},
        }),
      })),
    ),
  )
}
