// How many AuthZEN evaluations a second, beside a bare node:http server that parses and answers the same JSON, in one
// run: `node answers.mjs [ROUNDS] [SECONDS] [KIND…]`. The servers take turns, so that whatever else the machine does
// meets all of them; the figures are the medians over the rounds. The processor time of an answer says the same on a
// machine that has other work to do.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import autocannon from 'autocannon'
import { questions } from './questions.mjs'

const [rounds = '7', seconds = '3', ...chosen] = process.argv.slice(2)
const kinds =
  chosen.length > 0
    ? chosen
    : [
        'bare',
        'bare, together',
        'bare, all new',
        'fastify',
        'hono',
        'styrkod',
        'styrkod, no log',
        'styrkod, no log, no rate limit',
        'styrkod, all new',
      ]

const servers = await Promise.all(
  kinds.map(async (kind) => {
    const child = fork(new URL('serve.mjs', import.meta.url), [kind])
    const [{ port }] = /** @type {[{ port: number }]} */ (await once(child, 'message'))
    return { kind, child, port, /** @type {(autocannon.Result & { cpu: number })[]} */ results: [] }
  }),
)

/** The processor time of a server so far, in microseconds. @param {import('node:child_process').ChildProcess} child */
async function cpuOf(child) {
  child.send('cpu')
  const [{ cpu }] = /** @type {[{ cpu: number }]} */ (await once(child, 'message'))
  return cpu
}

/** @param {{ kind: string, port: number }} server */
const fire = ({ kind, port }) =>
  autocannon({
    url: `http://127.0.0.1:${port}/access/v1/evaluation`,
    connections: 16,
    duration: Number(seconds),
    requests: questions(kind.includes('all new')),
  })

for (const server of servers) await fire(server)
for (let round = 0; round < Number(rounds); round++)
  for (const server of servers) {
    const before = await cpuOf(server.child)
    const result = await fire(server)
    server.results.push({ ...result, cpu: ((await cpuOf(server.child)) - before) / result.requests.total })
  }
for (const { child } of servers) child.kill()

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
/** @param {autocannon.Result | undefined} result */
const rateOf = (result) => (result ? result.requests.total / result.duration : NaN)

const base = servers.find((one) => one.kind === 'bare')
console.log('server | requests/s | ratio to bare | µs of processor | ratio to bare | p50 ms | p99 ms | not 200')
for (const { kind, results } of servers) {
  const ratios = results.map((one, at) => rateOf(one) / rateOf(base?.results[at]))
  console.log(
    [
      kind,
      median(results.map(rateOf)).toFixed(0),
      median(ratios).toFixed(2),
      median(results.map((one) => one.cpu)).toFixed(0),
      (median((base?.results ?? []).map((one) => one.cpu)) / median(results.map((one) => one.cpu))).toFixed(2),
      median(results.map((one) => one.latency.p50)),
      median(results.map((one) => one.latency.p99)),
      results.reduce((sum, one) => sum + one.non2xx + one.errors, 0),
    ].join(' | '),
  )
}
