import { html, type TemplateResult } from 'lit'

/** The words that a table or a list is filtered by. */
export const wordsField = (label: string, words: string, look: (words: string) => void): TemplateResult =>
  html`<div class="grow">
    <label for="words">${label}</label>
    <input
      id="words"
      type="search"
      .value=${words}
      @input=${(event: Event) => look((event.target as HTMLInputElement).value)}
    />
  </div>`
