import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AT_THE_ROOT, addressOf, languageOf, otherLanguage } from './addressOf.mjs'

/** The sections of the site in order, with their titles. */
export const SECTIONS = /** @type {const} */ ([
  ['tutorials', { sv: 'Lär dig', en: 'Tutorials' }],
  ['how-to', { sv: 'Gör så här', en: 'How to' }],
  ['explanation', { sv: 'Förstå', en: 'Explanation' }],
  ['reference', { sv: 'Slå upp', en: 'Reference' }],
  ['project', { sv: 'Projektet', en: 'The project' }],
  ['decisions', { sv: 'Beslut', en: 'Decisions' }],
])

/** Pages that come first in their section; the others follow by title. */
const FIRST = ['ask-your-first-question', 'write-your-first-rule', 'ideas', 'answers', 'language', 'vocabulary', 'cli']

/** @typedef {{ path: string, text: string, title: string, language: 'sv' | 'en', address: string, other: string | undefined, section: string }} Page */

/** Every page of the site, in the order of its menu. @param {string} root the folder of the project @returns {Page[]} */
export function readPages(root) {
  const within = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md'))
  const paths = new Set([...within, ...AT_THE_ROOT])
  return [...paths]
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      const other = otherLanguage(path, paths)
      return {
        path,
        text,
        title: /^# (.+)$/m.exec(text)?.[1]?.replaceAll('`', '') ?? path,
        language: languageOf(path),
        address: addressOf(path),
        other: other && addressOf(other),
        section: path.startsWith('docs/') ? (path.split('/').length > 2 ? (path.split('/')[1] ?? '') : '') : 'project',
      }
    })
    .toSorted((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, a.language))
}

/** @param {{ address: string, section: string }} page */
function rank({ address, section }) {
  if (section === 'decisions') return 0
  const at = FIRST.indexOf(address.split('/').at(-2) ?? '')
  return at < 0 ? FIRST.length : at
}
