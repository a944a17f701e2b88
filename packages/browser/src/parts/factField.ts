import { html, nothing, type TemplateResult } from 'lit'
import type { Json, NeededFact } from '@styrkod/core'
import type { Context } from '#element/StyrkodElement.ts'
import { factLabel } from '../words.ts'
import { actionName, capital, itemName } from './names.ts'
import { WORDS } from './words.ts'

export interface FactField {
  readonly fact: NeededFact
  readonly object: string
  readonly value: Json | undefined
  readonly onValue: (value: Json | undefined) => void
}

/** The question that asks for a fact, with a control for its kind. */
export function factField(context: Context, { fact, object, value, onValue }: FactField): TemplateResult {
  const words = WORDS[context.language]
  const id = `fact-${fact.path.replaceAll('.', '-')}`
  const name = capital(factLabel(context.compiled, fact.path, object, context.language))
  const hint = hintOf(context, fact)
  const described = hint ? `${id}-hint` : nothing
  const options = optionsOf(context, fact)
  if (options)
    return html`<fieldset aria-describedby=${described}>
      <legend>${name}</legend>
      ${hintText(hint, id)}
      ${options.map(
        ([label, one]) =>
          html`<label class="choice"
            ><input type="radio" name=${id} .checked=${value === one} @change=${() => onValue(one)} />${label}</label
          >`,
      )}
    </fieldset>`
  const isNumber = ['integer', 'number', 'money'].includes(fact.type)
  const read = (text: string): Json | undefined => {
    if (text.trim() === '') return undefined
    if (fact.type === 'list') return text.split(',').map((one) => one.trim())
    return isNumber ? numberIn(text) : text
  }
  return html`<div>
    <label for=${id}>${name}${fact.type === 'money' ? ` (${words.kronor})` : ''}</label>
    ${hintText(hint, id)}
    <input
      id=${id}
      type=${fact.type === 'date' ? 'date' : 'text'}
      inputmode=${isNumber ? 'decimal' : nothing}
      autocomplete="off"
      aria-describedby=${described}
      .value=${value === undefined || value === null ? '' : String(value)}
      @change=${(event: Event) => onValue(read((event.target as HTMLInputElement).value))}
    />
  </div>`
}

const hintText = (hint: string | undefined, id: string): TemplateResult | typeof nothing =>
  hint ? html`<p class="muted small" id="${id}-hint">${hint}</p>` : nothing

/** A number as people write it: with spaces between the thousands and a comma before the decimals. */
export function numberIn(text: string): number | undefined {
  const value = Number(text.replace(/[\s\u00a0]|kr(onor)?|sek/gi, '').replace(',', '.'))
  return Number.isFinite(value) ? value : undefined
}

function optionsOf(context: Context, fact: NeededFact): readonly (readonly [string, Json])[] | undefined {
  const words = WORDS[context.language]
  if (fact.type === 'boolean')
    return [
      [words.yes, true],
      [words.no, false],
    ]
  return fact.values?.map(
    (one) => [typeof one === 'string' ? capital(itemName(context, one)) : String(one), one] as const,
  )
}

/** A judgement is said to be one, and whose it is where the rules say so. */
function hintOf(context: Context, fact: NeededFact): string | undefined {
  if (!fact.judged) return undefined
  const words = WORDS[context.language]
  return fact.by === undefined ? words.judged : `${words.judgedBy} ${actionName(context, fact.by)}`
}
