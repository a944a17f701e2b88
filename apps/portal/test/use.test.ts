import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { settled, useSite, type Page } from './site.ts'

const open = useSite()
const SYSTEMS = '/systems/?municipality=harjedalen&register=defective'

/** What a click on a button saves, as text. */
async function saved(page: Page, name = 'Hämta som CSV'): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('main').getByRole('button', { name }).first().click(),
  ])
  return readFile(await download.path(), 'utf8')
}

const rows = (page: Page): Promise<string[]> => page.locator('main tbody th').allInnerTexts()

describe('the address', () => {
  it('says all that is shown, so that another browser shows the same', async () => {
    const first = await open(SYSTEMS)
    await first.page.getByLabel('Sök bland systemen').fill('nämnden')
    await first.page.getByLabel('Visa', { exact: true }).selectOption('faulty')
    await first.page.getByRole('button', { name: 'Systemförvaltare' }).click()
    await first.page.getByLabel('Per dag').fill('2026-05-01')
    await settled(first.page)
    const url = new URL(first.page.url())
    expect(Object.fromEntries(url.searchParams)).toEqual({
      municipality: 'harjedalen',
      register: 'defective',
      lang: 'sv',
      at: '2026-05-01',
      filter: 'nämnden',
      show: 'faulty',
      sort: 'system-manager',
    })
    const second = await open(url.pathname + url.search)
    expect(await rows(second.page)).toEqual(await rows(first.page))
    expect((await rows(second.page)).length).toBeGreaterThan(1)
    await first.page.close()
    await second.page.close()
  })

  it('follows the elements too, and going back comes back', async () => {
    const { page } = await open('/responsibilities/?municipality=norsjo')
    await page.getByLabel('Sök i tabellen').fill('strategi')
    expect(new URL(page.url()).searchParams.get('filter')).toBe('strategi')
    await page.getByRole('link', { name: 'Regler', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Regler' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Ansvar' }).waitFor()
    await settled(page)
    expect(await page.getByLabel('Sök i tabellen').inputValue()).toBe('strategi')
    await page.close()
  })

  it('takes along the question that was asked in an element', async () => {
    const { page, origin } = await open('/who/?municipality=norsjo')
    await page.getByRole('combobox', { name: 'Vem beslutar, eller ansvarar?' }).fill('fastställa IT-strategi')
    await page.keyboard.press('Enter')
    await page.locator('styrkod-who').getByText('Kommunstyrelsen').first().waitFor()
    const asked = page.url()
    expect(asked).toContain('object=it-strategy&action=adopt')
    expect(await page.getByRole('combobox', { name: 'Vem beslutar, eller ansvarar?' }).isVisible()).toBe(true)
    const other = await open(asked.slice(origin.length))
    await other.page.locator('styrkod-who').getByText('Kommunstyrelsen').first().waitFor()
    await other.page.getByRole('link', { name: 'Ställ en ny fråga' }).click()
    await other.page.getByRole('combobox', { name: 'Vem beslutar, eller ansvarar?' }).waitFor()
    await page.close()
    await other.page.close()
  })

  it('keeps municipality, day and page when the language changes', async () => {
    const { page } = await open('/audit/?municipality=salem&register=defective&at=2026-03-01')
    await page.getByRole('link', { name: 'In English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Audit' }).waitFor()
    const { searchParams, pathname } = new URL(page.url())
    expect([pathname, ...searchParams.values()]).toEqual(['/audit/', 'salem', 'defective', 'en', '2026-03-01'])
    await page.close()
  })
})

describe('the keyboard alone', () => {
  it('skips to the content, moves between pages with the heading in focus, filters and sorts', async () => {
    const { page } = await open('/?municipality=harjedalen&register=defective')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').innerText()).toBe('Hoppa till innehållet')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    await page.getByRole('link', { name: 'System', exact: true }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'System' }).waitFor()
    await settled(page)
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1')
    expect(await page.title()).toBe('System – Härjedalen – Styrning av IT')
    await page.keyboard.press('Tab')
    await page.keyboard.type('arkiv')
    expect(await rows(page)).toEqual(['E-arkivet'])
    await page.getByRole('link', { name: 'E-arkivet' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'E-arkivet' }).waitFor()
    await page.close()
  })

  it('opens the menu of a narrow page', async () => {
    const { page } = await open('/?municipality=kalix', { width: 320 })
    const link = page.getByRole('link', { name: 'Årshjul' })
    expect(await link.isVisible()).toBe(false)
    await page.locator('#menu summary').focus()
    await page.keyboard.press('Enter')
    await link.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Årshjul' }).waitFor()
    expect(await link.isVisible()).toBe(false)
    await page.close()
  })
})

