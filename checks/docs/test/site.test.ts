import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser, serveFiles, violations, watchPage } from '@styrkod/web-check'
import { buildSite, deadLinks } from '@styrkod/docs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

describe('the site of the documentation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'styrkod-site-'))
  let built: Awaited<ReturnType<typeof buildSite>>
  let site: Awaited<ReturnType<typeof serveFiles>>
  let browser: Awaited<ReturnType<typeof launchBrowser>>

  beforeAll(async () => {
    built = await buildSite(folder)
    // The search runs a small program of its own, which a policy has to allow by name.
    site = await serveFiles(
      { '/': folder },
      {},
      { policy: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'" },
    )
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('no link leads nowhere', () => {
    expect([...built.broken, ...deadLinks(folder)]).toEqual([])
  })

  test.each(['/', '/sv/', '/en/tutorials/write-your-first-rule/', '/sv/reference/language/', '/en/architecture/'])(
    'everybody can use %s',
    async (address) => {
      const page = await browser.newPage({ reducedMotion: 'reduce' })
      const seen = await watchPage(page)
      await page.goto(`${site.origin}${address}`)
      expect(await violations(page)).toEqual([])
      expect([...seen.breaches, ...seen.errors]).toEqual([])
      await page.close()
    },
  )

  test('the search finds pages in the language of the reader, from this site alone', async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    const { requests } = await watchPage(page)
    await page.goto(`${site.origin}/sv/search/?q=systemsäkerhetsplan`)
    await page.locator('.pagefind-ui__result-link').first().waitFor()
    const links = await page
      .locator('.pagefind-ui__result-link')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname))
    expect(links.every((one) => one.startsWith('/sv/'))).toBe(true)
    expect(requests.filter((one) => !one.startsWith(site.origin))).toEqual([])
    await page.close()
  })
})
