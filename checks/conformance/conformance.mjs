// Asks one corpus at every door: `node checks/conformance/conformance.mjs [--json]`. Exits with 1 when an answer differs.
import { conform } from './src/conform.mjs'
import { readCorpus } from './src/corpus.mjs'

/** How many cases there must be at each door for the run to prove anything. */
const LEAST = 1000

const report = await conform(readCorpus())
const { cases, doors, differences } = report
const enough = Object.values(doors).every((door) => door.asked >= LEAST)
if (process.argv.includes('--json')) console.log(JSON.stringify(report))
else {
  for (const { door, case: name, place, expected, actual } of differences)
    console.log(`${door}: ${name}\n  ${place}\n  - ${JSON.stringify(expected)}\n  + ${JSON.stringify(actual)}`)
  console.log(`${cases} cases`)
  for (const [door, { asked, equal }] of Object.entries(doors))
    console.log(`${door.padEnd(8)} ${String(asked).padStart(6)} asked  ${String(equal).padStart(6)} equal`)
}
if (!enough) console.error(`expected at least ${LEAST} cases at each door`)
process.exitCode = differences.length > 0 || !enough ? 1 : 0
