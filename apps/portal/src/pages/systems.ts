import { html } from 'lit/html.js'
import { noRegister } from '#element/noRegister.ts'
import type { Page } from '#page.ts'
import { WORDS as SHELL } from '#words/words.ts'
import { catalogue } from './systems/catalogue.ts'
import { rowsOf } from './systems/rowsOf.ts'
import { systemCard } from './systems/systemCard.ts'
import { WORDS } from './systems/words.ts'

export const page: Page = {
  title: (context) => {
    const id = context.address.query['system']
    const found = id !== undefined && rowsOf(context)?.find((one) => one.id === id)
    return found ? found.name : SHELL[context.language].pages.systems
  },
  lead: ({ language, address }) => (address.query['system'] === undefined ? WORDS[language].lead : undefined),
  elements: ['findings'],
  view: (context) => {
    const words = SHELL[context.language]
    if (!context.register) return noRegister(context)
    const rows = rowsOf(context)
    if (!rows) return html`<p class="muted" role="status" data-working>${words.working}</p>`
    const id = context.address.query['system']
    return id === undefined ? catalogue(context, rows) : systemCard(context, rows, id)
  },
}
