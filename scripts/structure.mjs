// Holds the rooms and stages of core, the front doors of the packages, and the diagrams that show them. A cruise that
// sees no modules proves nothing, so it counts them.
import { existsSync, readFileSync } from 'node:fs'
import { cruise } from 'dependency-cruiser'
import config from '../.dependency-cruiser.mjs'
import { diagrams, DRAWN } from '../apps/docs/src/diagrams.mjs'
import { isDrawnFrom } from '../apps/docs/src/renderDiagram.mjs'

const LEAST_MODULES = 80

const { output } = await cruise(['packages', 'apps'], {
  ruleSet: { forbidden: config.forbidden },
  ...config.options,
  validate: true,
  exclude: { path: '(^|/)node_modules/|^/dist/|tsup[.]config|vitest[.]config' },
})
const { violations, totalCruised } = output.summary
for (const { from, to, rule } of violations) {
  const { comment } = config.forbidden.find((one) => one.name === rule.name) ?? {}
  console.error(`${rule.name}: ${from} → ${to}${comment ? `\n  ${comment}` : ''}`)
}
console.log(`${totalCruised} modules, ${violations.length} violations`)
if (totalCruised < LEAST_MODULES) console.error(`expected at least ${LEAST_MODULES} modules: the cruise saw too little`)
const stale = diagrams(output.modules).filter(({ name, dot }) => {
  const file = `${DRAWN}${name}.svg`
  return !existsSync(file) || !isDrawnFrom(readFileSync(file, 'utf8'), dot)
})
for (const { name } of stale)
  console.error(`out of date: docs/explanation/diagrams/${name}.svg, drawn by \`pnpm diagrams\``)
process.exitCode = violations.length > 0 || totalCruised < LEAST_MODULES || stale.length > 0 ? 1 : 0
