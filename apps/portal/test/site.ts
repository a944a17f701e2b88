import { fileURLToPath } from 'node:url'
import { launchBrowser, serveFiles, watchPage } from '@styrkod/web-check'
import { afterAll, beforeAll } from 'vitest'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

export interface OpenOptions {
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
}

type Browser = Awaited<ReturnType<typeof launchBrowser>>
export type Page = Awaited<ReturnType<Browser['newPage']>>

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

/** When everything on the page has come: the rules, the elements and what is worked out beside them. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const elements = [...document.querySelectorAll('main *')].filter((one) => one.localName.startsWith('styrkod-'))
    return (
      document.querySelector('h1') &&
      !document.querySelector('main[aria-busy], [data-working]') &&
      elements.every((one) => (one.shadowRoot?.querySelectorAll('*').length ?? 0) > 2)
    )
  })
}

/** The views that the tests look at: every page, and what opens inside some of them. */
export const VIEWS: Readonly<Record<string, string>> = {
  overview: '/?register=defective',
  overdue: '/?register=defective&show=overdue',
  who: '/who/?register=defective',
  answer: '/who/?register=defective&object=system-manager&action=appoint',
  decide: '/who/?ask=decide&object=it-strategy&action=adopt',
  route: '/who/?municipality=kalix&ask=route&object=purchase&action=decide',
  responsibilities: '/responsibilities/?municipality=norsjo',
  documents: '/documents/?register=defective',
  systems: '/systems/?register=defective',
  system: '/systems/?register=defective&system=care-records',
  year: '/year/?municipality=mjolby',
  rhythm: '/year/?municipality=salem&register=none',
  cases: '/cases/?register=defective',
  case: '/cases/?municipality=kalix&register=clean&object=purchase&id=projector&action=decide',
  begin: '/cases/?register=defective&begin=yes',
  audit: '/audit/?register=defective',
  compare: '/compare/?with=salem',
  rules: '/rules/?municipality=salem',
  rule: '/rules/?rule=appoint-manager',
  mine: '/mine/?register=defective&role=system-manager',
  person: '/mine/?register=defective&person=person-10',
}
