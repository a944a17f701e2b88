import { runInPage } from './runInPage.mjs'

/**
 * Asks the script-tag bundle a list of questions in a real browser, under a strict policy, with the rulesets as pages
 * load them. Each answer is what `ask` gives, as JSON, so that it can be held against another's byte for byte.
 * @param {{
 *   bundle: string,
 *   questions: readonly { ruleset: string, question: object, other?: string }[],
 *   today: string,
 *   rulesets?: string,
 *   browser?: Awaited<ReturnType<typeof import('./launchBrowser.mjs').launchBrowser>>,
 * }} asked `bundle` is the folder of the finished files; `rulesets` another folder of rulesets than the bundle's own;
 *   `other` the ruleset that one is compared with
 * @returns {Promise<{ answers: readonly string[], breaches: readonly string[], errors: readonly string[] }>}
 */
export function askInBrowser({ bundle, questions, today, rulesets, browser }) {
  const folder = rulesets ? '/rulesets/' : '/dist/rulesets/'
  const address = (/** @type {string} */ ruleset) => `${folder}${ruleset}.json`
  return runInPage({
    folders: { '/dist/': bundle, ...(rulesets && { '/rulesets/': rulesets }) },
    questions: questions.map(({ ruleset, question, other }) => ({
      ruleset: address(ruleset),
      question,
      other: other === undefined ? undefined : address(other),
    })),
    today,
    answer: answerInPage,
    ...(browser && { browser }),
  })
}

/**
 * Runs in the page.
 * @param {{ questions: readonly { ruleset: string, question: object, other: string | undefined }[], today: string }} input
 * @returns {Promise<string[]>}
 */
async function answerInPage({ questions, today }) {
  const { loadRuleset, asking } = /** @type {any} */ (globalThis).Styrkod
  const { ask } = await asking()
  const answers = []
  for (const { ruleset, question, other } of questions) {
    const compiled = await loadRuleset(ruleset)
    const compared = other === undefined ? undefined : await loadRuleset(other)
    answers.push(JSON.stringify(ask(compiled, question, { today, ruleset: () => compared })))
  }
  return answers
}
