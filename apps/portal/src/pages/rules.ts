import { html, nothing, type TemplateResult } from 'lit/html.js'
import { filterField } from '#element/filterField.ts'
import { ruleLink } from '#element/shared.ts'
import { download } from '#export/download.ts'
import type { Context, Page } from '#page.ts'
import { WORDS as SHELL } from '#words/words.ts'
import { found, indexed, isForeign, type Indexed } from './rules/indexed.ts'
import { WORDS } from './rules/words.ts'

const FIRST = 60

export const page: Page = {
  title: ({ language, address }) => {
    const { rule } = address.query
    return rule === undefined ? SHELL[language].pages.rules : `${WORDS[language].text} ${rule}`
  },
  lead: ({ language, address }) => (address.query['rule'] === undefined ? WORDS[language].lead : undefined),
  elements: ['rule'],
  view: (context) => (context.address.query['rule'] === undefined ? search(context) : card(context)),
}

/** One rule, with all there is to say of it. */
function card(context: Context): TemplateResult {
  const { compiled, language, at, address, href, municipality } = context
  const words = WORDS[language]
  const id = address.query['rule'] ?? ''
  const rule = compiled.byId.get(id)?.rule
  return html`<p class="no-print">
      <a class="ds-link" href=${href({ query: {} })}><span aria-hidden="true">‹ </span>${words.back}</a>
    </p>
    <section>
      <h2 class="hidden">${words.card}</h2>
      <styrkod-rule
        .ruleset=${compiled}
        lang=${language}
        at=${at}
        rule=${id}
        cases=${municipality.cases ?? nothing}
        rule-link=${ruleLink(context)}
      ></styrkod-rule>
    </section>
    ${
      rule?.kind === 'act'
        ? html`<p class="no-print">
            <a class="ds-link" href=${href({ page: 'who', query: { object: rule.object, action: rule.action } })}
              >${words.ask}</a
            >
          </p>`
        : nothing
    }`
}

function search(context: Context): TemplateResult {
  const { language, address, memory, draw } = context
  const words = WORDS[language]
  const hits = found(indexed(context), address.query)
  const most = (memory.get('most') as number | undefined) ?? FIRST
  return html`${controls(context, hits)}
    <p class="small muted" role="status">${hits.length} ${words.shown}</p>
    <section>
      <h2 class="hidden">${words.list}</h2>
      ${hits.length === 0 ? html`<p>${words.none}</p>` : nothing}
      <ul class="plain items">
        ${hits.slice(0, most).map((one) => item(context, one))}
      </ul>
      ${
        hits.length > most
          ? html`<p class="no-print">
              <button
                class="ds-button"
                data-variant="secondary"
                type="button"
                @click=${() => (memory.set('most', most + 200), draw())}
              >
                ${SHELL[language].more} (${hits.length - most})
              </button>
            </p>`
          : nothing
      }
    </section>`
}

function item({ language, href, address }: Context, one: Indexed): TemplateResult {
  const { query } = address
  const other = language === 'sv' ? 'en' : 'sv'
  return html`<li class="tight">
    <p>${one.text}</p>
    ${
      query['both'] !== undefined || isForeign(one, query)
        ? html`<p class="small muted" lang=${other}>${one.other}</p>`
        : nothing
    }
    <p class="small muted">
      ${one.strength} · <cite>${one.source}</cite>${
        one.section === undefined ? '' : `, ${SHELL[language].section} ${one.section}`
      }
      · <a href=${href({ query: { rule: one.id } })}>${one.id}</a>
    </p>
  </li>`
}

function controls(context: Context, hits: readonly Indexed[]): TemplateResult {
  const { language, address, note } = context
  const words = WORDS[language]
  const all = indexed(context)
  const value = (event: Event): string => (event.target as HTMLInputElement).value
  const options = (pairs: Iterable<readonly [string, string]>, chosen: string | undefined): TemplateResult[] =>
    [...new Map(pairs)].map(([id, name]) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)
  return html`<div class="row no-print">
    ${filterField(context, words.filter)}
    <p class="field">
      <label class="ds-label" for="source">${words.source}</label>
      <select class="ds-input" id="source" @change=${(event: Event) => note({ source: value(event) })}>
        <option value="">${words.everySource}</option>
        ${options(
          all.map(({ sourceId, source }) => [sourceId, source] as const),
          address.query['source'],
        )}
      </select>
    </p>
    <p class="field">
      <label class="ds-label" for="strength">${words.strength}</label>
      <select class="ds-input" id="strength" @change=${(event: Event) => note({ strength: value(event) })}>
        <option value="">${words.everyStrength}</option>
        ${options(
          all.map(({ modality, strength }) => [modality, strength] as const),
          address.query['strength'],
        )}
      </select>
    </p>
    <label class="check">
      <input
        class="ds-input"
        type="checkbox"
        .checked=${address.query['both'] !== undefined}
        @change=${(event: Event) => note({ both: (event.target as HTMLInputElement).checked ? 'yes' : undefined })}
      />
      ${words.both}
    </label>
    <button class="ds-button" data-variant="secondary" type="button" @click=${() => void save(context, hits)}>
      ${SHELL[language].csv}
    </button>
  </div>`
}

async function save({ language, municipality }: Context, hits: readonly Indexed[]): Promise<void> {
  const words = WORDS[language]
  const head = [words.id, words.text, words.other, words.strength, words.source, SHELL[language].section, words.norms]
  const rows = hits.map((one) => [
    one.id,
    one.text,
    one.other,
    one.strength,
    one.source,
    one.section,
    one.norms.join(', '),
  ])
  await download(`${municipality.id}-regler`, [
    [...head, words.wording],
    ...rows.map((row, at) => [...row, hits[at]!.wording]),
  ])
}
