import { html, nothing, type TemplateResult } from 'lit/html.js'
import { ruleLink } from '#element/shared.ts'
import type { Context, Page } from '#page.ts'
import { WORDS as SHELL } from '#words/words.ts'

const MODES = ['who', 'decide', 'route'] as const
type Mode = (typeof MODES)[number]

const WORDS = {
  sv: {
    modes: { who: 'Vem beslutar?', decide: 'Får det beslutas?', route: 'Vägen till beslutet' },
    kinds: 'Frågor',
    leads: {
      who: 'Sök med vardagliga ord. Svaret visar rollen, paragrafen och villkoren.',
      decide: 'Svara på några frågor om ärendet och få veta om det får beslutas, av vem och varför.',
      route: 'Stegen före och efter ett beslut, vem som tar dem och i vilken ordning.',
    },
    again: 'Ställ en ny fråga',
  },
  en: {
    modes: { who: 'Who decides?', decide: 'May it be decided?', route: 'The way to the decision' },
    kinds: 'Questions',
    leads: {
      who: 'Search in everyday words. The answer shows the role, the paragraph and the conditions.',
      decide: 'Answer some questions about the matter and learn whether it may be decided, by whom and why.',
      route: 'The steps before and after a decision, who takes them and in which order.',
    },
    again: 'Ask another question',
  },
} as const

const modeOf = ({ address }: Context): Mode => MODES.find((one) => one === address.query['ask']) ?? 'who'

export const page: Page = {
  title: ({ language }) => SHELL[language].pages.who,
  lead: (context) => WORDS[context.language].leads[modeOf(context)],
  elements: ['who', 'decide', 'route'],
  view: (context) => {
    const words = WORDS[context.language]
    const mode = modeOf(context)
    const { object, action } = context.address.query
    return html`<nav class="tabs" aria-label=${words.kinds}>
        ${MODES.map(
          (one) =>
            html`<a
              href=${context.href({ query: { ask: one, ...(object && { object }), ...(action && { action }) } })}
              aria-current=${one === mode ? 'page' : nothing}
              >${words.modes[one]}</a
            >`,
        )}
      </nav>
      <section aria-label=${words.modes[mode]}>
        <h2 class="hidden">${words.modes[mode]}</h2>
        ${
          object
            ? html`<p class="no-print">
                <a class="ds-link" href=${context.href({ query: { ask: mode } })}>${words.again}</a>
              </p>`
            : nothing
        }
        ${element(context, mode)}
      </section>`
  },
}

function element(context: Context, mode: Mode): TemplateResult {
  const { compiled, register, language, at, address } = context
  const object = address.query['object'] ?? nothing
  const action = address.query['action'] ?? nothing
  const link = ruleLink(context)
  switch (mode) {
    case 'who':
      return html`<styrkod-who
        .ruleset=${compiled}
        .register=${register}
        lang=${language}
        at=${at}
        rule-link=${link}
        object=${object}
        action=${action}
      ></styrkod-who>`
    case 'decide':
      return html`<styrkod-decide
        .ruleset=${compiled}
        .register=${register}
        lang=${language}
        at=${at}
        rule-link=${link}
        object=${object}
        action=${action}
      ></styrkod-decide>`
    case 'route':
      return html`<styrkod-route
        .ruleset=${compiled}
        .register=${register}
        lang=${language}
        at=${at}
        rule-link=${link}
        object=${object}
        action=${action}
      ></styrkod-route>`
  }
}
