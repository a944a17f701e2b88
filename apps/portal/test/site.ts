import { fileURLToPath } from 'node:url'
import { launchBrowser, serveFiles, watchPage } from '@styrkod/web-check'
import { afterAll, beforeAll } from 'vitest'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

export interface OpenOptions {
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
}

type Browser = Awaited<ReturnType<typeof launchBrowser>>

/** The static site behind a strict policy, and a browser to open its pages in. */
export function useSite() {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serveFiles>>
  beforeAll(async () => {
    browser = await launchBrowser()
    site = await serveFiles({ '/': dist })
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })
  return async (path: string, { width = 1280, scheme = 'light' }: OpenOptions = {}) => {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
      acceptDownloads: true,
    })
    const seen = await watchPage(page)
    await page.goto(`${site.origin}${path}`)
    await settled(page)
    return { page, seen, origin: site.origin }
  }
}

type Page = Awaited<ReturnType<Browser['newPage']>>

/** When everything on the page has come: the rules, the elements and what is worked out beside them. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const busy = document.querySelector('main[aria-busy], [data-working]')
    const elements = [...document.querySelectorAll('main *')].filter((one) => one.localName.startsWith('styrkod-'))
    const isHeaded = document.querySelector('h1')?.textContent !== ''
    return isHeaded && !busy && elements.every((one) => (one.shadowRoot?.querySelectorAll('*').length ?? 0) > 2)
  })
}
