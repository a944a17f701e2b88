import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong with a page by WCAG 2.2 AA and good practice, shadow roots included, a line a place.
 * @param {import('playwright-core').Page} page
 * @param {string} [within] a selector
 * @returns {Promise<string[]>}
 */
export async function violations(page, within = 'html') {
  // Through the debugging protocol, so that the page's own policy stays as strict as it is.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  return page.evaluate(async (selector) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations: found } = await globalThis.axe.run(selector, { runOnly: { type: 'tag', values: tags } })
    return found.flatMap((one) =>
      one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    )
  }, within)
}
