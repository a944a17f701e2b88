import { html, nothing } from 'lit/html.js'
import { ruleLink } from '#element/shared.ts'
import type { Page } from '#page.ts'
import { WORDS as SHELL } from '#words/words.ts'

const WORDS = {
  sv: {
    wheel: 'Årets plikter',
    lead: 'Vad som ska göras under året och när, med dem som ska göra det.',
  },
  en: {
    wheel: 'The duties of the year',
    lead: 'What is to be done during the year and when, with those who are to do it.',
  },
} as const

export const page: Page = {
  title: ({ language }) => SHELL[language].pages.year,
  lead: ({ language }) => WORDS[language].lead,
  elements: ['year-wheel'],
  view: (context) => {
    const { compiled, register, language, at, address } = context
    return html`<section>
      <h2 class="hidden">${WORDS[language].wheel}</h2>
      <styrkod-year-wheel
        .ruleset=${compiled}
        .register=${register}
        lang=${language}
        at=${at}
        rule-link=${ruleLink(context)}
        year=${address.query['year'] ?? nothing}
        for-role=${address.query['role'] ?? nothing}
        @styrkod-year=${({ detail }: CustomEvent<{ year: number }>) => context.note({ year: String(detail.year) })}
      ></styrkod-year-wheel>
    </section>`
  },
}
