import { mkdtempSync } from 'node:fs'
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
  readonly scheme?: 'light' | 'dark'
}

/** The examples on a server with a strict policy, and a browser to open them in. */
export function useSite() {
  let browser: Browser
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
    site = await serveFiles({ '/dist/': folder('dist'), '/examples/react/': react, '/examples/': folder('examples') })
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
    })
    const seen = await watchPage(page)
    await page.goto(`${site.origin}/examples/${path}`)
    return { page, seen }
  }
}
