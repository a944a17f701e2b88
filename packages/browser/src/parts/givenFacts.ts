import { html, nothing, type TemplateResult } from 'lit'
import type { Facts, Json } from '@styrkod/core'
import type { Context } from '#element/StyrkodElement.ts'
import { factName } from './factName.ts'
import { formatNumber, valueLabel } from '../words.ts'
import { capital } from './names.ts'
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
        ${name}: <strong>${valueText(context, { path, object }, value)}</strong>
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

/** Which fact of what a value is of. */
interface About {
  readonly path: string
  readonly object: string
}

/** A value of a fact as people read it. */
export function valueText(context: Context, about: About, value: Json): string {
  const { compiled, language } = context
  const words = WORDS[language]
  if (value === null) return words.nothing
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (Array.isArray(value)) return value.map((one: Json) => valueText(context, about, one)).join(', ')
  const called = valueLabel(compiled, about.path, about.object, value, language)
  if (typeof called === 'number') return formatNumber(called, language)
  return typeof called === 'string' ? called : JSON.stringify(called)
}
