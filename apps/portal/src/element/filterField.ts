import { html, type TemplateResult } from 'lit/html.js'
import type { Context } from '#page.ts'

/** The words that a list is filtered by, kept in the address. */
export const filterField = ({ address, note }: Pick<Context, 'address' | 'note'>, label: string): TemplateResult =>
  html`<p class="field grow">
    <label class="ds-label" for="filter">${label}</label>
    <input
      class="ds-input"
      id="filter"
      type="search"
      .value=${address.query['filter'] ?? ''}
      @input=${(event: Event) => note({ filter: (event.target as HTMLInputElement).value })}
    />
  </p>`
