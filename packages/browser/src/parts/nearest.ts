import { html, nothing, type TemplateResult } from 'lit'
import type { Nearest } from '@styrkod/core'
import type { Context } from '#element/StyrkodElement.ts'
import { citation } from './citation.ts'
import { conditionText } from './conditionText.ts'
import { capital, roleName } from './names.ts'

const WORDS = {
  sv: {
    nearest: 'Närmast',
    responsible: 'svarar för det, men beslutar inte',
    presupposed: 'förutsätts av en regel, men ingen är utpekad',
    failed: 'gäller inte här; det gäller när',
  },
  en: {
    nearest: 'Nearest',
    responsible: 'answers for it, but does not decide',
    presupposed: 'presupposed by a rule, but nobody is named',
    failed: 'does not apply here; it applies when',
  },
} as const

/** The rules that are near an answer without being one, and why they are not. */
export function nearest(context: Context, list: readonly Nearest[]): TemplateResult | typeof nothing {
  const words = WORDS[context.language]
  if (list.length === 0) return nothing
  return html`<p class="label">${words.nearest}</p>
    <ul class="plain stack">
      ${list.map((one) => {
        const failed = one.failed ? conditionText(context, one.failed, one.object) : ''
        return html`<li class="card tight">
          <p>
            <strong>${capital(roleName(context, one.role))}</strong>
            ${one.why === 'condition' ? `${words.failed} ${failed}` : words[one.why]}
          </p>
          <p>${citation(context, one)}</p>
        </li>`
      })}
    </ul>`
}
