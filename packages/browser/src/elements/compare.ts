import { writeCsv } from '@styrkod/exchange/csv'
import { html, nothing, type TemplateResult } from 'lit'
import type { CompareAnswer, CompareDifference, CompiledRuleset, Relation, Side } from '@styrkod/core'
import { define } from '#element/define.ts'
import { StyrkodElement, type Context } from '#element/StyrkodElement.ts'
import { save } from '#parts/save.ts'
import { factName } from '#parts/factName.ts'
import { valueText } from '#parts/givenFacts.ts'
import { actName, capital, itemName, roleName, typeName } from '#parts/names.ts'
import { TABLE } from '#parts/tableStyles.ts'
import { WORDS as SHARED } from '#parts/words.ts'
import { wordsField } from '#parts/wordsField.ts'
import { addressOf } from '#element/addressOf.ts'
import { loadRuleset, reports } from '../styrkod.ts'
import { say, type MessageKey } from '../words.ts'

const WORDS = {
  sv: {
    caption: 'Skillnader',
    filter: 'Sök bland handlingarna',
    relation: 'Visa',
    every: 'Alla som båda talar om',
    what: 'Handling eller krav',
    difference: 'Skillnad',
    rows: 'rader',
    none: 'Ingen skillnad svarar mot det.',
    witness: 'till exempel',
    requirement: 'krav på',
    nobody: 'ingen utpekad',
    relations: {
      same: 'lika',
      stricter: 'strängare',
      looser: 'mildare',
      moved: 'annan roll',
      deadline: 'annan tid',
      changed: 'annat innehåll',
      'only-first': 'bara den första',
      'only-second': 'bara den andra',
    },
  },
  en: {
    caption: 'Differences',
    filter: 'Search the acts',
    relation: 'Show',
    every: 'All that both speak of',
    what: 'Act or requirement',
    difference: 'Difference',
    rows: 'rows',
    none: 'No difference answers to that.',
    witness: 'for example',
    requirement: 'requirement on',
    nobody: 'nobody named',
    relations: {
      same: 'same',
      stricter: 'stricter',
      looser: 'looser',
      moved: 'another role',
      deadline: 'another time',
      changed: 'other contents',
      'only-first': 'only the first',
      'only-second': 'only the second',
    },
  },
} as const

/**
 * `<styrkod-compare>`: how another municipality's rules (`with`) stand to these, act by act.
 *
 * @fires styrkod-filter `detail` is `{ filter, relation }`
 */
export class StyrkodCompare extends StyrkodElement {
  static override properties = {
    ...StyrkodElement.properties,
    with: {},
    words: { attribute: 'filter' },
    relation: {},
    answer: { state: true },
  }
  static override styles = [...StyrkodElement.styles, TABLE]

  /** The other ruleset: an address, or its name behind `api`. */
  declare with: string | CompiledRuleset | undefined
  /** Only what has these words. */
  declare words: string
  /** Only what differs in this way; when left out, all that both speak of. */
  declare relation: Relation | ''
  declare protected answer: CompareAnswer | undefined
  private other: Context | undefined

