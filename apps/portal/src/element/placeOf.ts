import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Place } from '#answers/question.ts'
import type { Context } from '#page.ts'
import { WORDS } from '#words/words.ts'

/** Where something stands: the source, the section, and the way to the rule. */
export function placeOf({ language, href }: Context, { rule, source, section }: Place): TemplateResult {
  const words = WORDS[language]
  return html`<p class="small muted">
    ${source === '' ? nothing : html`<cite>${source}</cite>${section === undefined ? '' : `, ${words.section} ${section}`}`}
    ${rule === '' ? nothing : html`· <a href=${href({ page: 'rules', query: { rule } })}>${rule}</a>`}
  </p>`
}
