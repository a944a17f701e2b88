import { defineConfig } from 'vitest/config'

const ALL = ['packages/*', 'apps/*', 'checks/*']

/** Projects whose tests open pages. */
const IN_BROWSER = ['packages/browser', 'apps/portal', 'checks/docs']

/** All of them; with STYRKOD_TESTS those in a browser (`pages`) or the others (`rest`), which the gate runs side by side. */
const projects = {
  pages: IN_BROWSER,
  rest: [...ALL, ...IN_BROWSER.map((one) => `!${one}`)],
}[process.env['STYRKOD_TESTS'] ?? '']

export default defineConfig({ test: { projects: projects ?? ALL } })
