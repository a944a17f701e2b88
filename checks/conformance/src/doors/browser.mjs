import { fileURLToPath } from 'node:url'
import { runInPage } from '@styrkod/web-check'
import { PUBLISHED } from '../rulesets.mjs'
import { TODAY } from '../today.mjs'

const BUNDLE = fileURLToPath(new URL('.', import.meta.resolve('@styrkod/browser')))

/** What shows definitions or everything that there is wants the whole ruleset; a page has its smaller form else. */
const WHOLE = ['explain', 'compare']

/** Of how many receipts one is verified in the page: that takes as long as answering. */
const VERIFIED = 5

/**
 * Asks the bundle in a real browser, under a strict policy, with the rulesets as pages load them, and verifies a part
 * of the receipts there.
 * @param {readonly import('../corpus.mjs').Case[]} cases
 * @returns {Promise<readonly unknown[]>}
 */
export async function askBrowser(cases) {
  const { answers, breaches, errors } = await runInPage({
    folders: { '/dist/': BUNDLE, '/whole/': PUBLISHED },
    questions: asked(cases),
    today: TODAY,
    answer: answerInPage,
  })
  const wrong = [...breaches, ...errors]
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  return answers.map((one) => JSON.parse(one))
}

/** @param {readonly import('../corpus.mjs').Case[]} cases */
const asked = (cases) =>
  cases.map(({ ruleset, question, language }, at) => ({
    address: WHOLE.includes(question.question) ? `/whole/${ruleset}.json` : `/dist/rulesets/${ruleset}.json`,
    other: question.question === 'compare' ? `/whole/${question.with}.json` : undefined,
    question,
    language,
    verifies: at % VERIFIED === 0,
  }))

/**
 * Runs in the page.
 * @param {{ questions: ReturnType<typeof asked>, today: string }} input
 * @returns {Promise<string[]>} each answer as JSON
 */
async function answerInPage({ questions, today }) {
  const { loadRuleset, asking, receipts } = /** @type {any} */ (globalThis).Styrkod
  const { ask, present } = await asking()
  const { issueReceipt, verifyReceipt, withReceipt } = await receipts()
  const answers = []
  for (const { address, other, question, language, verifies } of questions) {
    const compiled = await loadRuleset(address)
    const compared = other && (await loadRuleset(other))
    const context = { today, ruleset: () => compared }
    const result = ask(compiled, question, context)
    if (!result.ok) {
      answers.push(JSON.stringify({ errors: result.issues.map((/** @type {{ code: string }} */ one) => one.code) }))
      continue
    }
    const at = 'at' in question && question.at !== undefined ? question.at : today
    const answer = present(compiled, result.value, language, at)
    const receipt = issueReceipt(compiled, { question, today, language }, answer, context)
    const held = !verifies || verifyReceipt(compiled, receipt, { ...context, enclosed: answer }).verified
    answers.push(JSON.stringify(held ? withReceipt(answer, receipt) : { unverified: receipt }))
  }
  return answers
}
