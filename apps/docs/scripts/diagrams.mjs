// Draws the diagrams of the documentation into docs/explanation/diagrams. Whether they are as the code is today, is
// checked with the structure (scripts/structure.mjs).
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import config from '../../../.dependency-cruiser.mjs'
import { diagrams, DRAWN } from '../src/diagrams.mjs'
import { renderDiagram } from '../src/renderDiagram.mjs'

process.chdir(fileURLToPath(new URL('../../../', import.meta.url)))
const { output } = await cruise(['packages', 'apps'], config.options)
for (const { name, dot, detours } of diagrams(output.modules)) {
  writeFileSync(`${DRAWN}${name}.svg`, await renderDiagram(dot, { detours }))
  console.log(`drawn: docs/explanation/diagrams/${name}.svg`)
}
