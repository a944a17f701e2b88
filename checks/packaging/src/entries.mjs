import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The entries of a package that have types: the name of the report and the file of each.
 * @param {import('./packages.mjs').Package} one
 */
export const typedEntries = ({ short, folder, manifest }) =>
  Object.entries(manifest.exports ?? {}).flatMap(([path, target]) =>
    typeof target === 'object' && typeof target.types === 'string'
      ? [{ report: `${short}${path.slice(1).replace('/', '.')}`, types: join(folder, target.types) }]
      : [],
  )

/**
 * A hash of an entry's declarations with all that they import from their package. The names that a bundler gives to
 * shared parts do not count.
 * @param {string} file
 */
export function declarationHash(file) {
  const seen = new Set()
  const texts = []
  for (const waiting = [file]; waiting.length > 0;) {
    const next = /** @type {string} */ (waiting.pop())
    if (seen.has(next) || !existsSync(next)) continue
    seen.add(next)
    const text = readFileSync(next, 'utf8')
    const imports = [...text.matchAll(/from '(\.[^']+)\.js'/g)].map(
      ([, path]) => `${join(dirname(next), String(path))}.d.ts`,
    )
    waiting.push(...imports)
    texts.push(text.replace(/(from '\.[^']*)-[A-Za-z0-9_-]{8}\.js'/g, "$1.js'"))
  }
  return createHash('sha256').update(texts.sort().join('\n')).digest('hex').slice(0, 16)
}
