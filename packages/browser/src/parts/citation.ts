import { html, nothing, type TemplateResult } from 'lit'
import type { Citation } from '@styrkod/core'
import type { Context } from '#element/StyrkodElement.ts'
import { say } from '../words.ts'
import { sourceName } from './names.ts'

/** Where something stands: the paragraph, the source and the rule, with a way to the rule's card where there is one. */
export function citation(context: Context, { rule, source, section }: Citation): TemplateResult {
  const { ruleLink, language } = context
  const place = section === undefined ? undefined : say(language, 'section', { section })
  return html`<span class="muted small" part="citation"
    ><cite>${source === '' ? nothing : sourceName(context, source)}</cite
    >${place ? html`, <span class="keep">${place}</span>` : nothing}
    ${
      rule === ''
        ? nothing
        : ruleLink
          ? html`· <a href=${ruleLink.replace('{rule}', encodeURIComponent(rule))}>${rule}</a>`
          : html`· <code>${rule}</code>`
    }</span
  >`
}
