// How fast the portal is with a thousand systems: `pnpm bench`. Prints milliseconds, the median of the rounds; a report, not a test.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser, serveFiles } from '@styrkod/web-check'

const SYSTEMS = 1000
const ROUNDS = 5
const TEXTS = ['a', 'ar', 'ark', 'arkiv', 'arki', 'ar', '', 'nämnd', 'ekonomi 12', '']
const KEYSTROKES = TEXTS.length
const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'styrkod-portal-'))
cpSync(dist, folder, { recursive: true })

/** The example register with its systems, their owners and managers over and over until there are a thousand. */
function grow() {
  const register = JSON.parse(readFileSync(join(dist, 'registers/harjedalen.defective.json'), 'utf8'))
  const own = new Set(register.events.filter(({ object }) => object.type === 'system').map(({ object }) => object.id))
  const repeated = register.events.filter(
    ({ object, action }) => own.has(object.id) && ['register', 'appoint'].includes(action),
  )
  const copies = Array.from({ length: Math.ceil((SYSTEMS - own.size) / own.size) }, (_, at) =>
    repeated.map((event) => {
      const name = event.establishes?.['object.name']
      return {
        ...event,
        id: `${event.id}-${at}`,
        object: { ...event.object, id: `${event.object.id}-${at}` },
        ...(name && { establishes: { ...event.establishes, 'object.name': `${name} ${at}` } }),
      }
    }),
  ).flat()
  const events = [...register.events, ...copies].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  writeFileSync(join(folder, 'registers/large.json'), JSON.stringify({ ...register, events }))
  const config = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'))
  const harjedalen = config.municipalities.find(({ id }) => id === 'harjedalen')
  harjedalen.registers = [{ id: 'large', title: 'Tusen system', href: 'registers/large.json', at: '2026-11-01' }]
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config))
  return events.length
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]

/** From asking for the page until what is named stands there and the main thread has been free for a frame. */
async function until(page, path, isThere) {
  await page.goto(`${site.origin}${path}`, { waitUntil: 'commit' })
  await page.waitForFunction(isThere, undefined, { polling: 'raf', timeout: 120_000 })
  return page.evaluate(
    () => new Promise((free) => requestAnimationFrame(() => setTimeout(() => free(performance.now())))),
  )
}

/** How long a filter works, and how long until the frame that shows it. */
const filter = (page, text) =>
  page.evaluate(
    (value) =>
      new Promise((done) => {
        const input = document.querySelector('#filter')
        input.value = value
        const started = performance.now()
        input.dispatchEvent(new InputEvent('input', { bubbles: true }))
        const worked = performance.now() - started
        requestAnimationFrame(() => setTimeout(() => done({ worked, shown: performance.now() - started })))
      }),
    text,
  )

/** Milliseconds that the page's own thread has worked: scripts, styles, layout and painting, whatever else the machine does. */
async function spent(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value
}

const count = grow()
const site = await serveFiles({ '/': `${folder}/` })
const browser = await launchBrowser()
const times = { overview: [], systems: [], findings: [], filterWork: [], filterShown: [], filterThread: [] }
for (let round = 0; round < ROUNDS; round++) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  times.overview.push(await until(page, '/', () => document.querySelector('#contested')))
  times.systems.push(await until(page, '/systems/', () => document.querySelector('main tbody tr')))
  times.findings.push(
    await until(
      page,
      '/systems/',
      () => document.querySelector('main tbody tr') && !document.querySelector('[data-working]'),
    ),
  )
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await spent(session)
  for (const text of TEXTS) {
    const { worked, shown } = await filter(page, text)
    times.filterWork.push(worked)
    times.filterShown.push(shown)
  }
  times.filterThread.push(((await spent(session)) - before) / KEYSTROKES)
  await page.close()
}
await browser.close()
await site.close()
rmSync(folder, { recursive: true, force: true })
console.log(`${SYSTEMS} systems, ${count} events, ${ROUNDS} rounds, medians in milliseconds`)
console.log(`overview drawn, main thread free:     ${median(times.overview).toFixed(0)}`)
console.log(`systems listed:                       ${median(times.systems).toFixed(0)}`)
console.log(`every finding counted beside them:    ${median(times.findings).toFixed(0)}`)
console.log(
  `filter, work a keystroke:             ${median(times.filterWork).toFixed(1)} (most ${Math.max(...times.filterWork).toFixed(1)})`,
)
console.log(
  `filter, until the frame that shows:   ${median(times.filterShown).toFixed(1)} (most ${Math.max(...times.filterShown).toFixed(1)})`,
)
console.log(`filter, the page's thread a keystroke: ${median(times.filterThread).toFixed(1)}`)
