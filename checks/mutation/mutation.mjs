// Whether the cases notice when a rule says otherwise: `pnpm mutation [--municipality ID] [--sample N] [--json]`.
// Turns a modality, a role, an operator, a period or a threshold of each rule, one at a time, and asks the cases again.
// Exits with 1 when less than 95 % of the changes are noticed in some municipality.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { LEAST } from './src/least.mjs'
import { scoreOf } from './src/scoreOf.mjs'

const { values } = parseArgs({
  options: {
    municipality: { type: 'string', multiple: true },
    sample: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const index = readFileSync(fileURLToPath(import.meta.resolve('@styrkod/rulesets/index.json')), 'utf8')
const municipalities = /** @type {readonly { id: string }[]} */ (JSON.parse(index)).map((one) => one.id)
const sample = values.sample === undefined ? undefined : Number(values.sample)

const scores = (values.municipality ?? municipalities).map((municipality) => {
  const score = scoreOf(municipality, sample)
  if (!values.json) {
    const share = (score.score * 100).toFixed(1)
    console.log(`${municipality.padEnd(12)} ${share} %  ${score.killed} of ${score.mutants} changes noticed`)
    for (const { rule, kind, what } of score.survivors) console.log(`  not noticed: ${kind} of ${rule}: ${what}`)
  }
  return score
})
if (values.json) console.log(JSON.stringify(scores))
process.exitCode = scores.every((one) => one.score >= LEAST) ? 0 : 1
