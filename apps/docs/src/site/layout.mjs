import MarkdownIt from 'markdown-it'
import { relativeTo } from './addressOf.mjs'
import { SECTIONS } from './pages.mjs'

/** @typedef {import('./pages.mjs').Page} Page */

const WORDS = {
  sv: {
    skip: 'Till innehållet',
    menu: 'Sidor',
    search: 'Sök',
    other: 'In English',
    home: 'Styrkod',
    about: 'Fråga kommunens styrdokument',
    source: 'MIT-licens. Regeltexterna är våra egna ord; dokumenten är lagen, inte dessa.',
    none: 'Sökningen behöver en webbserver och JavaScript.',
  },
  en: {
    skip: 'To the content',
    menu: 'Pages',
    search: 'Search',
    other: 'På svenska',
    home: 'Styrkod',
    about: "Ask a municipality's governing documents",
    source: 'MIT licence. The texts of the rules are our own words; the documents are the law, not these.',
    none: 'Searching needs a web server and JavaScript.',
  },
}

const escape = new MarkdownIt().utils.escapeHtml

/** A whole page of the site around its content. @param {Pick<Page, 'title' | 'language' | 'address' | 'other'>} page @param {string} content @param {readonly Page[]} pages */
export function layout(page, content, pages, isSearch = false) {
  const { language, address } = page
  const words = WORDS[language]
  const to = (/** @type {string} */ target) => relativeTo(address, target)
  const other = page.other ?? (language === 'sv' ? '/en/' : '/sv/')
  const otherLanguage = language === 'sv' ? 'en' : 'sv'
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escape(page.title)} – ${words.home}</title>
    <link rel="stylesheet" href="${to('/site.css')}" />${
      isSearch
        ? `
    <link rel="stylesheet" href="${to('/pagefind/pagefind-ui.css')}" />
    <script defer src="${to('/pagefind/pagefind-ui.js')}"></script>
    <script defer src="${to('/search.js')}"></script>`
        : ''
    }
  </head>
  <body>
    <a class="skip" href="#content">${words.skip}</a>
    <header>
      <p><a href="${to(`/${language}/`)}"><strong>${words.home}</strong></a> <span>${words.about}</span></p>
      <form role="search" action="${to(`/${language}/search/`)}">
        <label for="q">${words.search}</label> <input id="q" type="search" name="q" />
      </form>
      <p><a href="${to(other)}" lang="${otherLanguage}" hreflang="${otherLanguage}">${words.other}</a></p>
    </header>
    <div class="columns">
      <nav aria-label="${words.menu}">
        <details open><summary>${words.menu}</summary>
${menu(page, pages, to)}
        </details>
      </nav>
      <main id="content"${isSearch ? '' : ' data-pagefind-body'}>
${isSearch ? `<h1>${words.search}</h1>\n<div id="search" data-language="${language}"><p>${words.none}</p></div>` : content}
      </main>
    </div>
    <footer><p>${words.source}</p></footer>
  </body>
</html>
`
}

/** @param {Pick<Page, 'language' | 'address'>} page @param {readonly Page[]} pages @param {(address: string) => string} to */
const menu = ({ language, address }, pages, to) =>
  SECTIONS.map(([section, title]) => {
    const here = pages
      .filter((one) => one.section === section && belongs(one, language))
      .toSorted((a, b) => Number(b.language === language) - Number(a.language === language))
    if (here.length === 0) return ''
    const items = here.map(
      (one) =>
        `<li><a href="${to(one.address)}"${one.language === language ? '' : ` lang="${one.language}"`}${one.address === address ? ' aria-current="page"' : ''}>${escape(one.title)}</a></li>`,
    )
    return `<p class="section">${title[language]}</p>\n<ul>${items.join('\n')}</ul>`
  }).join('\n')

/** Pages that exist in one language alone are for those who read either. @param {Page} one @param {'sv' | 'en'} language */
const belongs = (one, language) => one.language === language || one.other === undefined
