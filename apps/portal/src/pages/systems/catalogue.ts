import { html, nothing, type TemplateResult } from 'lit/html.js'
import { filterField } from '#element/filterField.ts'
import type { SystemRow } from '#answers/question.ts'
import type { Context } from '#page.ts'
import { WORDS as SHELL } from '#words/words.ts'
import { exportSystems } from './exportSystems.ts'
import { chosen, listed, type Listed } from './listed.ts'
import { WORDS } from './words.ts'

/** As many rows as are drawn at first; the rest come when asked for, so that a filter answers at once. */
const FIRST = 30

/** The catalogue: filter, sort, export, a row a system. */
export function catalogue(context: Context, rows: readonly SystemRow[]): TemplateResult {
  const { language, address, answer, at, memory, draw } = context
  const words = WORDS[language]
  if (rows.length === 0) return html`<p>${words.none}</p>`
  const faults = answer({ ask: 'findings', at, language })
  const isWaiting =
    !faults && (address.query['show'] !== undefined || address.query['sort']?.endsWith('findings') === true)
  const all = listed(context, rows, faults)
  const columns = once(context, all, 'columns', columnsOf)
  const found = chosen(all, address.query, language)
  const most = (memory.get('most') as number | undefined) ?? FIRST
  return html`${controls(context, rows, columns, found)}
    <p class="small muted" role="status">
      ${found.length === rows.length ? '' : `${found.length} ${SHELL[language].of} `}${rows.length} ${words.shown}
    </p>
    ${
      isWaiting
        ? html`<p class="muted" role="status" data-working>${SHELL[language].working}</p>`
        : found.length === 0
          ? html`<p>${words.noneSuch}</p>`
          : table(context, columns, found.slice(0, most))
    }
    ${
      found.length > most && !isWaiting
        ? html`<p class="no-print">
            <button
              class="ds-button"
              data-variant="secondary"
              type="button"
              @click=${() => (memory.set('most', most + 200), draw())}
            >
              ${SHELL[language].more} (${found.length - most})
            </button>
          </p>`
        : nothing
    }`
}

/** What follows from a list, found once as long as the list is the same. */
function once<L extends object, T>({ memory }: Context, list: L, name: string, find: (list: L) => T): T {
  const known = memory.get(name) as { readonly list: L; readonly found: T } | undefined
  if (known?.list === list) return known.found
  const found = find(list)
  memory.set(name, { list, found })
  return found
}

/** The roles that somebody has for any of the systems, or that are vacant. */
function columnsOf(list: readonly Listed[]): readonly (readonly [string, string])[] {
  const seen = list.flatMap(({ row, vacant }) =>
    row.roles.filter(({ role, holders }) => holders.length > 0 || vacant.includes(role)),
  )
  return [...new Map(seen.map(({ role, label }) => [role, label] as const))]
}

function controls(
  context: Context,
  rows: readonly SystemRow[],
  columns: readonly (readonly [string, string])[],
  found: readonly Listed[],
): TemplateResult {
  const { language, address, note } = context
  const words = WORDS[language]
  const value = (event: Event): string => (event.target as HTMLInputElement).value
  const kinds = once(context, rows, 'kinds', (all) => new Map(all.map(({ type, typeName }) => [type, typeName])))
  return html`<div class="row no-print">
    ${filterField(context, words.filter)}
    <p class="field">
      <label class="ds-label" for="show">${words.show}</label>
      <select class="ds-input" id="show" @change=${(event: Event) => note({ show: value(event) })}>
        ${(['every', 'vacant', 'faulty'] as const).map(
          (one) =>
            html`<option value=${one === 'every' ? '' : one} ?selected=${(address.query['show'] ?? 'every') === one}>
              ${words[one]}
            </option>`,
        )}
      </select>
    </p>
    ${
      kinds.size > 1
        ? html`<p class="field">
            <label class="ds-label" for="kind">${words.kind}</label>
            <select class="ds-input" id="kind" @change=${(event: Event) => note({ kind: value(event) })}>
              <option value="">${words.everyKind}</option>
              ${[...kinds].map(
                ([id, name]) => html`<option value=${id} ?selected=${address.query['kind'] === id}>${name}</option>`,
              )}
            </select>
          </p>`
        : nothing
    }
    <button
      class="ds-button"
      data-variant="secondary"
      type="button"
      @click=${() => void exportSystems(context, columns, found)}
    >
      ${SHELL[language].csv}
    </button>
  </div>`
}

function table(
  context: Context,
  roles: readonly (readonly [string, string])[],
  found: readonly Listed[],
): TemplateResult {
  const words = WORDS[context.language]
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${words.table}>
    <h2 class="hidden">${words.table}</h2>
    <table class="ds-table stacked" data-color="neutral">
      <caption class="hidden">
        ${words.table}
      </caption>
      <thead>
        <tr>
          ${heading(context, 'name', words.name)} ${roles.map(([id, label]) => heading(context, id, label))}
          ${heading(context, 'findings', words.findings)}
        </tr>
      </thead>
      <tbody>
        ${found.map((one) => row(context, roles, one))}
      </tbody>
    </table>
  </div>`
}

/** A heading that sorts, forth and back. */
function heading({ address, note }: Context, column: string, name: string): TemplateResult {
  const sort = address.query['sort'] ?? 'name'
  const order = sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : undefined
  return html`<th scope="col" aria-sort=${order ?? 'none'}>
    <button type="button" @click=${() => note({ sort: order === 'ascending' ? `-${column}` : column })}>${name}</button>
  </th>`
}

function row(
  { href, language }: Context,
  roles: readonly (readonly [string, string])[],
  { row: one, findings, vacant }: Listed,
): TemplateResult {
  const held = (id: string, label: string): TemplateResult => {
    const role = one.roles.find((each) => each.role === id)
    if (!role) return html`<td></td>`
    return html`<td data-label=${label}>
      ${
        vacant.includes(id)
          ? html`<span class="ds-tag" data-color="danger">${SHELL[language].vacant}</span>`
          : role.names.join(', ') || html`<span class="muted">–</span>`
      }
    </td>`
  }
  return html`<tr>
    <th scope="row"><a class="ds-link" href=${href({ query: { system: one.id } })}>${one.name}</a></th>
    ${roles.map(([id, label]) => held(id, label))}
    <td class="number" data-label=${WORDS[language].findings}>
      ${
        findings === undefined
          ? html`<span class="muted" data-working>…</span>`
          : findings === 0
            ? html`<span class="muted">0</span>`
            : html`<strong class="bad">${findings}</strong>`
      }
    </td>
  </tr>`
}
