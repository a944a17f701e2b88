import { readFile } from 'node:fs/promises'
import type { launchBrowser } from '@styrkod/web-check'
import { describe, expect, it } from 'vitest'
import { MARKUP, NAMES, type ElementName } from './markup.ts'
import { useSite } from './site.ts'

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof launchBrowser>>['newPage']>>

const open = useSite()

/** Opens one element. */
const one = (name: keyof typeof MARKUP, lang: 'sv' | 'en' = 'sv') => open(MARKUP[name].markup, { lang })

/** Does something and gives the lines of the file that it saves. */
async function saved(page: Page, act: () => Promise<void>): Promise<readonly string[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  const content = await readFile(await download.path(), 'utf8')
  expect(content.startsWith('\ufeff')).toBe(true)
  return content.slice(1).trim().split('\r\n')
}

/** Presses Tab until something with a name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      let at = document.activeElement
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
      const labels = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? [...(at.labels ?? [])] : []
      const own = at?.matches('button, a, summary') ? at.textContent : ''
      return [at?.getAttribute('aria-label'), ...labels.map((label) => label.textContent), own].join(' ')
    })
    if (focused.includes(name)) return
  }
  throw new Error(`the keyboard does not reach ${name}`)
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
    expect(await page.getByRole('status').last().innerText()).toBe('Fastställa IT-strategi: kommunstyrelsen')
    expect(seen).toMatchObject({ breaches: [], errors: [] })
    const asked = seen.requests.map((address) => new URL(address).pathname)
    expect(asked.filter((path) => path.endsWith('.json'))).toEqual(['/dist/rulesets/norsjo.json'])
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

describe('who', () => {
  it('answers for an object, asks for what the answer depends on, and says when a word is unknown', async () => {
    const { page } = await open(
      '<styrkod-who ruleset="/dist/rulesets/salem.json" at="2026-01-01" action="report" object="it-investment"></styrkod-who>',
    )
    await page.getByText('Svara på frågorna, så går det att säga vem.').last().waitFor()
    await page.getByText('gräns för utvärdering (118 400 kronor)').waitFor()
    await page.getByLabel('Belopp').fill('mycket')
    await page.keyboard.press('Tab')
    await page.getByRole('alert').getByText('Skriv ett tal').waitFor()
    await page.getByLabel('Belopp').fill('10 000 kr')
    await page.keyboard.press('Tab')
    await page.getByText('Ingen regel talar om det.').last().waitFor()
    await page.locator('styrkod-who').evaluate((element) => element.setAttribute('object', 'nonsense'))
    await page.getByText('Reglerna känner inte till det.').waitFor()
    await page.close()
  })
})

describe('decide', () => {
  it('asks amount, kind and life of an investment in Salem, by the keyboard alone, and stops when it is settled', async () => {
    const { page } = await open('<styrkod-decide ruleset="/dist/rulesets/salem.json"></styrkod-decide>')
    const guide = page.locator('styrkod-decide')
    await tabTo(page, 'Vad ska göras')
    await page.keyboard.type('rapportera IT-investering')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Belopp (kronor)')
    await page.keyboard.type('900 000 kr')
    await page.keyboard.press('Enter')
    await page.keyboard.type('5')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await guide.getByText('avsnitt Strategi 8').first().waitFor()
    expect(await guide.locator('form').count()).toBe(0)
    expect(await guide.locator('[part=facts] li').allInnerTexts()).toEqual([
      expect.stringContaining('Belopp: 900\u00a0000'),
      expect.stringContaining('Ekonomisk livslängd (år): 5'),
      expect.stringContaining('Slag: nyinvestering'),
    ])

    await tabTo(page, 'Börja om')
    await page.keyboard.press('Enter')
    await guide.getByLabel('Belopp (kronor)').fill('1')
    await page.keyboard.press('Enter')
    await guide.getByText('Ingen regel talar om det i det här fallet.').last().waitFor()
    expect(await guide.locator('form').count()).toBe(0)
    expect(await guide.locator('[part=facts] li').count()).toBe(1)
    await page.close()
  })

  it('goes on without what nobody knows, and can be answered later', async () => {
    const { page } = await one('decide')
    const guide = page.locator('styrkod-decide')
    await guide.getByRole('button', { name: 'Nästa' }).click()
    await guide.getByRole('alert').waitFor()
    for (let question = 0; question < 3; question++) await guide.getByRole('button', { name: 'Vet inte' }).click()
    await guide.getByText('Svaret hänger fortfarande på').waitFor()
    await guide.getByRole('button', { name: 'Svara på det' }).click()
    await guide.getByLabel('Belopp (kronor)').waitFor()
    await page.close()
  })

  it('says who may instead, why, and which steps come before', async () => {
    const { page } = await open(
      '<styrkod-decide ruleset="/dist/rulesets/norsjo.json" action="adopt" object="it-strategy"></styrkod-decide>',
    )
    const guide = page.locator('styrkod-decide')
    await guide.getByLabel('Vem ska göra det?').selectOption('it-group')
    const result = guide.getByRole('group', { name: 'Svar' })
    expect(await result.innerText()).toMatch(
      /Inte tillåtet[\s\S]*Skäl[\s\S]*avsnitt 3[\s\S]*Det får i stället\s+Kommunstyrelsen/,
    )
    const steps = await guide.locator('[part=steps] .act').allInnerTexts()
    expect(steps.at(-1)).toBe('IT-gruppen: sammanställa')
    expect(steps).toHaveLength(4)
    await page.close()
  })
})

describe('route', () => {
  it('draws the steps in an order in which they can be taken, and the same steps in words', async () => {
    const { page } = await open(
      '<styrkod-route ruleset="/dist/rulesets/norsjo.json" action="adopt" object="it-strategy"></styrkod-route>',
    )
    const route = page.locator('styrkod-route')
    const steps = await route.locator('ol > li strong').allInnerTexts()
    expect(steps.at(-1)).toBe('Kommunstyrelsen: fastställa')
    expect(await route.locator('svg rect').count()).toBe(steps.length)
    const drawn = await route.locator('svg .title').allTextContents()
    expect(drawn.sort()).toEqual(steps.map((_, at) => expect.stringMatching(`^${at + 1}\\. `)))
    await page.close()
  })

  it('leaves out a step that is not needed, by the keyboard alone', async () => {
    const { page } = await one('route')
    const steps = page.locator('styrkod-route ol > li')
    const before = await steps.count()
    await tabTo(page, 'Ja')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => steps.count()).toBe(before - 1)
    await page.close()
  })

  it('fits its diagram into the room there is', async () => {
    const { page } = await open(MARKUP.route.markup, { width: 320 })
    const size = await page.locator('styrkod-route svg').boundingBox()
    expect(size!.width).toBeLessThanOrEqual(320)
    await page.setViewportSize({ width: 1280, height: 900 })
    await expect.poll(async () => (await page.locator('styrkod-route svg').boundingBox())!.width).toBeGreaterThan(700)
    await page.close()
  })
})

describe('matrix', () => {
  it('filters, sorts and exports what is shown, by the keyboard alone', async () => {
    const { page } = await one('matrix')
    const matrix = page.locator('styrkod-matrix')
    await tabTo(page, 'Sök i tabellen')
    await page.keyboard.type('system utse')
    const rows = await matrix.locator('tbody tr').count()
    expect(rows).toBeLessThan(6)
    await tabTo(page, 'Hämta som CSV')
    const lines = await saved(page, () => page.keyboard.press('Enter'))
    expect(lines[0]).toBe('Objekt;Handling;A (Ansvarar eller beslutar);R (Utför);C (Rådfrågas);I (Informeras);Avsnitt')
    expect(lines).toHaveLength(1 + rows)
    await tabTo(page, 'Handling')
    await page.keyboard.press('Enter')
    const heading = matrix.getByRole('columnheader', { name: 'Handling' })
    expect(await heading.getAttribute('aria-sort')).toBe('ascending')
    await page.keyboard.press('Enter')
    expect(await heading.getAttribute('aria-sort')).toBe('descending')
    await page.close()
  })

  it('shows what concerns a role and tells the page of it', async () => {
    const { page } = await one('matrix')
    const told = page.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener('styrkod-filter', (event) => resolve((event as CustomEvent).detail)),
        ),
    )
    await page.getByLabel('Roll').selectOption('executive-board')
    expect(await told).toEqual({ filter: '', role: 'executive-board' })
    const rows = await page.locator('styrkod-matrix tbody tr').allInnerTexts()
    expect(rows.every((row) => row.includes('kommunstyrelsen'))).toBe(true)
    await page.close()
  })

  it('is still a table to those who listen when it stands in one column', async () => {
    const { page } = await open(MARKUP.matrix.markup, { width: 320 })
    const matrix = page.locator('styrkod-matrix')
    expect(await matrix.getByRole('table').getByRole('row').count()).toBeGreaterThan(40)
    expect(await matrix.getByRole('rowheader').first().isVisible()).toBe(true)
    expect(await matrix.getByRole('button', { name: 'Handling' }).isVisible()).toBe(true)
    await page.close()
  })
})

describe('documents', () => {
  it('show the cascade with state, validity and next renewal', async () => {
    const { page } = await one('documents')
    const documents = page.locator('styrkod-documents')
    const below = documents.locator('[part=tree] [part=tree] > li').first()
    expect(await below.getByRole('heading').innerText()).toBe('Föreskrift')
    expect(await documents.getByText('Förnyas senast').first().isVisible()).toBe(true)
    await tabTo(page, 'Hämta som CSV')
    const lines = await saved(page, () => page.keyboard.press('Enter'))
    expect(lines[0]).toBe('Slag;Fastställs av;Giltighet;Dokument;Läge;Gällande utgåva;från;till och med;Förnyas senast')
    expect(
      lines.some((line) => line.startsWith('IT-strategi;kommunfullmäktige;;IT-strategi;gäller;2023;2023-03-13')),
    ).toBe(true)
    await page.close()
  })

  it('show the rules alone where there is no register', async () => {
    const { page } = await open('<styrkod-documents ruleset="/dist/rulesets/norsjo.json"></styrkod-documents>')
    const documents = page.locator('styrkod-documents')
    expect(await documents.getByRole('heading').allInnerTexts()).toContain('IT-strategi')
    expect(await documents.getByText('3 år').count()).toBe(1)
    await page.close()
  })
})

describe('documents that somebody looks for', () => {
  it('stand in their cascade, by words and by state, and are what is exported', async () => {
    const { page } = await open(MARKUP.documents.markup.replace('ruleset=', 'at="2026-07-01" ruleset='))
    const documents = page.locator('styrkod-documents')
    await documents.locator('[part=document]').first().waitFor()
    const all = await documents.locator('[part=document]').count()
    await page.getByLabel('Sök bland dokumenten').fill('handlingsplan')
    expect(await documents.getByRole('heading').allInnerTexts()).toEqual(['IT-strategi', 'Handlingsplan'])
    await tabTo(page, 'Hämta som CSV')
    const lines = await saved(page, () => page.keyboard.press('Enter'))
    expect(lines.some((line) => line.startsWith('IT-plan'))).toBe(false)
    await page.getByLabel('Sök bland dokumenten').fill('')
    await page.getByLabel('Läge').selectOption({ label: 'Gäller, skall förnyas' })
    expect(await documents.locator('[part=document]').count()).toBeLessThan(all)
    expect(await documents.getByText('IT-plan, Ekonomi').count()).toBe(1)
    await page.getByLabel('Sök bland dokumenten').fill('finns inte')
    await page.getByText('Inget dokument svarar mot det.').waitFor()
    await page.close()
  })
})

describe('year-wheel', () => {
  it('turns from year to year by the keyboard and exports the year', async () => {
    const { page } = await one('year-wheel')
    const wheel = page.locator('styrkod-year-wheel')
    expect(await wheel.locator('svg .mark').count()).toBeGreaterThan(0)
    const listed = await wheel.locator('[part=list]').first().locator('li').count()
    await tabTo(page, 'Hämta som CSV')
    const lines = await saved(page, () => page.keyboard.press('Enter'))
    expect(lines.length).toBeGreaterThan(listed)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await wheel.getByRole('status').getByText('2027').waitFor()
    await page.close()
  })

  it('shows how often duties recur where there is no register', async () => {
    const { page } = await open('<styrkod-year-wheel ruleset="/dist/rulesets/salem.json"></styrkod-year-wheel>')
    await page.getByText('En gång per år').first().waitFor()
    await page.close()
  })
})

describe('findings', () => {
  it('are filtered by severity and words, by the keyboard alone', async () => {
    const { page } = await one('findings')
    const findings = page.locator('styrkod-findings [part=finding]')
    const all = await findings.count()
    await tabTo(page, 'rekommendationer')
    await page.keyboard.press('Space')
    const grave = await findings.count()
    expect(grave).toBeLessThan(all)
    await page.getByLabel('Sök bland fynden').fill('lärplattformen')
    const few = await findings.count()
    expect(few).toBeLessThan(grave)
    await tabTo(page, 'Hämta som CSV')
    const lines = await saved(page, () => page.keyboard.press('Enter'))
    expect(lines).toHaveLength(1 + few)
    await page.close()
  })

  it('are those that were found elsewhere, and none while they are being looked for', async () => {
    const { page } = await one('findings')
    const element = page.locator('styrkod-findings')
    const before = await element.locator('[part=finding]').count()
    await element.evaluate((one) => Object.assign(one, { answer: null }))
    await page.getByText('Granskar …').waitFor()
    const answer = { findings: [], summary: { violations: 0, recommendations: 0, infos: 0 } }
    await element.evaluate((one, found) => Object.assign(one, { answer: found }), answer)
    await page.getByText('Registret stämmer med reglerna.').waitFor()
    await element.evaluate((one) => Object.assign(one, { answer: undefined }))
    await element.locator('[part=finding]').first().waitFor()
    expect(await element.locator('[part=finding]').count()).toBe(before)
    await page.close()
  })

  it('are none for a register that agrees with the rules', async () => {
    const { page } = await open(MARKUP.findings.markup.replace('defective', 'clean'))
    await page.getByText('Registret stämmer med reglerna.').waitFor()
    await page.close()
  })
})

describe('rule', () => {
  it('shows text, source and cases, and follows to another rule', async () => {
    const { page } = await one('rule')
    const rule = page.locator('styrkod-rule')
    expect(await rule.locator('[part=card]').innerText()).toMatch(
      /kommunstyrelsen[\s\S]*IT-policy för Norsjö kommun[\s\S]*norsjo\/3\/14/,
    )
    expect(await rule.locator('[part=cases] li').count()).toBeGreaterThan(1)
    // Their titles are in English; what they ask is said in Swedish.
    expect(await rule.locator('[part=cases] li strong').first().textContent()).toMatch(/IT-strategi$/)
    const isOpen = () => rule.locator('[part=cases]').evaluate((cases) => (cases as HTMLDetailsElement).open)
    const before = await isOpen()
    await tabTo(page, 'Fall som prövar regeln')
    await page.keyboard.press('Enter')
    expect(await isOpen()).toBe(!before)
    await rule.evaluate((element) => element.setAttribute('rule', 'it-strategy.compile'))
    await rule.getByRole('heading', { name: 'IT-gruppen sammanställer strategin' }).waitFor()
    await rule.evaluate((element) => element.setAttribute('rule', 'nothing'))
    await rule.getByText('Ingen regel och ingen norm heter så.').waitFor()
    await page.close()
  })
})

describe('compare', () => {
  it('shows how two municipalities differ and exports what is shown', async () => {
    const { page } = await one('compare')
    const compare = page.locator('styrkod-compare')
    const row = compare.getByRole('row').filter({ hasText: 'Fastställa IT-strategi' })
    expect(await row.innerText()).toMatch(/annan roll[\s\S]*kommunstyrelsen[\s\S]*kommunfullmäktige/)
    await tabTo(page, 'Visa')
    await page.keyboard.press('ArrowDown')
    const rows = await compare.locator('tbody tr').count()
    const lines = await saved(page, () => compare.getByRole('button').click())
    expect(lines).toHaveLength(1 + rows)
    await page.close()
  })
})

describe('every element', () => {
  it('speaks Swedish and English, and follows the page', async () => {
    const { page, seen } = await open(NAMES.map((name) => MARKUP[name].markup).join(''), { lang: 'en' })
    const said = (name: ElementName, lang: 'sv' | 'en') => page.locator(`styrkod-${name}`).getByText(MARKUP[name][lang])
    for (const name of NAMES) await said(name, 'en').first().waitFor()
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'sv'))
    for (const name of NAMES) await said(name, 'sv').first().waitFor()
    await page.evaluate(() => document.querySelectorAll('[ruleset]').forEach((one) => one.setAttribute('lang', 'en')))
    for (const name of NAMES) {
      await said(name, 'en').first().waitFor()
      expect(await said(name, 'sv').count()).toBe(0)
    }
    expect(seen).toMatchObject({ breaches: [], errors: [] })
    await page.close()
  })

  it('takes its rules and its register from a server, by name and by code', async () => {
    const { page, seen } = await open(
      '<styrkod-findings api="/" ruleset="harjedalen" register="2361" at="2026-01-01"></styrkod-findings>',
    )
    expect(await page.locator('styrkod-findings [part=finding]').count()).toBeGreaterThan(10)
    const asked = seen.requests.map((address) => new URL(address).pathname).filter((path) => path.startsWith('/v1/'))
    expect(asked).toEqual(['/v1/rulesets/harjedalen', '/v1/municipalities/2361/register'])
    await page.close()
  })

  it('tells the page of its answers and takes its data as properties', async () => {
    const { page } = await open('all.html')
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

  it('says so when its rules cannot be had', async () => {
    const { page } = await open('plain.html')
    await page.evaluate(() => document.querySelector('styrkod-who')!.setAttribute('ruleset', '/nothing.json'))
    await page.getByRole('alert').getByText('Reglerna kunde inte hämtas').waitFor()
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
