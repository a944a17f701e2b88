import { violations } from '@styrkod/web-check'
import { describe, expect, it } from 'vitest'
import { useSite, VIEWS } from './site.ts'

const open = useSite()

interface Combination {
  readonly lang: 'sv' | 'en'
  readonly scheme: 'light' | 'dark'
  readonly width: number
}

const EVERY: readonly Combination[] = (['sv', 'en'] as const).flatMap((lang) =>
  (['light', 'dark'] as const).flatMap((scheme) => [1280, 320].map((width) => ({ lang, scheme, width }))),
)

/** Views so like another that they are looked at with STYRKOD_FULL alone. */
const SELDOM = ['overdue', 'rhythm', 'begin', 'person']

/** Every combination with STYRKOD_FULL; every day one a view, wide and light in Swedish or narrow and dark in English. */
const CASES = Object.entries(VIEWS).flatMap(([name, path], at) =>
  EVERY.filter(
    ({ lang, scheme, width }) =>
      process.env['STYRKOD_FULL'] !== undefined ||
      (!SELDOM.includes(name) && `${lang} ${scheme} ${width}` === (at % 2 === 0 ? 'sv light 1280' : 'en dark 320')),
  ).map((combination) => ({ name, path, ...combination })),
)

describe('a page can be used by everyone and asks nobody else for anything', () => {
  it.each(CASES)('$name ($lang, $scheme, $width px)', async ({ path, lang, scheme, width }) => {
    const { page, seen, origin } = await open(`${path}&lang=${lang}`, { scheme, width })
    expect(await violations(page)).toEqual([])
    expect(seen).toMatchObject({ breaches: [], errors: [] })
    expect(seen.requests.filter((one) => !one.startsWith(origin) && !one.startsWith('blob:'))).toEqual([])
    const { language, title, heading, overflow } = await page.evaluate(() => ({
      language: document.documentElement.lang,
      title: document.title,
      heading: document.querySelector('h1')!.textContent,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }))
    expect(language).toBe(lang)
    expect(title.startsWith(heading)).toBe(true)
    expect(overflow).toBeLessThanOrEqual(0)
    await page.close()
  })
})
