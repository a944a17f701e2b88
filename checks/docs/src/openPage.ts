import { launchBrowser, serveFiles } from '@styrkod/web-check'

/** How long the page may take to show an answer. */
const PATIENCE = 60_000

let browser: ReturnType<typeof launchBrowser> | undefined

/**
 * Opens a page that the documentation wrote in a real browser, under a strict policy, and gives the text that a
 * selector leads to once it is there.
 */
export async function openPage(folder: string, file: string, selector: string): Promise<string> {
  const site = await serveFiles({ '/': folder })
  const page = await (await (browser ??= launchBrowser())).newPage()
  try {
    const errors: string[] = []
    page.on('pageerror', (error: Error) => errors.push(String(error)))
    await page.goto(`${site.origin}/${file}`)
    const found = page.locator(selector).first()
    await found.waitFor({ timeout: PATIENCE })
    return [...errors, await found.innerText()].join('\n')
  } finally {
    await page.close()
    await site.close()
  }
}

/** Closes the browser that the pages shared, if any was opened. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}
