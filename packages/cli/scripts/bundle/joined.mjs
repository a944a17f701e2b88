import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files that take up what they always load with them, in the order in which the program loads them. */
const TAKING = ['main', 'asking', 'cases', 'acts', 'others']

const SHARED = /\brequire\((['"])\.\/(chunk-\w+)\.cjs\1\)/g
/** What a file loads at once, which stands at its beginning. */
const LOADED = /^(?:var \w+ = )?require\('\.\/(chunk-\w+)\.cjs'\);$/gm

/** @param {string} folder */
const readFiles = (folder) =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.cjs'))
      .map((name) => [name.slice(0, -'.cjs'.length), readFileSync(join(folder, name), 'utf8')]),
  )

/**
 * What a file always loads with it is put into that file: each file costs the time in which five more kilobytes are
 * read. Whoever else needs it takes it from there.
 * @param {string} folder
 */
export function joined(folder) {
  const files = readFiles(folder)
  /** Where each part now lies. @type {Map<string, string>} */
  const places = new Map()
  /** @param {string} name @param {string} into */
  const take = (name, into) => {
    for (const [, part] of String(files.get(name)).matchAll(LOADED))
      if (!places.has(String(part))) take(String(part), into)
    if (name !== into) places.set(name, into)
  }
  for (const base of TAKING)
    for (const name of files.keys()) if (name === base || name.startsWith(`${base}-`)) take(name, name)

  /** @param {string} name @param {string} within */
  const placed = (name, within) =>
    String(files.get(name)).replace(SHARED, (whole, _, part) => {
      const place = places.get(part)
      if (place === undefined) return whole
      return `${place === within ? 'joined' : `require('./${place}.cjs')`}['${part}']`
    })
  for (const name of files.keys()) {
    if (places.has(name)) {
      rmSync(join(folder, `${name}.cjs`))
      continue
    }
    const parts = [...places].filter(([, into]) => into === name).map(([part]) => part)
    const wrapped = parts.map((part) => `(function(exports){${placed(part, name)}})(joined['${part}']={});\n`)
    const head = parts.length > 0 ? 'const joined=exports;\n' : ''
    writeFileSync(join(folder, `${name}.cjs`), `${head}${wrapped.join('')}${placed(name, name)}`)
  }
}
