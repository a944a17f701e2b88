// Writes what is generated from the code and committed: the JSON Schemas of the ruleset language, in two languages, the
// version of the engine that receipts carry, what the client takes from the server, and the reference of the
// documentation.
// With --check, says what is out of date and writes nothing.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { referencePages } from '../apps/docs/src/reference/index.mjs'
import { jsonSchemas } from '../packages/core/dist/schema.js'
import { clientFiles } from '../packages/client/scripts/clientFiles.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const checking = process.argv.includes('--check')
const stale = []

/** @param {string} file @param {string} text */
function put(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  stale.push(relative(root, file))
  if (checking) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

for (const language of ['sv', 'en']) {
  for (const [name, schema] of Object.entries(jsonSchemas(language))) {
    put(join(root, 'packages/core/schemas', language, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`)
  }
}

const { version } = JSON.parse(readFileSync(join(root, 'packages/core/package.json'), 'utf8'))
put(
  join(root, 'packages/core/src/receipts/engine.ts'),
  `/** The version of this package, as \`package.json\` has it. Generated; do not edit. */\nexport const ENGINE = '${version}'\n`,
)

for (const [name, text] of Object.entries(await clientFiles())) put(join(root, 'packages/client', name), text)

for (const [path, text] of Object.entries(await referencePages())) put(join(root, 'docs/reference', path), text)

for (const file of stale) console.log(`${checking ? 'out of date' : 'written'}: ${file}`)
if (checking && stale.length > 0) console.error('run `pnpm generate` and commit the result')
process.exitCode = checking && stale.length > 0 ? 1 : 0
