import { html, nothing, type TemplateResult } from 'lit/html.js'
import { filterField } from '#element/filterField.ts'
import type { OpenCase } from '#answers/question.ts'
import { download } from '#export/download.ts'
import type { Context } from '#page.ts'
import { WORDS as SHELL } from '#words/words.ts'
import { WORDS } from './words.ts'

/** The decisions under way, with how far each has come and who is next. */
export function inbox(context: Context): TemplateResult {
  const { at, language, answer, address, href } = context
  const words = WORDS[language]
  const shell = SHELL[language]
  const all = answer({ ask: 'cases', at, language })
  if (!all) return html`<p class="muted" role="status" data-working>${shell.working}</p>`
  const asked = (address.query['filter'] ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const found = all.filter((one) => asked.every((word) => textOf(one).includes(word)))
  return html`<div class="row no-print">
      ${filterField(context, words.filter)}
      <button class="ds-button" data-variant="secondary" type="button" @click=${() => void save(context, found)}>
        ${shell.csv}
      </button>
      <a class="ds-button" href=${href({ query: { begin: 'yes' } })}>${words.begin}</a>
    </div>
    <p class="small muted" role="status">${found.length} ${words.shown}</p>
    <section>
      <h2 class="hidden">${words.list}</h2>
      ${all.length === 0 ? html`<p>${words.none}</p>` : found.length === 0 ? html`<p>${words.noneSuch}</p>` : nothing}
      <ul class="plain items">
        ${found.map((one) => item(context, one))}
      </ul>
    </section>`
}

function item({ href, language }: Context, one: OpenCase): TemplateResult {
  const words = WORDS[language]
  const query = { object: one.type, id: one.id, action: one.action }
  return html`<li class="tight">
    <p><a href=${href({ query })}>${one.title}: ${one.name}</a></p>
    <p class="small">
      ${words.progress}: ${one.done} ${SHELL[language].of}
      ${one.steps}${one.last ? ` · ${words.last}: ${one.last}` : ''}
    </p>
    <p class="small muted">${words.next}: ${nextText(one)}</p>
  </li>`
}

const nextText = ({ next }: OpenCase): string => next.map(({ label, role }) => `${role}: ${label}`).join('; ')

const textOf = (one: OpenCase): string => `${one.title} ${one.name} ${nextText(one)}`.toLowerCase()

async function save({ language, municipality, at }: Context, found: readonly OpenCase[]): Promise<void> {
  const words = WORDS[language]
  const head = [words.case, words.object, words.progress, words.last, words.next]
  const rows = found.map((one) => [
    one.title,
    one.name,
    `${one.done} ${SHELL[language].of} ${one.steps}`,
    one.last,
    nextText(one),
  ])
  await download(`${municipality.id}-${at}`, [head, ...rows])
}
