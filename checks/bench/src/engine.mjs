// One engine of one suite in a process of its own: builds, shows its answers, and then times a round whenever it is told.
import { createHash } from 'node:crypto'
import { SUITES } from './suites.mjs'

const [suiteName = '', engineName = '', quick] = process.argv.slice(2)
const suite = /** @type {import('./suites.mjs').Suite} */ (SUITES[suiteName])
const { from, name, slow, workload: own } = /** @type {import('./suites.mjs').Engine} */ (suite.engines[engineName])
const isQuick = quick === 'quick'
const workload = (own ?? suite.workload)(isQuick)
const engine = await (await from())[name](workload)
const count = engine.count ?? suite.count(workload)
const each = engine.each ?? suite.per?.(workload) ?? 1

/** Where every answer goes, so that none is dropped before it is made. @type {unknown} */
export let sink

const digest = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** How many answers of a slow engine are compared in a quick look, and how many are in every engine's fingerprint. */
const COMPARED = isQuick ? 500 : 2000

/** All answers, compared with what they must be, as one fingerprint. Every engine answers the same number of questions. */
async function verify() {
  if (engine.read) {
    const findings = engine
      .ask()
      .flat()
      .map((/** @type {any} */ one) => engine.read(one).join(' '))
    return { answersHash: digest(findings.sort().join('\n')), wrong: 0 }
  }
  const most = suite.compared ?? (slow && isQuick ? COMPARED : 20_000)
  const wanted = Math.min(suite.count(workload), most, engine.count ?? Infinity)
  const answers = []
  let wrong = 0
  for (let at = 0; at < wanted; at++) {
    const answer = engine.isAsync ? await engine.answer(at) : engine.answer(at)
    const expected = suite.expected(workload, at)
    if (expected !== undefined && JSON.stringify(answer) !== JSON.stringify(expected)) wrong++
    answers.push(answer)
  }
  return { answersHash: digest(JSON.stringify(answers.slice(0, COMPARED))), wrong }
}

/** More than this and the collector goes on sweeping beside whatever comes after it. */
const LARGE_HEAP = 64e6

/** Collects what is garbage and lets that come to an end, so that none of it is counted as work of the engine. */
async function settle() {
  sink = undefined
  globalThis.gc?.()
  if (process.memoryUsage().heapUsed > LARGE_HEAP) await new Promise((done) => setTimeout(done, 200))
}

/** Microseconds: of the processor, or by the clock where others do the work. */
const clock = () => {
  if (engine.isElsewhere) return performance.now() * 1000
  const { user, system } = process.cpuUsage()
  return user + system
}

/** Asks so many questions in a row, beginning with this one; which comes next. @param {number} from @param {number} questions */
function askInTurn(from, questions) {
  let at = from
  for (let left = questions; left > 0; left--) {
    sink = engine.ask(at)
    if (++at >= count) at = 0
  }
  return at
}

/** The same where an answer must be waited for. @param {number} from @param {number} questions */
async function askAndWait(from, questions) {
  let at = from
  for (let left = questions; left > 0; left--) {
    sink = await engine.ask(at)
    if (++at >= count) at = 0
  }
  return at
}

/** Nanoseconds of the question in the middle, where each is long enough to be timed by itself. */
async function timeEach() {
  engine.prepare()
  await settle()
  const times = Array.from({ length: count }, (_, at) => {
    const before = performance.now()
    sink = engine.ask(at)
    return performance.now() - before
  })
  return Number(times.sort((one, other) => one - other)[count >> 1]) * 1e6
}

/** Asks for at least so many milliseconds; nanoseconds a question. @param {number} least */
async function ask(least) {
  const batch = engine.batch ?? (engine.read ? 1 : slow ? 50 : 2000)
  let asked = 0
  let at = Math.floor(count / 3)
  let spent = 0
  const started = performance.now()
  do {
    const before = clock()
    at = engine.isAsync ? await askAndWait(at, batch) : askInTurn(at, batch)
    asked += batch
    spent += clock() - before
  } while (performance.now() - started < least)
  return (spent * 1000) / asked / each
}

/**
 * Nanoseconds a question, over at least so many milliseconds. While others had their turn the engine gave memory back and
 * what it needs left the processor's own: some short questions come first that are not timed.
 * @param {number} least
 */
async function time(least) {
  if (engine.isTimedEach) return { ns: await timeEach() }
  await settle()
  if (!engine.read) await ask(least / 4)
  return { ns: await ask(least) }
}

/** Nanoseconds of the first time of all, with nothing warm. */
function first() {
  const before = clock()
  sink = engine.ask(0)
  return (clock() - before) * 1000
}

const firstNs = suite.isOnce ? first() : undefined
const { answersHash, wrong } = await verify()
process.send?.({ ready: true, answersHash, wrong, firstNs })
process.on('message', async (/** @type {{ least: number }} */ { least }) => process.send?.(await time(least)))
