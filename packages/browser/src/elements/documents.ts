import { writeCsv } from '@styrkod/exchange/csv'
import { css, html, nothing, type TemplateResult } from 'lit'
import type { DocumentRule, DocumentStatus, PlanState } from '@styrkod/core'
import { define } from '#element/define.ts'
import { StyrkodElement, type Context } from '#element/StyrkodElement.ts'
import { LOOK } from '#parts/planLook.ts'
import { adopters } from '#parts/adopters.ts'
import { save } from '#parts/save.ts'
import { heading } from '#parts/heading.ts'
import { capital, nameIn, sourceName, typeName } from '#parts/names.ts'
import { stepName } from '#parts/stepName.ts'
import { filterDocuments, type ShownDocuments } from '#parts/documentFilter.ts'
import { WORDS } from '#parts/documentWords.ts'
import { WORDS as SHARED } from '#parts/words.ts'
import { wordsField } from '#parts/wordsField.ts'
import { reports } from '../styrkod.ts'
import { periodLabel, say } from '../words.ts'

/**
 * `<styrkod-documents>`: the governing documents as a cascade, each with who adopts it and how long it holds; with a
 * register, which edition applies, until when, when it is to be renewed, and how far the next one has come. Filters by
 * words and state, exports what is shown.
 *
 * @fires styrkod-filter `detail` is `{ filter, state }`
 */
export class StyrkodDocuments extends StyrkodElement {
  static override properties = {
    ...StyrkodElement.properties,
    words: { attribute: 'filter' },
    state: {},
    statuses: { state: true },
  }
  static override styles = [
    ...StyrkodElement.styles,
    css`
      .tree .tree {
        border-inline-start: 2px solid var(--_line);
        margin-block-start: 0.75rem;
        padding-inline-start: clamp(0.5rem, 3vw, 1.5rem);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(8.5rem, max-content) 1fr;
        gap: 0.125rem 0.75rem;
      }
      dt {
        color: var(--_muted);
      }
      .many {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
        gap: 0.75rem 1.5rem;
      }
      .narrow dl {
        grid-template-columns: 1fr;
      }
      .narrow dd {
        margin-block-end: 0.25rem;
      }
    `,
  ]

  /** Only what has these words. */
  declare words: string
  /** Only documents in this state: `in-force`, `due-for-renewal`, `expired` … */
  declare state: string
  declare protected statuses: readonly DocumentStatus[] | undefined

  constructor() {
    super()
    this.words = ''
    this.state = ''
  }

  protected override async prepare({ compiled, register, at }: Context): Promise<void> {
    if (register) this.statuses = (await reports()).status(compiled, { register, at }).documents
    else this.statuses = undefined
  }

  protected override view(context: Context): TemplateResult {
    const words = WORDS[context.language]
    const { documents } = context.compiled.ruleset
    const known = new Set(documents.map((one) => one.id))
    const shown = this.shown(context)
    const roots = documents.filter((one) => !one.derivesFrom.some((parent) => known.has(parent)))
    const others = shown.statuses.filter((one) => !known.has(one.object.type))
    const isEmpty = others.length === 0 && !documents.some((one) => shown.has(one.id))
    const isAny = documents.length > 0 || (this.statuses?.length ?? 0) > 0
    return html`<div class="stack">
      ${isAny ? this.controls(context, shown) : html`<p class="note">${words.none}</p>`}
      ${isAny && isEmpty ? html`<p class="note">${words.nothing}</p>` : nothing}
      ${this.branch(context, shown, roots, new Set())}
      ${
        others.length > 0
          ? html`${heading(context, 0, words.other)}
              <ul class="plain stack">
                ${others.map((one) => html`<li class="card stack">${this.status(context, one)}</li>`)}
              </ul>`
          : nothing
      }
    </div>`
  }

  /** What has the words and the state that are asked for. */
  private shown(context: Context): ShownDocuments {
    const textOf = (type: string): string => `${typeName(context, type)} ${adopters(context, type)}`
    return filterDocuments(context.compiled.ruleset.documents, this.statuses ?? [], this, textOf)
  }

  private controls(context: Context, shown: ShownDocuments): TemplateResult {
    const { language } = context
    const words = WORDS[language]
    const states = (Object.keys(LOOK) as PlanState[]).filter((state) =>
      this.statuses?.some((one) => one.state === state),
    )
    return html`<div class="row no-print">
        ${wordsField(words.filter, this.words, (typed) => this.look({ words: typed }))}
        ${
          states.length > 1
            ? html`<div>
                <label for="state">${words.state}</label>
                <select
                  id="state"
                  @change=${(event: Event) => this.look({ state: (event.target as HTMLSelectElement).value })}
                >
                  <option value="" ?selected=${!this.state}>${words.every}</option>
                  ${states.map((state) => html`<option value=${state} ?selected=${this.state === state}>${capital(say(language, `plan.${state}`))}</option>`)}
                </select>
              </div>`
            : nothing
        }
        <button type="button" @click=${() => this.export(context, shown)}>${SHARED[language].download}</button>
      </div>
      <p role="status">${this.summary(context, shown.statuses)}</p>`
  }

  private look(wanted: { words?: string; state?: string }): void {
    Object.assign(this, wanted)
    this.tell('styrkod-filter', { filter: this.words, state: this.state })
  }

