import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import MarkdownIt from 'markdown-it'
import anchor from 'markdown-it-anchor'
import { addressOf, AT_THE_ROOT, relativeTo } from './addressOf.mjs'

/** Where the files of the project that are not pages can be seen. */
const SOURCE = 'https://github.com/styrkod/styrkod/blob/main/'

/**
 * The Markdown of the pages: headings that can be linked to, links between files that become links between pages,
 * and tables and code that can be scrolled with a keyboard.
 * @param {string} root the folder of the project @param {string[]} broken takes the links that lead to no file
 */
export function createMarkdown(root, broken) {
  /** @param {string} href @param {{ path: string }} env */
  const resolve = (href, { path }) => {
    const found = resolveLink(href, path, root)
    if (found === undefined) broken.push(`${path} links to ${href}: no such file`)
    return found ?? href
  }
  const markdown = new MarkdownIt({ html: true }).use(anchor, { slugify: slug })
  const { rules } = markdown.renderer
  rules.link_open = (tokens, at, options, env, renderer) => {
    const token = tokens[at]
    const href = token?.attrGet('href')
    if (token && href) token.attrSet('href', resolve(href, env))
    return renderer.renderToken(tokens, at, options)
  }
  const image = rules.image
  rules.image = (tokens, at, options, env, renderer) => {
    const token = tokens[at]
    const source = token?.attrGet('src')
    if (token && source) token.attrSet('src', resolve(source, env))
    return image ? image(tokens, at, options, env, renderer) : ''
  }
  rules.table_open = () => '<div class="scroll" tabindex="0"><table>\n'
  rules.table_close = () => '</table></div>\n'
  rules.fence = (tokens, at) => {
    const { info = '', content = '' } = tokens[at] ?? {}
    const name = /(?:^|\s)(?:file|part-of)=(\S+)/.exec(info)?.[1]
    const title = name ? `<p class="file">${escape(name)}</p>` : ''
    const language = info.trim().split(/\s+/)[0] ?? ''
    const output = /\soutput(\s|$)/.test(info) ? ' class="output"' : ''
    return `${title}<pre tabindex="0"${output}><code class="language-${escape(language)}">${escape(content)}</code></pre>\n`
  }
  return markdown
}

/** @param {string} text */
const slug = (text) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-')

const escape = new MarkdownIt().utils.escapeHtml

/**
 * A link as it stands in a file, as it must stand on the site. A link to no file is none.
 * @param {string} href @param {string} page the path of the file within the project @param {string} root @returns {string | undefined}
 */
function resolveLink(href, page, root) {
  if (/^([a-z]+:|#)/.test(href)) return href
  const [path = '', fragment] = href.split('#')
  const target = posix.normalize(posix.join(posix.dirname(page), path))
  const tail = fragment === undefined ? '' : `#${fragment}`
  if (target.startsWith('..') || !existsSync(`${root}/${target}`)) return undefined
  const isPage = target.endsWith('.md') && (target.startsWith('docs/') || AT_THE_ROOT.includes(target))
  if (isPage) return relativeTo(addressOf(page), `${addressOf(target)}${tail}`)
  if (target.endsWith('.svg')) return relativeTo(addressOf(page), `/${target.replace(/^docs\//, '')}`)
  return `${SOURCE}${target}${tail}`
}
