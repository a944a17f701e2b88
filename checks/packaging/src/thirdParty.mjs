import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGES, ROOT } from './packages.mjs'
import { pnpm } from './run.mjs'

/**
 * @typedef {{ name: string, version: string, folder: string, licence: string, needs: Set<string>, bundledIn: Set<string> }} Part
 * @typedef {{ version: string, path: string, dependencies?: Record<string, Listed> }} Listed
 */

/** Every package of others that ours bring along: those they depend on, and those that stand inside their files. @returns {Map<string, Part>} by name and version */
export function thirdParty() {
  /** @type {Map<string, Part>} */
  const parts = new Map()
  const listed = JSON.parse(
    pnpm(['list', '--prod', '--depth', 'Infinity', '--json', '--filter', './packages/*'], {
      cwd: ROOT,
      env: { ...process.env, npm_config_verify_deps_before_run: 'false' },
    }),
  )
  for (const one of listed) follow(parts, one.dependencies ?? {})
  for (const { short, folder } of PACKAGES)
    for (const found of bundled(join(folder, 'dist'))) add(parts, found).bundledIn.add(short)
  return new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** @param {Map<string, Part>} parts @param {Record<string, Listed>} dependencies @returns {string[]} what they are called */
function follow(parts, dependencies) {
  return Object.entries(dependencies).flatMap(([name, { version, path, dependencies: further }]) => {
    // Ours are followed, not listed.
    const needs = follow(parts, further ?? {})
    if (version.startsWith('link:')) return needs
    const part = add(parts, { name, folder: path })
    for (const need of needs) part.needs.add(need)
    return [`${name}@${version}`]
  })
}

/** @param {Map<string, Part>} parts @param {{ name: string, folder: string }} one */
function add(parts, { name, folder }) {
  const { version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const id = `${name}@${version}`
  const licence = typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type ?? 'unknown')
  const part = parts.get(id) ?? { name, version, folder, licence, needs: new Set(), bundledIn: new Set() }
  parts.set(id, part)
  return part
}

/** The packages of others of which something stands in the files of a folder, as they or the bundler say. @param {string} dist */
function bundled(dist) {
  const files = existsSync(dist) ? readdirSync(dist).filter((file) => /\.(js|map)$|^metafile-.*\.json$/.test(file)) : []
  const places = files.flatMap((file) =>
    [
      ...readFileSync(join(dist, file), 'utf8').matchAll(
        /node_modules\/\.pnpm\/([^/\s"]+)\/node_modules\/((?:@[^/]+\/)?[^/]+)\//g,
      ),
    ].map(([, store, name]) => ({
      name: String(name),
      folder: join(ROOT, 'node_modules/.pnpm', String(store), 'node_modules', String(name)),
    })),
  )
  return [...new Map(places.map((place) => [place.folder, place])).values()].filter(({ folder }) => existsSync(folder))
}