  private branch(
    context: Context,
    shown: ShownDocuments,
    all: readonly DocumentRule[],
    above: ReadonlySet<string>,
  ): TemplateResult | typeof nothing {
    const list = all.filter((one) => shown.has(one.id))
    if (list.length === 0) return nothing
    const { documents } = context.compiled.ruleset
    return html`<ul class="plain stack tree" part="tree">
      ${list.map((one) => {
        const line = new Set([...above, one.id])
        const below = documents.filter((other) => other.derivesFrom.includes(one.id) && !line.has(other.id))
        return html`<li>
          <div class="card stack">${this.document(context, shown, one)}</div>
          ${this.branch(context, shown, below, line)}
        </li>`
      })}
    </ul>`
  }

  private document(context: Context, shown: ShownDocuments, one: DocumentRule): TemplateResult {
    const words = WORDS[context.language]
    const known = (this.statuses ?? []).filter((status) => status.object.type === one.id)
    const own = shown.statuses.filter((status) => status.object.type === one.id)
    const others = known.length > 0 ? [] : recorded(context, one.id)
    const adopter = adopters(context, one.id)
    const place = one.section === undefined ? '' : `, ${say(context.language, 'section', { section: one.section })}`
    return html`${heading(context, 0, capital(typeName(context, one.id)))}
      ${
        adopter || one.validFor
          ? html`<dl>
              ${
                adopter
                  ? html`<dt>${words.adopts}</dt>
                      <dd>${adopter}</dd>`
                  : nothing
              }
              ${
                one.validFor
                  ? html`<dt>${words.holds}</dt>
                      <dd>${periodLabel(one.validFor, context.language)}</dd>`
                  : nothing
              }
            </dl>`
          : nothing
      }
      ${own.length > 0 ? html`<div class=${own.length > 1 ? 'many' : ''}>${own.map((status) => this.status(context, status))}</div>` : nothing}
      ${
        others.length > 0
          ? html`<ul class="tight">
              ${others.map((id) => html`<li>${nameIn(context, id)}</li>`)}
            </ul>`
          : nothing
      }
      ${
        context.register && known.length + others.length === 0
          ? html`<p><span class="tag muted">${words.missing}</span></p>`
          : nothing
      }
      <p class="muted small"><cite>${sourceName(context, one.source)}</cite>${place}</p>`
  }

  private status(context: Context, { object, state, inForce, draft, renewal }: DocumentStatus): TemplateResult {
    const words = WORDS[context.language]
    const name = object.name ?? object.id
    const [look, sign] = LOOK[state]
    return html`<div class="tight" part="document">
      <p>
        <strong>${name}</strong>
        <span class="tag ${look}"
          ><span aria-hidden="true">${sign} </span>${say(context.language, `plan.${state}`)}</span
        >
      </p>
      <dl>
        ${
          inForce
            ? html`<dt>${words.inForce}</dt>
                <dd>
                  ${inForce.edition}${inForce.from ? `, ${words.from} ${inForce.from}` : ''}${
                    inForce.through ? ` ${words.through} ${inForce.through}` : ''
                  }
                </dd>`
            : nothing
        }
        ${
          renewal
            ? html`<dt>${words.renewal}</dt>
                <dd>${renewal}</dd>`
            : nothing
        }
        ${
          draft
            ? html`<dt>${words.draft}</dt>
                <dd>
                  ${draft.edition}:
                  ${say(context.language, `plan.${draft.state}`)}${draft.next?.length ? `; ${words.next}: ${draft.next.map((step) => stepName(context, object.type, step)).join(', ')}` : ''}
                </dd>`
            : nothing
        }
      </dl>
    </div>`
  }

  /** How many documents are in each state, those that somebody has to see to first. */
  private summary(context: Context, statuses: readonly DocumentStatus[]): TemplateResult | typeof nothing {
    if (statuses.length === 0) return nothing
    const words = WORDS[context.language]
    const counts = (Object.keys(LOOK) as PlanState[])
      .reverse()
      .map((state) => [state, statuses.filter((one) => one.state === state).length] as const)
      .filter(([, count]) => count > 0)
    return html`${statuses.length} ${words.count}:
    ${counts.map(([state, count]) => `${count} ${say(context.language, `plan.${state}`)}`).join('; ')}`
  }

  private export(context: Context, shown: ShownDocuments): void {
    const words = WORDS[context.language]
    const { documents } = context.compiled.ruleset
    const head = [words.kind, words.adopts, words.holds, words.document, words.state, words.inForce]
    const kinds = documents.filter((one) => shown.has(one.id)).map((one) => one.id)
    const types = new Set([...kinds, ...shown.statuses.map((one) => one.object.type)])
    const rows = [...types].flatMap((type) => {
      const rule = documents.find((one) => one.id === type)
      const holds = rule?.validFor && periodLabel(rule.validFor, context.language)
      const about = [capital(typeName(context, type)), adopters(context, type), holds]
      const own = shown.statuses.filter((one) => one.object.type === type)
      if (own.length === 0) return [about]
      return own.map(({ object, state, inForce, renewal }) => [
        ...about,
        object.name ?? object.id,
        say(context.language, `plan.${state}`),
        inForce?.edition,
        inForce?.from,
        inForce?.through,
        renewal,
      ])
    })
    save(
      `${context.compiled.ruleset.id}-${context.at}.csv`,
      writeCsv([[...head, words.from, words.through, words.renewal], ...rows]),
    )
  }
}

/** The documents of a type that the register knows; those that nobody adopts have no state. */
const recorded = ({ register }: Context, type: string): readonly string[] => [
  ...new Set((register?.events ?? []).filter((event) => event.object.type === type).map((event) => event.object.id)),
]

define('styrkod-documents', StyrkodDocuments)

declare global {
  interface HTMLElementTagNameMap {
    'styrkod-documents': StyrkodDocuments
  }
}
