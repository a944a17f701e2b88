import { html, nothing, type TemplateResult } from 'lit/html.js'
import { html as elementHtml, literal } from 'lit/static-html.js'
import { capital } from '#answers/names.ts'
import { ruleLink } from '#element/shared.ts'
import type { Context, Page } from '#page.ts'
import { WORDS as SHELL } from '#words/words.ts'

const MODES = ['who', 'decide', 'route'] as const
type Mode = (typeof MODES)[number]

const TAGS = { who: literal`styrkod-who`, decide: literal`styrkod-decide`, route: literal`styrkod-route` }

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
    examples: 'Frågor att börja med',
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
    examples: 'Questions to begin with',
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
      </section>
      ${object ? nothing : examples(context, mode)}`
  },
}

/** What somebody asks in the element is said in the address; the element goes on by itself. */
function noteAnswer(context: Context, mode: Mode, { action, object }: Asked): void {
  context.memory.set(ASKED, `${mode} ${object} ${action ?? ''}`)
  context.note({ object, action })
}

interface Asked {
  readonly object: string
  readonly action?: string
}

const ASKED = 'asked here'

/** Questions that others ask as well: the decisions and appointments that the rules name first. */
function examples({ compiled, words, language, href }: Context, mode: Mode): TemplateResult {
  const { actions, roles, rules } = compiled.ruleset
  const pairs = rules.flatMap((rule) => {
    if (rule.kind !== 'act' || actions[rule.action]?.kind !== 'decide') return []
    const object = words.label(compiled, Object.hasOwn(roles, rule.object) ? 'roles' : 'types', rule.object, language)
    const text = capital(`${words.label(compiled, 'actions', rule.action, language)} ${object}`)
    return [[text, { object: rule.object, action: rule.action }] as const]
  })
  return html`<section class="ways">
    <h2 class="ds-heading" data-size="2xs">${WORDS[language].examples}</h2>
    <ul class="plain">
      ${[...new Map(pairs)]
        .slice(0, 8)
        .map(
          ([text, query]) =>
            html`<li><a class="ds-link" href=${href({ query: { ask: mode, ...query } })}>${text}</a></li>`,
        )}
    </ul>
  </section>`
}

function element(context: Context, mode: Mode): TemplateResult {
  const { compiled, register, language, at, address, memory } = context
  const { query } = address
  const isOwn = memory.get(ASKED) === `${mode} ${query['object']} ${query['action'] ?? ''}`
  if (!isOwn) memory.delete(ASKED)
  const object = (isOwn ? undefined : query['object']) ?? nothing
  const action = (isOwn ? undefined : query['action']) ?? nothing
  const note = ({ detail }: CustomEvent<{ question: Asked }>): void => noteAnswer(context, mode, detail.question)
  const link = ruleLink(context)
  const tag = TAGS[mode]
  return elementHtml`<${tag}
    .ruleset=${compiled}
    .register=${register}
    lang=${language}
    at=${at}
    rule-link=${link}
    object=${object}
    action=${action}
    @styrkod-answer=${object === nothing ? note : nothing}
  ></${tag}>`
}
