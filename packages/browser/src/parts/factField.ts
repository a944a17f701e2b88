import { html, nothing, type TemplateResult } from 'lit'
import type { Json, NeededFact } from '@styrkod/core'
import type { Context } from '#element/StyrkodElement.ts'
import { factName } from './factName.ts'
import { valueText } from './givenFacts.ts'
import { actionName, capital } from './names.ts'
import { numberIn } from './numberIn.ts'
import { WORDS } from './words.ts'

export interface FactField {
  readonly fact: NeededFact
  readonly object: string
  readonly value: Json | undefined
  /** What was written could not be read, or nothing was. */
  readonly isUnread: boolean
  readonly onValue: (value: Json | undefined, isUnread: boolean) => void
}

/** The question that asks for a fact, with a control for its kind. */
export function factField(context: Context, field: FactField): TemplateResult {
  const { fact, object, value, isUnread, onValue } = field
  const id = `fact-${fact.path.replaceAll('.', '-')}`
  const name = capital(factName(context, fact.path, object))
  const hint = hintOf(context, fact)
  const error = isUnread ? errorOf(context, fact) : undefined
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing
  const about = html`${hint ? html`<p class="muted small" id="${id}-hint">${hint}</p>` : nothing}
  ${error ? html`<p class="error small" id="${id}-error" role="alert">${error}</p>` : nothing}`
  const options = optionsOf(context, fact, object)
  if (options)
    return html`<fieldset aria-describedby=${described}>
      <legend>${name}</legend>
      ${about}
      ${options.map(
        ([label, one]) =>
          html`<label class="choice"
            ><input
              type="radio"
              name=${id}
              .checked=${value === one}
              @change=${() => onValue(one, false)}
            />${label}</label
          >`,
      )}
    </fieldset>`
  const onText = (event: Event): void => {
    const { value: text } = event.target as HTMLInputElement
    const read = text.trim() === '' ? undefined : valueIn(context, fact, text)
    onValue(read, text.trim() !== '' && read === undefined)
  }
  return html`<div>
    <label for=${id}
      >${fact.type === 'money' && !name.endsWith(')') ? `${name} (${WORDS[context.language].kronor})` : name}</label
    >
    ${about}
    <input
      id=${id}
      type=${fact.type === 'date' ? 'date' : 'text'}
      inputmode=${isNumber(fact) ? 'decimal' : nothing}
      autocomplete="off"
      aria-describedby=${described}
      aria-invalid=${error ? 'true' : nothing}
      .value=${value === undefined || value === null ? '' : String(value)}
      @change=${onText}
    />
  </div>`
}

const isNumber = ({ type }: NeededFact): boolean => ['integer', 'number', 'money'].includes(type)

function valueIn({ language }: Context, fact: NeededFact, text: string): Json | undefined {
  if (fact.type === 'list') return text.split(',').map((one) => one.trim())
  return isNumber(fact) ? numberIn(text, language) : text
}

function optionsOf(
  context: Context,
  fact: NeededFact,
  object: string,
): readonly (readonly [string, Json])[] | undefined {
  const words = WORDS[context.language]
  if (fact.type === 'boolean')
    return [
      [words.yes, true],
      [words.no, false],
    ]
  return fact.values?.map((one) => [capital(valueText(context, { path: fact.path, object }, one)), one] as const)
}

const errorOf = ({ language }: Context, fact: NeededFact): string =>
  isNumber(fact) ? WORDS[language].noNumber : WORDS[language].noAnswer

/** A judgement is said to be one, and whose it is where the rules say so; a list, how it is written. */
function hintOf(context: Context, fact: NeededFact): string | undefined {
  const words = WORDS[context.language]
  if (fact.judged) return fact.by === undefined ? words.judged : `${words.judgedBy} ${actionName(context, fact.by)}`
  return fact.type === 'list' && !fact.values ? words.severalByComma : undefined
}
