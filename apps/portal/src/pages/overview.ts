import { html, nothing, type TemplateResult } from 'lit/html.js'
import { download } from '#export/download.ts'
import type { Context, Page } from '#page.ts'
import { noRegister } from '#element/noRegister.ts'
import { placeOf } from '#element/placeOf.ts'
import { WORDS as SHELL } from '#words/words.ts'
import { itemsOf, KINDS, type Item, type Kind } from './overview/itemsOf.ts'
import { WORDS } from './overview/words.ts'

const MOST = 5

export const page: Page = {
  title: ({ language, address }) => {
    const kind = kindOf(address.query['show'])
    return kind ? WORDS[language].kinds[kind] : SHELL[language].pages.overview
  },
  lead: ({ language, address }) => {
    const kind = kindOf(address.query['show'])
    return kind ? WORDS[language].about[kind] : WORDS[language].lead
  },
  view: (context) => {
    const kind = kindOf(context.address.query['show'])
    return kind
      ? whole(context, kind)
      : html`<div class="cards">${KINDS.map((one) => card(context, one))}</div>
          ${elsewhere(context)}`
  },
}

const kindOf = (show: string | undefined): Kind | undefined => KINDS.find((one) => one === show)

/** The first few of one kind, with the way to all of them. */
function card(context: Context, kind: Kind): TemplateResult {
  const words = WORDS[context.language]
  const items = itemsOf(context, kind)
  return html`<section
    data-color="neutral"
    class="ds-card overview ${items && items.length > 0 ? kind : ''}"
    aria-labelledby=${kind}
  >
    <h2 class="ds-heading" data-size="2xs" id=${kind}>
      ${words.kinds[kind]} ${items ? html`<span class="count">${items.length}</span>` : nothing}
    </h2>
    ${items ? list(context, items.slice(0, MOST), words.none[kind]) : waiting(context, kind)}
    ${
      items && items.length > 0
        ? html`<p>
            <a class="ds-link" href=${context.href({ query: { show: kind } })}
              >${items.length > MOST ? `${words.all} (${items.length})` : words.details}<span class="hidden">
                – ${words.kinds[kind]}</span
              ></a
            >
          </p>`
        : nothing
    }
  </section>`
}

function waiting(context: Context, kind: Kind): TemplateResult {
  const words = SHELL[context.language]
  return kind !== 'contested' && !context.register
    ? noRegister(context)
    : html`<p class="muted" role="status" data-working>${words.working}</p>`
}

function list(context: Context, items: readonly Item[], none: string): TemplateResult {
  if (items.length === 0) return html`<p class="good">${none}</p>`
  return html`<ul class="plain items">
    ${items.map(
      (item) =>
        html`<li class="tight">
          <p>
            ${item.date ? html`<strong class="date">${item.date}</strong>` : nothing}
            ${item.href ? html`<a href=${item.href}>${item.title}</a>` : html`<span>${item.title}</span>`}
          </p>
          ${item.text ? html`<p class="small">${item.text}</p>` : nothing} ${placeOf(context, item)}
        </li>`,
    )}
  </ul>`
}

/** All of one kind, to read, print or take along. */
function whole(context: Context, kind: Kind): TemplateResult {
  const words = WORDS[context.language]
  const shell = SHELL[context.language]
  const items = itemsOf(context, kind)
  if (!items) return waiting(context, kind)
  const save = (): void => {
    const head = [words.date, words.what, words.detail, words.source, shell.section, shell.rule]
    const rows = items.map((one) => [one.date, one.title, one.text, one.source, one.section, one.rule])
    void download(`${context.municipality.id}-${kind}-${context.at}`, [head, ...rows])
  }
  return html`<div class="row no-print">
      <a class="ds-link" href=${context.href({ query: {} })}><span aria-hidden="true">‹ </span>${words.back}</a>
      <button class="ds-button" data-variant="secondary" type="button" @click=${save}>${shell.csv}</button>
    </div>
    <section>
      <h2 class="hidden">${words.kinds[kind]}</h2>
      ${list(context, items, words.none[kind])}
    </section>`
}

/** The ways on to what is asked most. */
function elsewhere({ language, href }: Context): TemplateResult {
  const words = WORDS[language]
  return html`<section class="ways">
    <h2 class="ds-heading" data-size="2xs">${words.ways}</h2>
    <ul class="plain">
      ${(['who', 'systems', 'mine'] as const).map(
        (page) =>
          html`<li>
            <a class="ds-link" href=${href({ page, query: {} })}>${SHELL[language].pages[page]}</a> – ${words.why[page]}
          </li>`,
      )}
    </ul>
  </section>`
}
