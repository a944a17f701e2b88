import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'

/**
 * The links of a built site that lead nowhere: to a page that is not there, or to a place that a page does not have.
 * @param {string} folder @returns {string[]}
 */
export function deadLinks(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
  const places = new Map(
    files.map((path) => [path, new Set([...read(folder, path).matchAll(/\sid="([^"]*)"/g)].map((one) => one[1]))]),
  )
  return files.flatMap((path) =>
    [...read(folder, path).matchAll(/\s(?:href|src|action)="([^"]*)"/g)].flatMap(([, link = '']) => {
      if (/^[a-z]+:/.test(link)) return []
      const [to = '', fragment] = decodeURIComponent(link).split('#')
      const target = to === '' ? path : fileOf(folder, posix.join(posix.dirname(path), to))
      if (!existsSync(join(folder, target))) return [`${path}: ${link}`]
      if (fragment === undefined || fragment === '' || !target.endsWith('.html')) return []
      return places.get(target)?.has(fragment) ? [] : [`${path}: ${link}`]
    }),
  )
}

/** @param {string} folder @param {string} path */
const read = (folder, path) => readFileSync(join(folder, path), 'utf8')

/** @param {string} folder @param {string} path */
const fileOf = (folder, path) =>
  existsSync(join(folder, path)) && statSync(join(folder, path)).isDirectory() ? posix.join(path, 'index.html') : path
