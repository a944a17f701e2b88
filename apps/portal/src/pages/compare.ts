import { html } from 'lit/html.js'
import { noteFilter, ruleLink } from '#element/shared.ts'
import type { Context, Page } from '#page.ts'
import { WORDS as SHELL } from '#words/words.ts'

const WORDS = {
  sv: {
    with: 'Jämför med',
    differences: 'Skillnader',
    lead: 'Hur en annan kommuns regler förhåller sig till de här, handling för handling.',
    alone: 'Det finns inget annat regelverk att jämföra med.',
  },
  en: {
    with: 'Compare with',
    differences: 'Differences',
    lead: 'How the rules of another municipality stand to these, act by act.',
    alone: 'There is no other ruleset to compare with.',
  },
} as const

export const page: Page = {
  title: ({ language }) => SHELL[language].pages.compare,
  lead: ({ language }) => WORDS[language].lead,
  elements: ['compare'],
  view: (context) => {
    const { compiled, language, at, address, municipalities, municipality } = context
    const words = WORDS[language]
    const others = municipalities.filter(({ id }) => id !== municipality.id)
    const other = others.find(({ id }) => id === address.query['with']) ?? others[0]
    if (!other) return html`<p>${words.alone}</p>`
    return html`<p class="field narrow no-print">
        <label class="ds-label" for="with">${words.with}</label>
        <select
          class="ds-input"
          id="with"
          @change=${(event: Event) => context.note({ with: (event.target as HTMLSelectElement).value })}
        >
          ${others.map(({ id, name }) => html`<option value=${id} ?selected=${id === other.id}>${name}</option>`)}
        </select>
      </p>
      <section>
        <h2 class="ds-heading" data-size="xs">${municipality.name} – ${other.name}</h2>
        <styrkod-compare
          .ruleset=${compiled}
          .with=${rulesetOf(context, other)}
          lang=${language}
          at=${at}
          rule-link=${ruleLink(context)}
          filter=${address.query['filter'] ?? ''}
          @styrkod-filter=${noteFilter(context)}
        ></styrkod-compare>
      </section>`
  },
}

/** The rules of the other municipality, fetched once and drawn when they have come. */
function rulesetOf({ memory, source, draw }: Context, other: Context['municipality']): unknown {
  const key = `ruleset ${other.id}`
  if (!memory.has(key)) {
    memory.set(key, undefined)
    void source.ruleset(other).then((compiled) => {
      memory.set(key, compiled)
      draw()
    })
  }
  return memory.get(key)
}
