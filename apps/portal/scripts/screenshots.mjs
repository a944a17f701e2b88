// A picture of every page: Swedish and English, light and dark, 320 and 1280 px wide. `pnpm screenshots [--out DIR] [PAGE…]`
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { launchBrowser, serveFiles } from '@styrkod/web-check'

const { values, positionals } = parseArgs({
  options: {
    out: { type: 'string', default: fileURLToPath(new URL('../screenshots', import.meta.url)) },
    lang: { type: 'string' },
    scheme: { type: 'string' },
    width: { type: 'string' },
  },
  allowPositionals: true,
})
const SHOWN = 'municipality=harjedalen&register=defective'
const VIEWS = {
  overview: `/?${SHOWN}`,
  'overview-rules': '/?municipality=salem',
  who: `/who/?${SHOWN}`,
  'who-answer': `/who/?${SHOWN}&object=system-owner&action=appoint`,
  decide: `/who/?${SHOWN}&ask=decide&object=it-strategy&action=adopt`,
  route: `/who/?${SHOWN}&ask=route&object=it-strategy&action=adopt`,
  responsibilities: `/responsibilities/?${SHOWN}`,
  documents: `/documents/?${SHOWN}`,
  systems: `/systems/?${SHOWN}`,
  system: `/systems/?${SHOWN}&system=care-records`,
  year: `/year/?${SHOWN}`,
  'year-rules': '/year/?municipality=mjolby',
  cases: `/cases/?${SHOWN}`,
  case: '/cases/?municipality=kalix&register=clean&object=purchase&id=projector&action=decide',
  'case-new': `/cases/?${SHOWN}&begin=yes`,
  audit: `/audit/?${SHOWN}`,
  compare: `/compare/?${SHOWN}&with=salem`,
  rules: `/rules/?${SHOWN}`,
  rule: `/rules/?${SHOWN}&rule=appoint-manager`,
  mine: `/mine/?${SHOWN}`,
  'mine-role': `/mine/?${SHOWN}&role=system-manager`,
}
const only = (list, one) => (one === undefined ? list : [one])

mkdirSync(values.out, { recursive: true })
const site = await serveFiles({ '/': fileURLToPath(new URL('../dist/', import.meta.url)) })
const browser = await launchBrowser()
for (const scheme of only(['light', 'dark'], values.scheme))
  for (const width of only(['1280', '320'], values.width)) {
    const page = await browser.newPage({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme })
    for (const lang of only(['sv', 'en'], values.lang))
      for (const [name, path] of Object.entries(VIEWS)) {
        if (positionals.length > 0 && !positionals.includes(name)) continue
        await page.goto(`${site.origin}${path}&lang=${lang}`)
        await page.waitForFunction(
          () =>
            document.querySelector('h1') &&
            !document.querySelector('main[aria-busy], [data-working]') &&
            [...document.querySelectorAll('main *')]
              .filter((one) => one.localName.startsWith('styrkod-'))
              .every((one) => (one.shadowRoot?.querySelectorAll('*').length ?? 0) > 2),
        )
        // Long tables are the same all the way down.
        const height = Math.min(2600, await page.evaluate(() => document.documentElement.scrollHeight))
        await page.screenshot({
          path: join(values.out, `${name}-${lang}-${scheme}-${width}.png`),
          clip: { x: 0, y: 0, width: Number(width), height },
          fullPage: true,
        })
      }
    await page.close()
  }
await browser.close()
await site.close()
