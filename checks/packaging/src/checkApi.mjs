import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { apiReport } from './apiReport.mjs'
import { declarationHash, typedEntries } from './entries.mjs'
import { PACKAGES } from './packages.mjs'

const FOLDER = fileURLToPath(new URL('../api/', import.meta.url))
const HASHES = join(FOLDER, 'declarations.json')

/**
 * The reports that are not what the packages offer, written anew when `writing`. A report whose declarations are those
 * that it was made from is right and is not made again: that takes seconds an entry.
 * @param {{ writing: boolean }} options
 * @returns {readonly string[]}
 */
export function checkApi({ writing }) {
  mkdirSync(FOLDER, { recursive: true })
  const before = existsSync(HASHES) ? JSON.parse(readFileSync(HASHES, 'utf8')) : {}
  const stale = []
  /** @type {Record<string, string>} */
  const hashes = {}
  for (const one of PACKAGES)
    for (const entry of typedEntries(one)) {
      const file = join(FOLDER, `${entry.report}.api.md`)
      if (!existsSync(entry.types)) {
        stale.push(`${entry.report} (no declarations: build first)`)
        continue
      }
      hashes[entry.report] = declarationHash(entry.types)
      if (existsSync(file) && before[entry.report] === hashes[entry.report]) continue
      const text = apiReport(one, entry)
      if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
      stale.push(entry.report)
      if (writing) writeFileSync(file, text)
    }
  for (const name of readdirSync(FOLDER).filter((name) => name.endsWith('.api.md')))
    if (!(name.replace('.api.md', '') in hashes)) {
      stale.push(name)
      if (writing) rmSync(join(FOLDER, name))
    }
  if (writing) writeFileSync(HASHES, `${JSON.stringify(hashes, null, 2)}\n`)
  return stale
}
