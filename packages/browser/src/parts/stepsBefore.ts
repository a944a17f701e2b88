import { html, nothing, type TemplateResult } from 'lit'
import type { RouteStep } from '@styrkod/core'
import type { Context } from '#element/StyrkodElement.ts'
import { explainRule } from '../words.ts'
import { WORDS } from './decideWords.ts'
import { inOrder } from './inOrder.ts'
import { actionName, capital, roleName, typeName } from './names.ts'

interface Ticked {
  readonly object: string
  readonly done: readonly string[]
  readonly onToggle: (step: string) => void
}

/** The steps that a deciding step waits for, to be ticked off where no register knows. */
export function stepsBefore(
  context: Context,
  steps: readonly RouteStep[],
  { object, done, onToggle }: Ticked,
): TemplateResult | typeof nothing {
  const words = WORDS[context.language]
  const before = inOrder(steps).filter((step) => !step.deciding && steps.some((one) => leadsTo(steps, step.id, one)))
  if (before.length === 0) return nothing
  return html`<fieldset class="tight" part="steps">
    <legend>${words.before}</legend>
    ${before.map((step) => {
      const rule = context.compiled.byId.get(step.rule)?.rule
      const name = `${capital(roleName(context, step.role))}: ${actionName(context, step.action)}`
      return html`<label class="choice top"
        ><input type="checkbox" .checked=${done.includes(step.id)} @change=${() => onToggle(step.id)} /><span
          ><span class="act">${name}${step.object === object ? nothing : ` ${typeName(context, step.object)}`}</span>
          ${step.modality === 'should' ? html`<span class="muted small">(${words.should})</span>` : nothing}
          ${rule ? html`<span class="muted small block">${explainRule(context.compiled, rule, context.language)}</span>` : nothing}</span
        ></label
      >`
    })}
  </fieldset>`
}

/** Whether a deciding step waits for another, itself or by way of others. */
const leadsTo = (steps: readonly RouteStep[], id: string, to: RouteStep): boolean =>
  to.deciding === true && waitsFor(steps, to, id)

const waitsFor = (steps: readonly RouteStep[], step: RouteStep, id: string): boolean =>
  step.after.includes(id) || steps.some((one) => step.after.includes(one.id) && waitsFor(steps, one, id))
