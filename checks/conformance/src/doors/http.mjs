import { createApp, createCatalogue, shippedRulesets } from '@styrkod/server'
import { createMemoryStore } from '@styrkod/store'

/**
 * Asks the server over a real connection on this machine: a route a question, in the caller's language.
 * @param {readonly import('../corpus.mjs').Case[]} cases
 * @returns {Promise<readonly unknown[]>}
 */
export async function askHttp(cases) {
  const app = await createApp({
    rulesets: createCatalogue(shippedRulesets()),
    store: createMemoryStore(),
    clock: () => new Date(),
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  try {
    const answers = []
    for (const one of cases) answers.push(await put(address, one))
    return answers
  } finally {
    await app.close()
  }
}

/** @param {string} address @param {import('../corpus.mjs').Case} one */
async function put(address, { ruleset, question, language }) {
  const response = await fetch(`${address}/v1/rulesets/${ruleset}/${question.question}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ ...question, receipt: true }),
  })
  /** @type {any} */
  const body = await response.json()
  if (response.ok) return body
  return { status: response.status, errors: (body.errors ?? []).map((/** @type {{ code: string }} */ one) => one.code) }
}
