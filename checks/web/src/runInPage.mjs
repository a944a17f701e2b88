import { launchBrowser } from './launchBrowser.mjs'
import { serveFiles } from './serveFiles.mjs'
import { watchPage } from './watchPage.mjs'

/** How many questions go into the page at a time. */
const BATCH = 250

const PAGE = '<!doctype html><html lang="sv"><title>Sida</title><script src="/dist/styrkod.global.js"></script></html>'

/**
 * Puts questions to a page that has the script-tag bundle, in a real browser under a strict policy.
 * @template Question
 * @param {{
 *   folders: Readonly<Record<string, string>>,
 *   questions: readonly Question[],
 *   today: string,
 *   answer: (input: { questions: Question[], today: string }) => Promise<string[]>,
 *   browser?: Awaited<ReturnType<typeof launchBrowser>>,
 * }} asked `folders` are served, the bundle's as `/dist/`; `answer` runs in the page
 * @returns {Promise<{ answers: readonly string[], breaches: readonly string[], errors: readonly string[] }>}
 */
export async function runInPage({ folders, questions, today, answer, browser }) {
  const site = await serveFiles(folders, { '/': PAGE })
  const used = browser ?? (await launchBrowser())
  try {
    const tab = await used.newPage()
    const seen = await watchPage(tab)
    await tab.goto(site.origin)
    const answers = []
    for (let at = 0; at < questions.length; at += BATCH) {
      const input = { questions: questions.slice(at, at + BATCH), today }
      answers.push(...(await tab.evaluate(/** @type {any} */ (answer), input)))
    }
    await tab.close()
    return { answers, breaches: seen.breaches, errors: seen.errors }
  } finally {
    if (!browser) await used.close()
    await site.close()
  }
}
