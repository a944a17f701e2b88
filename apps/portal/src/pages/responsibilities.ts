import { html, nothing } from 'lit/html.js'
import { noteFilter, ruleLink } from '#element/shared.ts'
import type { Page } from '#page.ts'
import { WORDS as SHELL } from '#words/words.ts'

const WORDS = {
  sv: {
    table: 'Vem gör vad',
    lead: 'En rad för varje handling: vem som beslutar eller ansvarar (A), utför (R), rådfrågas (C) och informeras (I). En stjärna betyder att det gäller under villkor.',
  },
  en: {
    table: 'Who does what',
    lead: 'A line for each act: who decides or is accountable (A), is responsible for doing it (R), is consulted (C) and informed (I). An asterisk means that it holds under conditions.',
  },
} as const

export const page: Page = {
  title: ({ language }) => SHELL[language].pages.responsibilities,
  lead: ({ language }) => WORDS[language].lead,
  elements: ['matrix'],
  view: (context) => {
    const { compiled, register, language, at, address } = context
    return html`<section>
      <h2 class="hidden">${WORDS[language].table}</h2>
      <styrkod-matrix
        .ruleset=${compiled}
        .register=${register}
        lang=${language}
        at=${at}
        rule-link=${ruleLink(context)}
        filter=${address.query['filter'] ?? ''}
        for-role=${address.query['role'] ?? nothing}
        @styrkod-filter=${noteFilter(context)}
      ></styrkod-matrix>
    </section>`
  },
}