describe('what is taken along', () => {
  it('is what the filter shows, as a Swedish spreadsheet reads it', async () => {
    const { page } = await open(`${SYSTEMS}&filter=arkiv`)
    const text = await saved(page)
    expect(text.startsWith('\ufeffSystem;Slag;Systemägare;')).toBe(true)
    const lines = text.trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/^E-arkivet;System;Socialnämnden, Kommunstyrelsen;Person 10;/)
    await page.close()
  })

  it('of the rules has both languages and where they stand', async () => {
    const { page } = await open('/rules/?municipality=salem&filter=investering')
    const text = await saved(page)
    const shown = await page.locator('main .items > li').count()
    expect(text.trim().split('\r\n')).toHaveLength(shown + 1)
    expect(text).toContain('Strategi 8')
    await page.close()
  })

  it('on paper is the content without the controls', async () => {
    const { page } = await open(SYSTEMS)
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['nav.menu', 'form.settings', '.tools', 'main .row'])
      expect(await page.locator(hidden).first().isVisible()).toBe(false)
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    expect(await page.locator('main tbody tr').count()).toBe(16)
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
    await page.close()
  })
})

it('a long list stands whole on paper', async () => {
  const { page } = await open('/rules/?municipality=salem')
  const shown = (): Promise<number> => page.locator('main .items > li').count()
  const all = Number.parseInt(await page.locator('main p[role=status]').innerText())
  expect(await shown()).toBeLessThan(all)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  expect(await shown()).toBe(all)
  await page.close()
})

it('paper is light, whatever the screen is', async () => {
  const { page } = await open('/?municipality=kalix', { scheme: 'dark' })
  const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const screen = await background()
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  expect(await background()).toBe('rgb(255, 255, 255)')
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(await background()).toBe(screen)
  await page.close()
})

describe('the rules', () => {
  it('are found by words of the other language, which is then shown', async () => {
    const { page } = await open('/rules/?municipality=harjedalen')
    await page.getByLabel('Sök i reglerna').fill('must appoint')
    const hit = page.locator('main .items > li').filter({ hasText: 'appoint-manager' })
    expect(await hit.innerText()).toContain('Systemägaren skall utse en systemförvaltare.')
    expect(await hit.locator('[lang=en]').innerText()).toContain('system manager')
    await hit.getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: 'Regel' }).waitFor()
    await page.getByRole('link', { name: 'Vem beslutar eller ansvarar?' }).click()
    await page.locator('styrkod-who').getByText('Systemägare').first().waitFor()
    await page.close()
  })
})

describe('a case on a site that is only read', () => {
  it('says that nothing is recorded, and still tries a step against the rules', async () => {
    const { page, seen } = await open(
      '/cases/?municipality=kalix&register=clean&object=purchase&id=projector&action=decide',
    )
    await page.getByText('Här kan inget antecknas').waitFor()
    expect(await page.getByRole('button', { name: 'Anteckna' }).count()).toBe(0)
    await page.getByLabel('Handling').selectOption({ label: 'Beställa inköp' })
    await page.getByRole('button', { name: 'Pröva mot reglerna' }).click()
    const told = page.getByRole('main').locator('.ds-alert')
    await told.getByText('Först: besluta').waitFor()
    expect(await told.getAttribute('data-color')).not.toBe('success')
    expect(seen.errors).toEqual([])
    await page.close()
  })
})

it('a page says so when the rules cannot be had, and tries again', async () => {
  const { page } = await open('/?municipality=kalix&register=none')
  await page.context().setOffline(true)
  await page.getByLabel('Kommun').selectOption('salem')
  await page.getByRole('alert').getByText('Sidan kunde inte hämtas').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Försök igen' }).click()
  await page.getByRole('heading', { name: 'Oklart i reglerna' }).waitFor()
  await page.close()
})

it('what somebody likes to look at is remembered in the browser', async () => {
  const { page } = await open('/?municipality=kalix')
  await page.getByLabel('Utseende').selectOption('dark')
  await page.reload()
  await settled(page)
  expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toContain('dark')
  await page.close()
})
