import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { SUITES } from './suites.mjs'

const median = (/** @type {readonly number[]} */ list) => {
  const sorted = [...list].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? Number(sorted[middle]) : (Number(sorted[middle - 1]) + Number(sorted[middle])) / 2
}

const round = (/** @type {number} */ number) => Number(number.toPrecision(4))

/** @param {string} suite @param {string} engine @param {boolean} quick */
function start(suite, engine, quick) {
  const { flags = [] } = /** @type {any} */ (SUITES[suite]?.engines[engine])
  const path = fileURLToPath(new URL('engine.mjs', import.meta.url))
  const child = fork(path, [suite, engine, quick ? 'quick' : 'full'], {
    execArgv: ['--expose-gc', '--max-old-space-size=6000', ...flags],
  })
  /** @type {((message: any) => void)[]} */
  const waiting = []
  /** @type {any[]} */
  const arrived = []
  child.on('message', (message) => (waiting.length > 0 ? waiting.shift()?.(message) : arrived.push(message)))
  child.on('exit', (code, signal) => waiting.splice(0).forEach((answer) => answer({ failed: signal ?? code })))
  const receive = () =>
    arrived.length > 0 ? Promise.resolve(arrived.shift()) : new Promise((answer) => waiting.push(answer))
  return {
    name: engine,
    ready: receive(),
    time: async (/** @type {number} */ least) => {
      child.send({ least })
      return receive()
    },
    stop: () => child.kill(),
  }
}

/** What the first time takes in a process that has done nothing before. @param {string} suite @param {string} engine @param {boolean} quick @param {number} count */
async function firstTimes(suite, engine, quick, count) {
  const times = []
  for (let at = 0; at < count; at++) {
    const once = start(suite, engine, quick)
    times.push((await once.ready).firstNs)
    once.stop()
  }
  return times
}

/**
 * The engines of a suite, each in a process of its own that has shown its answers. Where the first time counts, each is alone
 * with the machine; elsewhere they may be built side by side.
 * @param {string} suite @param {readonly string[]} names @param {{ quick: boolean, rounds: number }} options
 */
async function open(suite, names, { quick, rounds }) {
  const { isOnce = false, sizes = false } = /** @type {import('./suites.mjs').Suite} */ (SUITES[suite])
  const one = async (/** @type {string} */ name) => {
    const engine = start(suite, name, quick)
    const ready = await engine.ready
    if (ready.failed !== undefined) throw new Error(`${suite}: ${name} ended with ${ready.failed}`)
    if (ready.wrong > 0) throw new Error(`${suite}: ${name} gives ${ready.wrong} wrong answers`)
    const firsts = isOnce ? [ready.firstNs, ...(await firstTimes(suite, name, quick, quick ? 0 : rounds - 1))] : []
    return { ...engine, answersHash: ready.answersHash, firsts }
  }
  const engines = []
  if (isOnce) for (const name of names) engines.push(await one(name))
  else engines.push(...(await Promise.all(names.map(one))))
  const same = new Set(engines.filter(({ name }) => !name.includes(' in lists')).map(({ answersHash }) => answersHash))
  if (same.size > 1 && !sizes)
    throw new Error(
      `${suite}: the answers differ: ${engines.map(({ name, answersHash }) => `${name} ${answersHash}`).join(', ')}`,
    )
  return engines
}

/**
 * Times every engine of a suite, in turns and in both orders, each in a process of its own; only what was measured in the
 * same round is compared. Where processes of one engine differ, since no two are compiled alike, several are timed.
 * @param {string} suite @param {readonly string[]} names @param {{ quick: boolean, rounds: number }} options
 */
export async function measure(suite, names, options) {
  const { quick, rounds } = options
  const { reference = 'limit', warm = 0, lives = 1 } = /** @type {import('./suites.mjs').Suite} */ (SUITES[suite])
  const least = quick ? 60 : lives > 1 ? 150 : 400
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(names.map((name) => [name, []]))
  /** @type {Awaited<ReturnType<typeof open>>} */
  let engines = []
  for (let life = 0; life < (quick ? 1 : lives); life++) {
    engines = await open(suite, names, options)
    for (const engine of engines) await engine.time(Math.max(least, quick ? warm / 2 : warm))
    for (let turn = 0; turn < rounds; turn++) {
      for (const { name, time } of turn % 2 ? [...engines].reverse() : engines)
        times[name]?.push((await time(least)).ns)
    }
    for (const engine of engines) engine.stop()
  }
  const limit = times[reference]
  return Object.fromEntries(
    engines.map(({ name, answersHash, firsts }) => {
      const own = times[name] ?? []
      const ratios = limit ? own.map((time, at) => time / Number(limit[at])) : own.map(() => 1)
      return [
        name,
        {
          ns: round(median(own)),
          ratioToLimit: round(median(ratios)),
          spread: [round(Math.min(...ratios)), round(Math.max(...ratios))],
          answersHash,
          ...(firsts.length > 0 && { firstNs: round(median(firsts)) }),
        },
      ]
    }),
  )
}
