import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as pagefind from 'pagefind'
import { layout } from './layout.mjs'
import { createMarkdown } from './markdown.mjs'
import { readPages } from './pages.mjs'

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))
const HERE = fileURLToPath(new URL('.', import.meta.url))

const ROOT_PAGE = `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Styrkod</title>
    <link rel="stylesheet" href="site.css" />
  </head>
  <body>
    <main>
      <h1>Styrkod</h1>
      <ul>
        <li><a href="sv/">Svenska</a></li>
        <li><a href="en/" lang="en" hreflang="en">English</a></li>
      </ul>
    </main>
  </body>
</html>
`

/**
 * Builds the documentation as a static site: pages, menu, search.
 * @param {string} target the folder that becomes the site
 * @returns {Promise<{ pages: number, broken: readonly string[] }>} with the links to files that do not exist
 */
export async function buildSite(target) {
  const pages = readPages(ROOT)
  rmSync(target, { recursive: true, force: true })
  /** @param {string} address @param {string} text */
  const put = (address, text) => {
    mkdirSync(join(target, address), { recursive: true })
    writeFileSync(join(target, address, 'index.html'), text)
  }
  /** @type {string[]} */
  const broken = []
  const markdown = createMarkdown(ROOT, broken)
  for (const page of pages) put(page.address, layout(page, markdown.render(page.text, { path: page.path }), pages))
  for (const language of /** @type {const} */ (['sv', 'en'])) {
    const title = language === 'sv' ? 'Sök' : 'Search'
    const other = `/${language === 'sv' ? 'en' : 'sv'}/search/`
    const page = { title, language, address: `/${language}/search/`, other }
    put(page.address, layout(page, '', pages, true))
  }
  put('/', ROOT_PAGE)
  for (const file of ['site.css', 'search.js']) cpSync(join(HERE, file), join(target, file))
  const diagrams = join(ROOT, 'docs/explanation/diagrams')
  if (existsSync(diagrams)) cpSync(diagrams, join(target, 'explanation/diagrams'), { recursive: true })
  await indexForSearch(target)
  return { pages: pages.length, broken }
}

/** @param {string} target */
async function indexForSearch(target) {
  const { index, errors } = await pagefind.createIndex()
  if (!index) throw new Error(errors.join('\n'))
  await index.addDirectory({ path: target })
  await index.writeFiles({ outputPath: join(target, 'pagefind') })
  await pagefind.close()
}
