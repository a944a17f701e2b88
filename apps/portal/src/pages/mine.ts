import { html } from 'lit/html.js'
import type { Page } from '#page.ts'
import { WORDS as SHELL } from '#words/words.ts'

export const page: Page = {
  title: ({ language }) => SHELL[language].pages.mine,
  view: () => html`<p></p>`,
}
