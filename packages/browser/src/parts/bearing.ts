import { html, nothing, type TemplateResult } from 'lit'
import type { Bearing, Holder } from '@styrkod/core'
import type { Context } from '#element/StyrkodElement.ts'
import { explainRule } from '../words.ts'
import { citation } from './citation.ts'
import { conditionText } from './conditionText.ts'
import { capital, nameIn, roleName } from './names.ts'
import { WORDS } from './words.ts'

/** A role that an act falls to: its name, who holds it, what the rule says, on what conditions, and where it stands. */
export function bearing(context: Context, one: Bearing): TemplateResult {
  const words = WORDS[context.language]
  const rule = context.compiled.byId.get(one.rule)?.rule
  const others = (list: readonly string[] | undefined, word: string): TemplateResult | typeof nothing =>
    list
      ? html`<p class="small">${capital(word)}: ${list.map((role) => roleName(context, role)).join(', ')}</p>`
      : nothing
  const details = html`${
      one.conditions
        ? html`<p><em>${words.when}:</em> ${conditionText(context, one.conditions, one.object)}</p>`
        : nothing
    }
    ${others(one.with, words.with)} ${others(one.to, words.to)}
    <p>${citation(context, one)}</p>`
  if (one.role === 'unassigned')
    return html`<li class="card tight" part="answer">
      ${rule ? html`<p>${explainRule(context.compiled, rule, context.language)}</p>` : nothing} ${details}
    </li>`
  return html`<li class="card tight answer" part="answer">
    <p>
      <strong class="role" part="role">${capital(roleName(context, one.role))}</strong>
      ${one.choice ? html`<span class="muted small">(${one.choice === 'any' ? words.any : words.together})</span>` : nothing}
      ${holders(context, one.holders)}
    </p>
    ${rule ? html`<p>${explainRule(context.compiled, rule, context.language)}</p>` : nothing} ${details}
  </li>`
}

/** Who holds a role according to the register, or that nobody does. */
export function holders(context: Context, list: readonly Holder[] | undefined): TemplateResult | typeof nothing {
  if (!list) return nothing
  if (list.length === 0) return html`<span class="tag danger">${WORDS[context.language].vacant}</span>`
  return html`<span>– ${list.map((one) => nameIn(context, one.holder)).join(', ')}</span>`
}
