import { launchBrowser } from './launchBrowser.mjs'
import { serveFiles } from './serveFiles.mjs'
import { watchPage } from './watchPage.mjs'

/** How many questions go into the page at a time. */
const BATCH = 200

/**
 * Asks the script-tag bundle a list of questions in a real browser, under a strict policy, with the rulesets as pages
 * load them. Each answer is what `ask` gives, as JSON, so that it can be held against another's byte for byte.
 * @param {{
 *   bundle: string,
 *   questions: readonly { ruleset: string, question: object, other?: string }[],
 *   today: string,
 *   rulesets?: string,
 *   browser?: Awaited<ReturnType<typeof launchBrowser>>,
 * }} asked `bundle` is the folder of the finished files; `rulesets` another folder of rulesets than the bundle's own;
 *   `other` the ruleset that one is compared with
 * @returns {Promise<{ answers: readonly string[], breaches: readonly string[], errors: readonly string[] }>}
 */
export async function askInBrowser({ bundle, questions, today, rulesets, browser }) {
  const page =
    '<!doctype html><html lang="sv"><title>Sida</title><script src="/dist/styrkod.global.js"></script></html>'
  const site = await serveFiles({ '/dist/': bundle, ...(rulesets && { '/rulesets/': rulesets }) }, { '/': page })
  const used = browser ?? (await launchBrowser())
  try {
    const tab = await used.newPage()
    const seen = await watchPage(tab)
    await tab.goto(site.origin)
    const folder = rulesets ? '/rulesets/' : '/dist/rulesets/'
    const answers = []
    for (let at = 0; at < questions.length; at += BATCH)
      answers.push(...(await tab.evaluate(answerInPage, { folder, questions: questions.slice(at, at + BATCH), today })))
    await tab.close()
    return { answers, breaches: seen.breaches, errors: seen.errors }
  } finally {
    if (!browser) await used.close()
    await site.close()
  }
}

/**
 * Runs in the page.
 * @param {{ folder: string, questions: readonly { ruleset: string, question: object, other?: string }[], today: string }} input
 * @returns {Promise<string[]>}
 */
async function answerInPage({ folder, questions, today }) {
  const { loadRuleset, asking } = /** @type {any} */ (globalThis).Styrkod
  const { ask } = await asking()
  const answers = []
  for (const { ruleset, question, other } of questions) {
    const compiled = await loadRuleset(`${folder}${ruleset}.json`)
    const compared = other === undefined ? undefined : await loadRuleset(`${folder}${other}.json`)
    answers.push(JSON.stringify(ask(compiled, question, { today, ruleset: () => compared })))
  }
  return answers
}
