// Where the time of an answer goes: profiles one of the servers while it answers, and sums the samples up by whose code
// they are in. `node where.mjs [KIND] [SECONDS]`. Shares hold on a busy machine as well; microseconds do not.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { questions } from './questions.mjs'

/** @typedef {{ id: number, callFrame: { functionName: string, url: string }, children?: number[] }} Node */

const [kind = 'styrkod', seconds = '20'] = process.argv.slice(2)

/** Whose code a frame is, the first that fits; frames of none belong to whoever called them. @type {readonly [string, RegExp][]} */
const PARTS = [
  ['log', /\/(pino|sonic-boom|fast-redact|@pinojs)\//],
  ['measurements', /\/prom-client\//],
  ['rate limit', /\/@fastify\/rate-limit\//],
  ['compression', /\/@fastify\/compress\//],
  ['tracing', /\/@opentelemetry\//],
  ['the decision', /\/packages\/core\//],
  ['our own code', /\/packages\/server\//],
  ['Fastify', /\/(fastify|find-my-way|avvio|@fastify)\//],
  ['node:http and the network', /^node:/],
]

const folder = mkdtempSync(join(tmpdir(), 'styrkod-where-'))
const child = fork(new URL('serve.mjs', import.meta.url), [kind], {
  execArgv: ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=250'],
})
const [{ port }] = /** @type {[{ port: number }]} */ (await once(child, 'message'))
const { requests } = await autocannon({
  url: `http://127.0.0.1:${port}/access/v1/evaluation`,
  connections: 16,
  duration: Number(seconds),
  requests: questions(),
})
child.send('stop')
await once(child, 'exit')
const [file = ''] = readdirSync(folder)
/** @type {{ nodes: Node[], samples: number[], timeDeltas: number[] }} */
const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
rmSync(folder, { recursive: true })

const byId = new Map(nodes.map((node) => [node.id, node]))
/** @type {Map<number, string>} */
const parts = new Map()
/** @param {number} id @param {string} inherited */
function give(id, inherited) {
  const { callFrame, children = [] } = /** @type {Node} */ (byId.get(id))
  const found = PARTS.find(([, pattern]) => pattern.test(callFrame.url))?.[0] ?? named(callFrame.functionName)
  // What the log does in Node is the log's; but whoever is called back through Node is not Node.
  const isWithin = found === 'node:http and the network' && inherited !== 'Fastify' && inherited !== 'our own code'
  const part = found === undefined || (isWithin && inherited !== '') ? inherited : found
  parts.set(id, part)
  for (const one of children) give(one, part)
}

/** @param {string} name */
const named = (name) =>
  ({ '(garbage collector)': 'garbage collection', '(idle)': 'idle', '(program)': 'the engine' })[name]

give(nodes[0]?.id ?? 0, '')
/** @type {Map<string, number>} */
const sums = new Map()
samples.forEach((id, at) => {
  const part = parts.get(id) || 'the engine'
  if (part !== 'idle') sums.set(part, (sums.get(part) ?? 0) + (timeDeltas[at] ?? 0))
})
const total = [...sums.values()].reduce((sum, one) => sum + one, 0)
console.log(`${kind}: ${requests.total} answers, ${(total / requests.total).toFixed(0)} µs each, profiled`)
for (const [part, time] of [...sums].sort(([, one], [, other]) => other - one))
  console.log([part, `${((time / total) * 100).toFixed(1)} %`, `${(time / requests.total).toFixed(1)} µs`].join(' | '))