  constructor() {
    super()
    this.words = ''
    this.relation = ''
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed)
    if (this.context && (changed.has('with') || changed.has('at')) && !changed.has('ruleset'))
      void this.prepare(this.context)
  }

  protected override async prepare(context: Context): Promise<void> {
    if (!this.with) return
    const [{ compare }, other] = await Promise.all([
      reports(),
      typeof this.with === 'string'
        ? loadRuleset(addressOf(this.with, this.api, (id) => `/v1/rulesets/${id}`))
        : this.with,
    ])
    this.other = { ...context, compiled: other }
    this.answer = compare(context.compiled, other, { at: context.at })
  }

  protected override view(context: Context): TemplateResult | typeof nothing {
    const { answer, other } = this
    if (!answer || !other) return nothing
    const words = WORDS[context.language]
    const lines = this.lines(context, answer, { ...other, language: context.language })
    const relations = Object.keys(words.relations) as Relation[]
    return html`<div class="stack">
      <div class="row no-print">
        ${wordsField(words.filter, this.words, (typed) => this.look({ words: typed }))}
        <div class="grow">
          <label for="relation">${words.relation}</label>
          <select
            id="relation"
            @change=${(event: Event) => this.look({ relation: (event.target as HTMLSelectElement).value as Relation | '' })}
          >
            <option value="" ?selected=${!this.relation}>${words.every}</option>
            ${relations.map((one) => html`<option value=${one} ?selected=${this.relation === one}>${capital(words.relations[one])} (${answer.summary[one]})</option>`)}
          </select>
        </div>
        <button type="button" @click=${() => this.export(context, answer, lines)}>
          ${SHARED[context.language].download}
        </button>
      </div>
      <p class="small muted" role="status">${lines.length} ${words.rows}</p>
      ${
        lines.length === 0
          ? html`<p class="note">${words.none}</p>`
          : html`<div class="scroll" tabindex="0" role="group" aria-label=${words.caption}>
              ${this.table(words, answer, lines)}
            </div>`
      }
    </div>`
  }

  private table(
    words: (typeof WORDS)['sv' | 'en'],
    { a, b }: CompareAnswer,
    lines: readonly (readonly string[])[],
  ): TemplateResult {
    const names = [words.what, words.difference, a.name, b.name]
    return html`<table part="table" role="table">
      <caption class="hidden">
        ${words.caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${names.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${lines.map(
          ([what, ...cells]) =>
            html`<tr role="row">
              <th scope="row" role="rowheader">${what}</th>
              ${cells.map((cell, at) => html`<td role="cell" data-label=${names[at + 1]!}>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`
  }

  private look(wanted: { words?: string; relation?: Relation | '' }): void {
    Object.assign(this, wanted)
    this.tell('styrkod-filter', { filter: this.words, relation: this.relation || undefined })
  }

  private lines(context: Context, { differences }: CompareAnswer, other: Context): readonly (readonly string[])[] {
    const words = WORDS[context.language]
    const asked = this.words.toLowerCase().split(/\s+/).filter(Boolean)
    const isWanted = (one: CompareDifference): boolean =>
      !this.relation ? one.a !== undefined && one.b !== undefined : one.relation === this.relation
    return differences
      .filter(isWanted)
      .map((one) => {
        const named = one.a ? context : other
        return [
          capital(one.kind === 'act' ? actName(named, one) : `${words.requirement} ${typeName(named, one.object)}`),
          [one.relation, ...one.also].map((relation) => words.relations[relation]).join(', ') + example(named, one),
          sideText(context, one.a),
          sideText(other, one.b),
        ]
      })
      .filter((line) => asked.every((word) => line.join(' ').toLowerCase().includes(word)))
      .sort((a, b) => a[0]!.localeCompare(b[0]!, context.language))
  }

  private export(context: Context, { a, b }: CompareAnswer, lines: readonly (readonly string[])[]): void {
    const words = WORDS[context.language]
    save(`${a.id}-${b.id}.csv`, writeCsv([[words.what, words.difference, a.name, b.name], ...lines]))
  }
}

/** A case on which the two answer differently, where it takes more than the act to tell. */
function example(context: Context, { witness, object }: CompareDifference): string {
  const facts = Object.entries(witness?.facts ?? {})
  if (facts.length === 0) return ''
  const told = facts.map(
    ([path, value]) => `${factName(context, path, object)}: ${valueText(context, { path, object }, value)}`,
  )
  return ` (${WORDS[context.language].witness} ${told.join('; ')})`
}

function sideText(context: Context, side: Side | undefined): string {
  if (!side) return '–'
  const roles = side.roles.map((role) =>
    role === 'unassigned' ? WORDS[context.language].nobody : roleName(context, role),
  )
  const items = (side.items ?? []).map((item) => itemName(context, item))
  const sections = [...new Set(side.rules.map((one) => one.section).filter((one) => one !== undefined))]
  const strength = side.modality ? say(context.language, `modality.${side.modality}` as MessageKey) : ''
  const place = sections.map((section) => say(context.language, 'section', { section })).join(', ')
  return [[...roles, ...items].join(', '), strength, place].filter((one) => one !== '').join(' · ')
}

define('styrkod-compare', StyrkodCompare)

declare global {
  interface HTMLElementTagNameMap {
    'styrkod-compare': StyrkodCompare
  }
}
