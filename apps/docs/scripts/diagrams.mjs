// Draws the diagrams of the documentation into docs/explanation/diagrams: those written in apps/docs/diagrams, and the
// dependency graph as the code has it today. With --check, says what is out of date and writes nothing.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageGraph } from '../src/packageGraph.mjs'
import { renderDiagram } from '../src/renderDiagram.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))
process.chdir(root)
const written = join(root, 'apps/docs/diagrams')
const target = join(root, 'docs/explanation/diagrams')
const checking = process.argv.includes('--check')
const dots = Object.fromEntries(
  readdirSync(written).map((file) => [file.replace(/\.dot$/, ''), readFileSync(join(written, file), 'utf8')]),
)
const drawn = new Map()
for (const [name, dot] of Object.entries(dots)) drawn.set(name, await renderDiagram(dot))
for (const name of /** @type {const} */ (['packages', 'rooms']))
  drawn.set(name, await renderDiagram(await packageGraph(name), { detours: false }))

const stale = []
for (const [name, svg] of drawn) {
  const file = join(target, `${name}.svg`)
  if (existsSync(file) && readFileSync(file, 'utf8') === svg) continue
  stale.push(name)
  if (!checking) writeFileSync(file, svg)
}
for (const name of stale) console.log(`${checking ? 'out of date' : 'drawn'}: docs/explanation/diagrams/${name}.svg`)
if (checking && stale.length > 0) console.error('run `pnpm diagrams` and commit the result')
process.exitCode = checking && stale.length > 0 ? 1 : 0
