// Puts the same questions to every engine, checks that their answers are the same, and times them in turns.
//   node bench.mjs [--quick] [--json] [--only decide,route] [--engine styrkod,limit] [--save results.json]
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chart } from './src/chart.mjs'
import { SUITES } from './src/suites.mjs'
import { measure } from './src/measure.mjs'
import { table } from './src/table.mjs'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    engine: { type: 'string' },
    rounds: { type: 'string' },
    save: { type: 'string' },
    chart: { type: 'string' },
  },
})

const pick = (/** @type {readonly string[]} */ names, /** @type {string | undefined} */ wanted) =>
  wanted === undefined ? names : names.filter((name) => wanted.split(',').includes(name))

/** @type {Record<string, Record<string, object>>} */
const results = {}
for (const suite of pick(Object.keys(SUITES), values.only)) {
  const { engines, reference } = /** @type {any} */ (SUITES[suite])
  const names = pick(
    Object.keys(engines).filter((name) => !values.quick || !engines[name].long),
    values.engine,
  )
  if (names.length === 0) continue
  results[suite] = await measure(suite, names, {
    quick: values.quick,
    rounds: Number(values.rounds ?? (values.quick ? 3 : 7)),
  })
  if (!values.json) process.stdout.write(table(suite, /** @type {any} */ (results[suite]), reference))
}
if (values.json) process.stdout.write(`${JSON.stringify(results)}\n`)
if (values.save) writeFileSync(values.save, `${JSON.stringify(results, null, 1)}\n`)
if (values.chart) writeFileSync(values.chart, chart(/** @type {any} */ (results)))
