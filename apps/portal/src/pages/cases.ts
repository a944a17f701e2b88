import { html, type TemplateResult } from 'lit/html.js'
import { capital } from '#answers/names.ts'
import { noRegister } from '#element/noRegister.ts'
import { nameIn } from '#element/factText.ts'
import { ruleLink } from '#element/shared.ts'
import type { Context, Page } from '#page.ts'
import { WORDS as SHELL } from '#words/words.ts'
import { caseForm } from './cases/caseForm.ts'
import { inbox } from './cases/inbox.ts'
import { WORDS } from './cases/words.ts'

export const page: Page = {
  title: (context) => {
    const { language, address } = context
    const { object, id } = address.query
    if (object !== undefined && id !== undefined) return nameIn(context)(id)
    return address.query['begin'] === undefined ? SHELL[language].pages.cases : WORDS[language].begin
  },
  lead: (context) => {
    const { language, address, compiled, words } = context
    const { object, action } = address.query
    if (object !== undefined && action !== undefined)
      return capital(
        `${words.label(compiled, 'actions', action, language)} ${words.label(compiled, 'types', object, language)}`,
      )
    return address.query['begin'] === undefined ? WORDS[language].lead : WORDS[language].beginLead
  },
  elements: ['route'],
  view: (context) => {
    const { register, address } = context
    if (!register) return noRegister(context)
    const { object, id, action, begin } = address.query
    if (object !== undefined && id !== undefined && action !== undefined) return one(context, { object, id, action })
    return begin === undefined ? inbox(context) : html`${back(context)} ${caseForm(context, undefined)}`
  },
}

const back = ({ href, language }: Context): TemplateResult =>
  html`<p class="no-print">
    <a class="ds-link" href=${href({ query: {} })}><span aria-hidden="true">‹ </span>${WORDS[language].back}</a>
  </p>`

/** One case: its steps, and the way to take the next. */
function one(
  context: Context,
  about: { readonly object: string; readonly id: string; readonly action: string },
): TemplateResult {
  const { compiled, register, language, at } = context
  const words = WORDS[language]
  return html`${back(context)}
    <section>
      <h2 class="ds-heading" data-size="xs">${words.steps}</h2>
      <styrkod-route
        .ruleset=${compiled}
        .register=${register}
        lang=${language}
        at=${at}
        object=${about.object}
        action=${about.action}
        object-id=${about.id}
        rule-link=${ruleLink(context)}
      ></styrkod-route>
    </section>
    ${caseForm(context, about)}`
}
