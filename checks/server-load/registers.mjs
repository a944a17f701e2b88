// Many registers in one log: how long it takes to open one, and to answer about it when it is open, through HTTP on
// PostgreSQL. `node registers.mjs [MUNICIPALITIES] [SYSTEMS] [REQUESTS]`; 290, 1000 and 20000 where nothing is said. The
// registers are made up here, and all held in memory: give node some (--max-old-space-size=8192).
import { createApp, createCatalogue, openRegisters, shippedRulesets } from '@styrkod/server'
import { startPostgres } from '@styrkod/services-check/postgres'
import { openPostgresStore } from '@styrkod/store/postgres'

const [municipalities = 290, systems = 1000, requests = 20_000] = process.argv.slice(2).map(Number)
const codes = Array.from({ length: municipalities }, (_, at) => String(1000 + at))

const database = await startPostgres()
const { url } = database

/** Each system registered, with an owner. @param {string} code */
function eventsOf(code) {
  return Array.from({ length: systems }, (_, at) => {
    const object = { type: 'system', id: `system-${at}` }
    const owner = `person-${at % 50}`
    return [
      {
        id: `${code}-s${at}`,
        day: '2020-01-02',
        action: 'register',
        object,
        establishes: { 'object.name': `System ${at}` },
      },
      {
        id: `${code}-o${at}`,
        day: '2020-01-03',
        action: 'appoint',
        object: { type: 'system-owner', id: object.id },
        act: { holder: owner },
      },
    ]
  }).flat()
}

/** @param {number[]} times */
const shown = (times) => {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (/** @type {number} */ share) => (sorted[Math.floor((sorted.length - 1) * share)] ?? NaN).toFixed(1)
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`
}

try {
  const store = await openPostgresStore(url)
  const written = performance.now()
  for (const municipality of codes) {
    await store.create({ municipality, ruleset: 'harjedalen', since: '2020-01-01', invented: true })
    await store.append(municipality, {
      expected: 0,
      events: eventsOf(municipality),
      recorded: '2020-01-04T00:00:00.000Z',
    })
  }
  console.log(
    `${municipalities * systems * 2} events written in ${((performance.now() - written) / 1000).toFixed(0)} s`,
  )
  const registers = openRegisters(store, municipalities * systems * 2)
  const app = await createApp({
    rulesets: createCatalogue(shippedRulesets()),
    store,
    registers,
    clock: () => new Date(),
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = /** @type {{ port: number }} */ (app.server.address())
  const base = `http://127.0.0.1:${address.port}/v1/municipalities`

  /** @param {string} code @param {number} at */
  const ask = async (code, at) => {
    const started = performance.now()
    const body = JSON.stringify({ action: 'approve', object: `system:system-${at % systems}`, at: '2026-01-01' })
    const answer = await fetch(`${base}/${code}/who`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${answer.status}`)
    return performance.now() - started
  }
  const first = []
  for (const code of codes) first.push(await ask(code, 1))
  console.log(`first question of a register: ${shown(first)}`)
  const second = await openAgain()
  console.log(`first question with a snapshot: ${shown(second)}`)

  const times = /** @type {number[]} */ ([])
  let next = 0
  const asker = async () => {
    while (next < requests) {
      const at = next++
      times.push(await ask(codes[(at * 7919) % codes.length] ?? '', at))
    }
  }
  const began = performance.now()
  const before = process.cpuUsage()
  await Promise.all(Array.from({ length: 8 }, asker))
  const seconds = (performance.now() - began) / 1000
  console.log(`${requests} questions, 8 at a time: ${(requests / seconds).toFixed(0)} a second, ${shown(times)}`)
  // Asking and answering are one process here.
  const { user, system } = process.cpuUsage(before)
  console.log(`${((user + system) / requests).toFixed(0)} µs of processor to ask and answer one`)
  console.log(`${(process.memoryUsage().rss / 1e6).toFixed(0)} MB in memory`)
  await app.close()
  await store.close()

  /** The same in a server that has opened nothing yet, but finds the snapshots of the first. */
  async function openAgain() {
    const other = await createApp({ rulesets: createCatalogue(shippedRulesets()), store, clock: () => new Date() })
    const durations = []
    for (const code of codes.slice(0, 50)) {
      const started = performance.now()
      const answer = await other.inject({ method: 'GET', url: `/v1/municipalities/${code}/history?limit=1` })
      if (answer.statusCode !== 200) throw new Error(answer.body)
      durations.push(performance.now() - started)
    }
    await other.close()
    return durations
  }
} finally {
  await database.stop()
}
