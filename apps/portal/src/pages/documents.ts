import { html } from 'lit/html.js'
import { noteFilter, ruleLink } from '#element/shared.ts'
import type { Page } from '#page.ts'
import { WORDS as SHELL } from '#words/words.ts'

const WORDS = {
  sv: {
    tree: 'Vad som följer av vad',
    lead: 'Vilka dokument reglerna talar om, vad de följer av, vem som fastställer dem och hur länge de gäller.',
  },
  en: {
    tree: 'What follows from what',
    lead: 'Which documents the rules speak of, what they follow from, who adopts them and how long they hold.',
  },
} as const

export const page: Page = {
  title: ({ language }) => SHELL[language].pages.documents,
  lead: ({ language }) => WORDS[language].lead,
  elements: ['documents'],
  view: (context) => {
    const { compiled, register, language, at, address } = context
    return html`<section>
      <h2 class="hidden">${WORDS[language].tree}</h2>
      <styrkod-documents
        .ruleset=${compiled}
        .register=${register}
        lang=${language}
        at=${at}
        rule-link=${ruleLink(context)}
        filter=${address.query['filter'] ?? ''}
        state=${address.query['state'] ?? ''}
        @styrkod-filter=${noteFilter(context)}
      ></styrkod-documents>
    </section>`
  },
}
