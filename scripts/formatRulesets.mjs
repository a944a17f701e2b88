// Formats the rulesets as `styrkod fmt` does: `node scripts/formatRulesets.mjs [--check]`.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const folders = readdirSync('packages/rulesets')
  .map((name) => `packages/rulesets/${name}`)
  .filter((folder) => existsSync(`${folder}/ruleset.yaml`))
const wrong = folders.filter((folder) => {
  const args = ['packages/cli/bin/styrkod.js', 'fmt', folder, ...process.argv.slice(2)]
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0
})
process.exitCode = wrong.length > 0 ? 1 : 0
