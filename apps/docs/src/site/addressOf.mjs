/** Pages outside docs/ that are part of the site, by their path within the project. */
export const AT_THE_ROOT = ['ARCHITECTURE.md', 'CONTRIBUTING.md']

/** The language of a page; pages for developers are in English and have no other. @param {string} path @returns {'sv' | 'en'} */
export const languageOf = (path) => (path.endsWith('.sv.md') ? 'sv' : 'en')

/**
 * Where a page stands on the site, from its path within the project: `docs/how-to/auditor.sv.md` is
 * `/sv/how-to/auditor/`.
 * @param {string} path @returns {string}
 */
export function addressOf(path) {
  const bare = path
    .replace(/^docs\//, '')
    .replace(/(\.sv|\.en)?\.md$/, '')
    .replace(/(^|\/)(index|README)$/, '$1')
    .toLowerCase()
  return `/${languageOf(path)}/${bare === '' || bare.endsWith('/') ? bare : `${bare}/`}`
}

/** The same page in the other language, if there is one. @param {string} path @param {ReadonlySet<string>} paths */
export function otherLanguage(path, paths) {
  const other = path.endsWith('.sv.md') ? path.replace('.sv.md', '.en.md') : path.replace('.en.md', '.sv.md')
  return other !== path && paths.has(other) ? other : undefined
}

/** The way from one address to another, so that the site works wherever it is put. @param {string} from @param {string} to */
export function relativeTo(from, to) {
  const [path = '', fragment] = to.split('#')
  const up = '../'.repeat(from.split('/').length - 2)
  return `${up}${path.slice(1)}${fragment === undefined ? '' : `#${fragment}`}` || './'
}
