import { readFile } from 'node:fs/promises'
import { violations } from '@styrkod/web-check'
import { describe, expect, it } from 'vitest'
import { useSite, type OpenOptions } from './site.ts'

const open = useSite()

/** The page of all elements, when every one of them has drawn itself. */
async function openAll(options: OpenOptions = {}, lang = 'sv') {
  const { page, seen } = await open('all.html', options)
  if (lang !== 'sv')
    await page.evaluate(
      (to) => document.querySelectorAll('[ruleset]').forEach((one) => one.setAttribute('lang', to)),
      lang,
    )
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[ruleset]')].every((one) => (one.shadowRoot?.querySelectorAll('*').length ?? 0) > 4),
  )
  return { page, seen }
}

describe('a page of plain HTML with one script tag', () => {
  it('answers in everyday words, by the keyboard alone, without the network', async () => {
    const { page, seen } = await open('plain.html')
    const search = page.getByRole('combobox', { name: 'Vem beslutar' })
    await search.waitFor()
    await page.context().setOffline(true)
    await page.keyboard.press('Tab')
    await page.keyboard.type('fastställa IT-strategi')
    await page.keyboard.press('ArrowDown')
    expect(await search.getAttribute('aria-activedescendant')).toBe('act-0')
    await page.keyboard.press('Enter')
    const answer = page.locator('styrkod-who').getByRole('listitem')
    expect(await answer.first().innerText()).toMatch(/Kommunstyrelsen[\s\S]*IT-policy för Norsjö kommun, avsnitt 3/)
    expect(seen).toMatchObject({ breaches: [], errors: [] })
    const asked = seen.requests.map((one) => new URL(one).pathname)
    expect(asked.filter((one) => one.endsWith('.json'))).toEqual(['/dist/rulesets/norsjo.json'])
    await page.close()
  })

  it('closes its list with Escape and says when nothing answers', async () => {
    const { page } = await open('plain.html')
    const search = page.getByRole('combobox')
    await search.fill('strategi')
    expect(await search.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await search.getAttribute('aria-expanded')).toBe('false')
    await search.fill('xyzzy')
    await page.getByText('Inget i reglerna svarar mot de orden.').waitFor()
    await page.close()
  })
})

describe('the guide', () => {
  it('asks amount, kind and life of an investment in Salem, and stops when the answer is settled', async () => {
    const { page } = await openAll()
    const guide = page.locator('styrkod-decide')
    await guide.getByRole('combobox', { name: 'Vad ska göras' }).fill('rapportera IT-investering')
    await page.keyboard.press('Enter')
    await guide.getByLabel('Belopp (kronor)').fill('900 000 kr')
    await page.keyboard.press('Enter')
    await guide.getByLabel('Ekonomisk livslängd').fill('5')
    await page.keyboard.press('Enter')
    await guide.getByRole('radio').first().check()
    await page.keyboard.press('Enter')
    await guide.getByText('avsnitt Strategi 8').first().waitFor()
    expect(await guide.locator('form').count()).toBe(0)

    await guide.getByRole('button', { name: 'Börja om' }).click()
    await guide.getByLabel('Belopp (kronor)').fill('1')
    await page.keyboard.press('Enter')
    await guide.getByText('Ingen regel talar om det i det här fallet.').waitFor()
    expect(await guide.locator('form').count()).toBe(0)
    await page.close()
  })
})

describe('the elements', () => {
  it('draw the steps of a route in an order in which they can be taken', async () => {
    const { page } = await openAll()
    const steps = await page.locator('styrkod-route').locator('ol > li strong').allInnerTexts()
    expect(steps.at(-1)).toBe('Kommunstyrelsen: fastställa')
    expect(await page.locator('styrkod-route svg rect').count()).toBe(steps.length)
    await page.close()
  })

  it('filter, sort and export the matrix', async () => {
    const { page } = await openAll()
    const matrix = page.locator('styrkod-matrix')
    await matrix.getByLabel('Sök i tabellen').fill('systemägare utse')
    expect(await matrix.locator('tbody tr').count()).toBeLessThan(5)
    await matrix.getByRole('button', { name: 'Handling' }).click()
    expect(await matrix.getByRole('columnheader', { name: 'Handling' }).getAttribute('aria-sort')).toBe('ascending')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      matrix.getByRole('button', { name: 'Hämta som CSV' }).click(),
    ])
    const text = await readFile(await download.path(), 'utf8')
    expect(text.startsWith('\ufeffObjekt;Handling;')).toBe(true)
    expect(text.trim().split('\r\n')).toHaveLength(1 + (await matrix.locator('tbody tr').count()))
    await page.close()
  })

  it('filter findings by severity and words', async () => {
    const { page } = await openAll()
    const findings = page.locator('styrkod-findings')
    const all = await findings.locator('[part=finding]').count()
    await findings.getByRole('checkbox', { name: 'rekommendationer' }).uncheck()
    const grave = await findings.locator('[part=finding]').count()
    expect(grave).toBeLessThan(all)
    await findings.getByLabel('Sök bland fynden').fill('lärplattformen')
    expect(await findings.locator('[part=finding]').count()).toBeLessThan(grave)
    await page.close()
  })

  it('tell the page of their answers and take their data as properties', async () => {
    const { page } = await openAll()
    const told = await page.evaluate(async () => {
      const ruleset: unknown = await (await fetch('../dist/rulesets/norsjo.json')).json()
      const element = Object.assign(document.createElement('styrkod-who'), {
        ruleset,
        action: 'adopt',
        object: 'it-strategy',
      })
      const answer = new Promise((resolve) =>
        element.addEventListener('styrkod-answer', (event) =>
          resolve((event as CustomEvent).detail.answer.answers[0].role),
        ),
      )
      document.querySelector('main')!.append(element)
      return answer
    })
    expect(told).toBe('executive-board')
    await page.close()
  })

  it('say so when their rules cannot be had', async () => {
    const { page } = await open('plain.html')
    await page.evaluate(() => document.querySelector('styrkod-who')!.setAttribute('ruleset', '/nothing.json'))
    await page.getByRole('alert').getByText('Reglerna kunde inte hämtas').waitFor()
    await page.close()
  })

  it('print without what is for the screen alone', async () => {
    const { page } = await openAll()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('styrkod-findings').getByRole('button').count()).toBe(0)
    expect(await page.locator('styrkod-findings').locator('[part=finding]').first().isVisible()).toBe(true)
    await page.close()
  })
})

describe.each(['sv', 'en'])('in %s', (lang) => {
  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [320, 'light'],
    [320, 'dark'],
  ] as const)('at %s px, %s, without violations, breaches or a page wider than the screen', async (width, scheme) => {
    const { page, seen } = await openAll({ width, scheme }, lang)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(seen).toMatchObject({ breaches: [], errors: [] })
    const moving = await page.evaluate(() => document.getAnimations().length)
    expect(moving).toBe(0)
    await page.close()
  })
})

describe('in a page of its own', () => {
  it('works in React', async () => {
    const { page, seen } = await open('react/')
    await page.getByRole('combobox', { name: 'Who decides' }).fill('adopt IT strategy')
    await page.keyboard.press('Enter')
    await page.getByText('React was told: executive-board').waitFor()
    expect(seen).toMatchObject({ breaches: [], errors: [] })
    await page.close()
  })

  it('works where the page itself forbids all but its own files', async () => {
    const { page, seen } = await open('strict.html')
    await page.locator('styrkod-route ol > li').first().waitFor()
    await page.locator('styrkod-year-wheel svg').waitFor()
    expect(seen).toMatchObject({ breaches: [], errors: [] })
    await page.close()
  })
})
