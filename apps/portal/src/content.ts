import { html, type TemplateResult } from 'lit/html.js'
import type { Language } from '@styrkod/core'
import type { Address } from '#address/address.ts'
import { WORDS } from '#words/words.ts'
import type { View } from './loadView.ts'
import type { Context } from './page.ts'

/** The page, or what stands in its place while it is fetched or when it cannot be had. */
export function content(
  view: View | undefined,
  context: Context | undefined,
  failure: unknown,
  language: Language,
  again: () => void,
): TemplateResult {
  const words = WORDS[language]
  if (failure !== undefined)
    return html`<div class="ds-alert" data-color="danger" role="alert">
      <p>${words.failed}</p>
      <button class="ds-button" data-variant="secondary" type="button" @click=${again}>${words.again}</button>
    </div>`
  if (view && context) return view.page.view(context)
  return html`<p role="status">${view ? words.noMunicipality : words.loading}</p>`
}

/** The heading of a view, also before it has come. */
export function headingOf(view: View | undefined, context: Context | undefined, address: Address): string {
  return view && context ? view.page.title(context) : WORDS[address.language].pages[address.page]
}
