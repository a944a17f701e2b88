import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RegisterEvent } from '@styrkod/core'
import { readSettings, startServer, type RunningServer } from '@styrkod/server'
import { launchBrowser, violations, watchPage } from '@styrkod/web-check'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AUDIENCE, startProvider } from '@styrkod/services-check/provider'
import { settled, type Page } from './site.ts'

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const EVENTS = readFileSync(folder('../../../packages/rulesets/registers/kalix/clean/events.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as RegisterEvent)
const CASE = 'cases/?municipality=kalix&object=purchase&id=projector&action=decide&at=2026-11-01&lang=sv'

let browser: Awaited<ReturnType<typeof launchBrowser>>
let provider: Awaited<ReturnType<typeof startProvider>>
let server: RunningServer
let base: string

beforeAll(async () => {
  browser = await launchBrowser()
  provider = await startProvider({
    secretary: { roles: ['recorder'], municipality: '2514' },
    auditor: { roles: ['reader'], municipality: '2514' },
  })
  const read = readSettings({
    STYRKOD_PORT: '0',
    STYRKOD_DATA: ':memory:',
    STYRKOD_ISSUER: provider.issuer,
    STYRKOD_AUDIENCE: AUDIENCE,
    STYRKOD_PORTAL: folder('../dist'),
    STYRKOD_PORTAL_CLIENT: 'portal',
    STYRKOD_RATE: '0',
  })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  server = await startServer(read.settings, pino({ level: 'silent' }), [
    async ({ store }) => {
      await store.create({ municipality: '2514', ruleset: 'kalix', since: '2021-01-01' })
      await store.append('2514', { expected: 0, events: EVENTS, recorded: '2026-11-01T08:00:00Z' })
      return { close: async () => {} }
    },
  ])
  base = `${server.url}/`
  provider.admit(base)
})
afterAll(async () => {
  await browser.close()
  await server.close()
  await provider.stop()
})

async function visit(path: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const seen = await watchPage(page)
  await page.goto(base + path)
  return { page, seen, leave: () => context.close() }
}

/** The steps that a person takes at the identity provider. */
async function logIn(page: Page, person: string): Promise<void> {
  await page.getByRole('button', { name: 'Logga in' }).click()
  await page.locator('input[name=login]').fill(person)
  await page.locator('input[name=password]').fill('any')
  await page.locator('button[type=submit]').click()
  await page.locator('button[type=submit]').click()
  await page.getByRole('button', { name: 'Logga ut' }).waitFor()
}

describe('the portal of a server', () => {
  it('shows the rules to everybody and the register to nobody who has not logged in', async () => {
    const { page, seen, leave } = await visit('?municipality=norsjo&lang=sv')
    await page.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor()
    await settled(page)
    await page.getByRole('heading', { name: 'Oklart i reglerna' }).waitFor()
    expect(await page.getByText('Registret läses av den som har loggat in.').count()).toBeGreaterThan(0)
    expect(await page.getByLabel('Register').locator('option').count()).toBe(1)
    expect(await violations(page)).toEqual([])
    expect(seen.breaches).toEqual([])
    await leave()
  })

  it('takes whoever logs in back to where they were, records what the rules permit and shows it', async () => {
    const { page, seen, leave } = await visit(CASE)
    await logIn(page, 'secretary')
    await page.getByRole('heading', { level: 1, name: 'Projektor till aulan' }).waitFor()
    await settled(page)
    expect(new URL(page.url()).searchParams.has('code')).toBe(false)

    await page.getByLabel('Handling').selectOption({ label: 'Beställa inköp' })
    await page.getByRole('button', { name: 'Anteckna' }).click()
    await page.locator('.ds-alert').getByText('Först: besluta').waitFor()

    await page.getByLabel('Handling').selectOption({ label: 'Besluta inköp' })
    await page.getByLabel('I vems namn').selectOption({ label: 'Beställaren' })
    await page.getByRole('button', { name: 'Anteckna' }).click()
    await page.locator('.ds-alert').getByText('Antecknat.').waitFor()
    await page.locator('styrkod-route').getByText('gjort 2026-11-01').first().waitFor()
    expect(await violations(page)).toEqual([])
    expect(seen).toMatchObject({ breaches: [] })

    await page.reload()
    await page.locator('styrkod-route').getByText('gjort 2026-11-01').first().waitFor()
    await page.getByRole('button', { name: 'Logga ut' }).click()
    await page.getByRole('button', { name: /sign me out/ }).click()
    await page.getByRole('button', { name: 'Logga in' }).waitFor()
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    // The provider has forgotten them as well: it asks who they are before it lets anybody in.
    await page.getByRole('button', { name: 'Logga in' }).click()
    await page.locator('input[name=login]').waitFor()
    await leave()
  })

  it('tells a reader that nothing can be proposed', async () => {
    const { page, leave } = await visit(CASE)
    await logIn(page, 'auditor')
    await page.getByText('Du får läsa registret, men inte föreslå något i det.').waitFor()
    expect(await page.getByRole('button', { name: 'Anteckna' }).count()).toBe(0)
    await leave()
  })

  it('says that somebody else came first, and reads the register again', async () => {
    const [first, second] = [await visit(CASE), await visit(CASE)]
    for (const { page } of [first, second]) {
      await logIn(page, 'secretary')
      await page.getByLabel('Handling').selectOption({ label: 'Beställa inköp' })
      await page.getByLabel('I vems namn').selectOption({ label: 'Beställaren' })
    }
    await first.page.getByRole('button', { name: 'Anteckna' }).click()
    await first.page.locator('.ds-alert').getByText('Antecknat.').waitFor()
    await second.page.getByRole('button', { name: 'Anteckna' }).click()
    await second.page.locator('.ds-alert').getByText('Någon annan hann före').waitFor()
    await first.leave()
    await second.leave()
  })
})
