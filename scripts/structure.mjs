// Holds the rooms and stages of core, and the front doors of the packages. A cruise that sees no modules proves
// nothing, so it counts them.
import { cruise } from 'dependency-cruiser'
import config from '../.dependency-cruiser.mjs'

const LEAST_MODULES = 80

const { output } = await cruise(['packages', 'apps'], {
  ruleSet: { forbidden: config.forbidden },
  ...config.options,
  validate: true,
  exclude: { path: '(^|/)(node_modules|dist)/|tsup[.]config|vitest[.]config' },
})
const { violations, totalCruised } = output.summary
for (const { from, to, rule } of violations) {
  const { comment } = config.forbidden.find((one) => one.name === rule.name) ?? {}
  console.error(`${rule.name}: ${from} → ${to}${comment ? `\n  ${comment}` : ''}`)
}
console.log(`${totalCruised} modules, ${violations.length} violations`)
if (totalCruised < LEAST_MODULES) console.error(`expected at least ${LEAST_MODULES} modules: the cruise saw too little`)
process.exitCode = violations.length > 0 || totalCruised < LEAST_MODULES ? 1 : 0
