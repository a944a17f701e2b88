import { html } from 'lit/html.js'
import { noteFilter, ruleLink } from '#element/shared.ts'
import type { Page } from '#page.ts'
import { WORDS as SHELL } from '#words/words.ts'

const WORDS = {
  sv: {
    findings: 'Fynd',
    lead: 'Vad som inte stämmer mellan registret och reglerna, det allvarligaste först, och vad som kan göras åt det.',
  },
  en: {
    findings: 'Findings',
    lead: 'Where the register and the rules do not agree, gravest first, and what can be done about it.',
  },
} as const

export const page: Page = {
  title: ({ language }) => SHELL[language].pages.audit,
  lead: ({ language }) => WORDS[language].lead,
  elements: ['findings'],
  view: (context) => {
    const { compiled, register, language, at, address } = context
    return html`<section>
      <h2 class="hidden">${WORDS[language].findings}</h2>
      <styrkod-findings
        .ruleset=${compiled}
        .register=${register}
        lang=${language}
        at=${at}
        rule-link=${ruleLink(context)}
        .answer=${register && (context.answer({ ask: 'audit', at }) ?? null)}
        filter=${address.query['filter'] ?? ''}
        @styrkod-filter=${noteFilter(context)}
      ></styrkod-findings>
    </section>`
  },
}
