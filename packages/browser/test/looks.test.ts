import { violations } from '@styrkod/web-check'
import { describe, expect, it } from 'vitest'
import { MARKUP, NAMES } from './markup.ts'
import { useSite, type OpenOptions } from './site.ts'

const open = useSite()

/** The page of all elements, in a language, when every one of them has drawn itself. */
async function openAll(options: OpenOptions) {
  const { page, seen } = await open('all.html', options)
  await page.evaluate((to) => document.documentElement.setAttribute('lang', to), options.lang ?? 'sv')
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[ruleset]')].every((one) => (one.shadowRoot?.querySelectorAll('*').length ?? 0) > 9),
  )
  return { page, seen }
}

const ZOOMED = { width: 320, height: 225, zoom: 4 }
const EVERYDAY: readonly OpenOptions[] = [
  { lang: 'sv', width: 1280, scheme: 'light' },
  { lang: 'en', width: 1280, scheme: 'dark' },
  { lang: 'en', width: 320, scheme: 'light' },
  { lang: 'sv', ...ZOOMED, scheme: 'dark' },
]
const FULL: readonly OpenOptions[] = (['sv', 'en'] as const).flatMap((lang) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    [{ width: 1280 }, { width: 640 }, { width: 320 }, ZOOMED].map((size) => ({ lang, scheme, ...size })),
  ),
)

describe('all elements', () => {
  it.each(process.env['STYRKOD_FULL'] ? FULL : EVERYDAY)(
    'in $lang at $width px, $scheme: no violation, no breach, nothing wider than the page, nothing that moves',
    async (options) => {
      const { page, seen } = await openAll(options)
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.width!)
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
      expect(seen).toMatchObject({ breaches: [], errors: [] })
      await page.close()
    },
  )

  it.each(['light', 'dark'] as const)('without violations while somebody uses them, %s', async (scheme) => {
    const { page } = await open(MARKUP.who.markup + MARKUP.decide.markup + MARKUP.compare.markup, {
      scheme,
      width: 320,
    })
    await page.getByRole('combobox', { name: 'Vem beslutar' }).fill('utse')
    await page.keyboard.press('ArrowDown')
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Belopp (kronor)').fill('mycket')
    await page.keyboard.press('Enter')
    await page.getByLabel('Sök bland handlingarna').fill('xyzzy')
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Belopp (kronor)').fill('100')
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: 'Svar' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.close()
  })
})

describe('on paper', () => {
  it('every element has its content and none of its controls', async () => {
    const { page } = await open(NAMES.map((name) => MARKUP[name].markup).join(''))
    await page.emulateMedia({ media: 'print' })
    for (const name of NAMES) {
      const element = page.locator(`styrkod-${name}`)
      for (const role of ['button', 'combobox', 'searchbox', 'textbox', 'radio'] as const)
        expect({ name, role, count: await element.getByRole(role).and(page.locator(':not(th *)')).count() }).toEqual({
          name,
          role,
          count: 0,
        })
      const shown = await element.evaluate((one) => (one.shadowRoot!.firstElementChild as HTMLElement).innerText)
      expect(shown.length).toBeGreaterThan(20)
    }
    const matrix = page.locator('styrkod-matrix')
    expect(await matrix.getByRole('columnheader', { name: 'Handling' }).innerText()).toContain('Handling')
    await page.setViewportSize({ width: 830, height: 900 })
    const [table, room] = await matrix.evaluate((one) => [
      one.shadowRoot!.querySelector('table')!.scrollWidth,
      one.clientWidth,
    ])
    expect(table).toBeLessThanOrEqual(room!)
    await page.close()
  })
})

describe('a page', () => {
  it('sets colours by custom properties and parts', async () => {
    const { page } = await open(MARKUP.who.markup)
    const colours = await page.evaluate(() => {
      const style = new CSSStyleSheet()
      style.replaceSync(
        'styrkod-who { --styrkod-accent: rgb(1, 2, 3) } styrkod-who::part(role) { color: rgb(4, 5, 6) }',
      )
      document.adoptedStyleSheets = [style]
      const root = document.querySelector('styrkod-who')!.shadowRoot!
      return [
        getComputedStyle(root.querySelector('.answer')!).borderInlineStartColor,
        getComputedStyle(root.querySelector('[part=role]')!).color,
      ]
    })
    expect(colours).toEqual(['rgb(1, 2, 3)', 'rgb(4, 5, 6)'])
    await page.close()
  })
})
