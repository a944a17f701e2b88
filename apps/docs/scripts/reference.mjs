// Writes the reference from the code into docs/reference. With --check, says what is out of date and writes nothing.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { referencePages } from '../src/reference/index.mjs'

const folder = fileURLToPath(new URL('../../../docs/reference/', import.meta.url))
const checking = process.argv.includes('--check')
const stale = []
for (const [path, text] of Object.entries(await referencePages())) {
  const file = join(folder, path)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  stale.push(path)
  if (checking) continue
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
for (const path of stale) console.log(`${checking ? 'out of date' : 'written'}: docs/reference/${path}`)
if (checking && stale.length > 0) console.error('run `pnpm reference` and commit the result')
process.exitCode = checking && stale.length > 0 ? 1 : 0
