import { html, nothing, type TemplateResult } from 'lit'
import type { Facts, Json } from '@styrkod/core'
import type { Context } from '#element/StyrkodElement.ts'
import { factName } from './factName.ts'
import { formatNumber } from '../words.ts'
import { capital, itemName } from './names.ts'
import { WORDS } from './words.ts'

/** What has been said of the case so far, each with a way to change it. */
export function givenFacts(
  context: Context,
  facts: Facts | undefined,
  object: string,
  onChange: (path: string) => void,
): TemplateResult | typeof nothing {
  const words = WORDS[context.language]
  const given = Object.entries(facts ?? {})
  if (given.length === 0) return nothing
  return html`<ul class="plain tight" part="facts">
    ${given.map(([path, value]) => {
      const name = capital(factName(context, path, object))
      return html`<li>
        ${name}: <strong>${valueText(context, value)}</strong>
        <button
          class="link no-print"
          type="button"
          aria-label="${words.change}: ${name}"
          @click=${() => onChange(path)}
        >
          ${words.change}
        </button>
      </li>`
    })}
  </ul>`
}

/** A value as people read it. */
export function valueText(context: Context, value: Json): string {
  const words = WORDS[context.language]
  if (value === null) return words.nothing
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return formatNumber(value, context.language)
  if (Array.isArray(value)) return value.map((one: Json) => valueText(context, one)).join(', ')
  return typeof value === 'string' ? itemName(context, value) : JSON.stringify(value)
}
