import { mkdtempSync, readFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser, serveFiles, watchPage } from '@styrkod/web-check'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll } from 'vitest'

const folder = (path: string): string => fileURLToPath(new URL(`../${path}/`, import.meta.url))

type Browser = Awaited<ReturnType<typeof launchBrowser>>

export interface OpenOptions {
  readonly width?: number
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
  /** How many pixels of the screen a CSS pixel takes: 4 when somebody has zoomed to 400 %. */
  readonly zoom?: number
  readonly lang?: 'sv' | 'en'
}

/** A page of plain HTML with something in it. */
const pageOf = (body: string, lang: string): string => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Sida</title>
    <link rel="stylesheet" href="/examples/intranet.css" />
    <script type="module" src="/dist/elements.js"></script>
  </head>
  <body>
    <main>
      <h1>Sida</h1>
      ${body}
    </main>
  </body>
</html>`

/**
 * The examples on a server with a strict policy, and a browser to open them in: an example by its path, or a page with
 * the elements that are given, once they have drawn themselves.
 */
export function useSite() {
  let browser: Browser
  // What a Styrkod server answers at the same addresses.
  const pages: Record<string, string> = {
    '/v1/rulesets/harjedalen': readFileSync(`${folder('dist')}rulesets/harjedalen.json`, 'utf8'),
    '/v1/municipalities/2361/register': readFileSync(`${folder('dist')}registers/harjedalen.defective.json`, 'utf8'),
  }
  let site: Awaited<ReturnType<typeof serveFiles>>
  beforeAll(async () => {
    const react = mkdtempSync(join(tmpdir(), 'styrkod-react-'))
    const built = await rolldown({
      input: join(folder('examples/react'), 'app.jsx'),
      external: [/^\/dist\//],
      transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    })
    await built.write({ file: join(react, 'app.js'), format: 'esm' })
    await built.close()
    await copyFile(join(folder('examples/react'), 'index.html'), join(react, 'index.html'))
    browser = await launchBrowser()
    site = await serveFiles(
      { '/dist/': folder('dist'), '/examples/react/': react, '/examples/': folder('examples') },
      pages,
    )
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })
  return async (what: string, options: OpenOptions = {}) => {
    const { width = 1280, height = 900, scheme = 'light', zoom = 1, lang = 'sv' } = options
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: scheme,
      deviceScaleFactor: zoom,
      reducedMotion: 'reduce',
    })
    const seen = await watchPage(page)
    const isMarkup = what.startsWith('<')
    if (isMarkup) pages['/page'] = pageOf(what, lang)
    await page.goto(`${site.origin}/${isMarkup ? 'page' : `examples/${what}`}`)
    if (isMarkup)
      await page.waitForFunction(() =>
        [...document.querySelectorAll('main > [ruleset]')].every(
          (one) => (one.shadowRoot?.querySelectorAll('*').length ?? 0) > 3,
        ),
      )
    return { page, seen }
  }
}
