/**
 * Keeps what a page does that it should not: breaches of the policy, errors, and every request it makes.
 * @param {import('playwright-core').Page} page
 */
export async function watchPage(page) {
  /** @type {string[]} */
  const breaches = []
  /** @type {string[]} */
  const errors = []
  /** @type {string[]} */
  const requests = []
  await page.exposeFunction('__breach', (/** @type {string} */ text) => breaches.push(text))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      globalThis.__breach(
        `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
      ),
    )
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('request', (request) => requests.push(request.url()))
  return { breaches, errors, requests }
}
