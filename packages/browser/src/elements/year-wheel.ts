import { writeCsv } from '@styrkod/exchange/csv'
import { css, html, nothing, type TemplateResult } from 'lit'
import type { Obligation } from '@styrkod/core'
import { yearEntries, yearWheel, type YearEntry } from '@styrkod/exchange/wheel'
import { define } from '#element/define.ts'
import { StyrkodElement, type Context } from '#element/StyrkodElement.ts'
import { citation } from '#parts/citation.ts'
import { save } from '#parts/save.ts'
import { heading } from '#parts/heading.ts'
import { actionName, capital, nameIn, roleName, typeName } from '#parts/names.ts'
import { WORDS as SHARED } from '#parts/words.ts'
import { WORDS } from '#parts/yearWords.ts'
import { reports } from '../styrkod.ts'
import { explainDerivation } from '../words.ts'

/** What the marks of the wheel look like. */
const KEY = [
  ['overdue', '▲'],
  ['must', '●'],
  ['should', '◆'],
  ['possible', '○'],
] as const

/**
 * `<styrkod-year-wheel>`: what is due in a year, as a wheel with a list as its equal. With `for-role`, the duties of one
 * role. Without a register, how often each duty recurs.
 *
 * @fires styrkod-year `detail` is `{ year }`
 */
export class StyrkodYearWheel extends StyrkodElement {
  static override properties = {
    ...StyrkodElement.properties,
    year: { type: Number },
    role: { attribute: 'for-role' },
    due: { state: true },
  }
  static override styles = [
    ...StyrkodElement.styles,
    css`
      figure svg {
        display: block;
        inline-size: 100%;
        block-size: auto;
      }
      .year {
        display: grid;
        grid-template-columns: minmax(0, 30rem) minmax(18rem, 1fr);
        gap: 1.5rem;
        align-items: start;
      }
      .month {
        fill: var(--_accent);
        stroke: var(--_surface);
      }
      .on-month {
        fill: var(--_on-accent);
      }
      .paper {
        fill: var(--_surface);
      }
      .ink {
        fill: var(--_text);
      }
      .sector {
        fill: var(--_surface);
        stroke: var(--_line);
      }
      .sector.odd {
        fill: var(--_raised);
      }
      .mark.overdue,
      .span.overdue {
        fill: var(--_danger);
      }
      .mark.must,
      .span.must {
        fill: var(--_accent);
      }
      .mark.should,
      .span.should {
        fill: var(--_good);
      }
      .mark.possible {
        fill: var(--_surface);
        stroke: var(--_muted);
      }
      ol.plain > li {
        border-block-end: 1px solid var(--_line);
        padding-block: 0.5rem;
      }
      .middle {
        align-items: center;
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
      }
      .narrow figure {
        display: none;
      }
      .narrow .year {
        display: block;
      }
    `,
  ]

  declare year: number | undefined
  /** Only the duties of this role. */
  declare role: string | null
  declare protected due: Due | undefined

  protected override async prepare(): Promise<void> {
    this.due = (await reports()).due
  }

  protected override view(context: Context): TemplateResult | typeof nothing {
    if (!this.due) return nothing
    return context.register ? this.wheel(context, this.due) : this.templates(context, this.due)
  }

  private wheel(context: Context, due: Due): TemplateResult {
    const words = WORDS[context.language]
    const year = this.year ?? Number(context.at.slice(0, 4))
    const { obligations } = due(context.compiled, {
      register: context.register!,
      at: context.at,
      from: `${year}-01-01`,
      through: `${year}-12-31`,
    })
    const wanted = obligations.filter((one) => !this.role || one.role === this.role)
    const entries = yearEntries(wanted, year)
    const title = `${words.title} ${context.compiled.ruleset.municipality.name}`
    const picture = yearWheel(wanted, {
      year,
      language: context.language,
      title,
      labelOf: (one) => labelOf(context, one),
      list: false,
    })
    return html`<div class="stack">
      <div class="row middle no-print">
        <button type="button" aria-label="${words.before}, ${year - 1}" @click=${() => this.turn(year - 1)}>
          <span aria-hidden="true">← </span>${year - 1}
        </button>
        <strong class="role" role="status">${year}</strong>
        <button type="button" aria-label="${words.after}, ${year + 1}" @click=${() => this.turn(year + 1)}>
          ${year + 1}<span aria-hidden="true"> →</span>
        </button>
        <button type="button" @click=${() => this.export(context, entries)}>
          ${SHARED[context.language].download}
        </button>
      </div>
      <div class="year">
        <figure>
          <div .innerHTML=${picture}></div>
          <figcaption class="key small muted" aria-hidden="true">
            ${KEY.map(([look, sign]) => html`<span>${sign} ${words[look]}</span>`)}
          </figcaption>
        </figure>
        <div class="stack">
          ${heading(context, 0, words.year)}
          ${entries.some((one) => one.number !== undefined) ? nothing : html`<p class="note">${words.empty}</p>`}
          ${this.list(
            context,
            entries.filter((one) => one.number !== undefined),
          )}
        </div>
      </div>
      ${this.besides(context, entries)}
    </div>`
  }

  /** What is overdue from before the year, and what has no fixed day. */
  private besides(context: Context, entries: readonly YearEntry[]): TemplateResult {
    const words = WORDS[context.language]
    const earlier = entries.filter((one) => one.number === undefined && one.obligation.date !== undefined)
    const undated = entries.filter((one) => one.obligation.date === undefined)
    return html`${earlier.length > 0 ? html`${heading(context, 0, words.earlier)} ${this.list(context, earlier)}` : nothing}
    ${undated.length > 0 ? html`${heading(context, 0, words.undated)} ${this.list(context, undated)}` : nothing}`
  }

  private turn(year: number): void {
    this.year = year
    this.tell('styrkod-year', { year })
  }

  private list(context: Context, entries: readonly YearEntry[]): TemplateResult {
    const words = WORDS[context.language]
    return html`<ol class="plain" part="list">
      ${entries.map(
        ({ obligation, look, from, number }) =>
          html`<li class="tight">
            <p>
              ${number ? html`<span class="muted">${number}.</span> ` : nothing}
              ${obligation.date ? html`<strong>${from ? `${from} – ` : ''}${obligation.date}</strong> ` : nothing}
              ${capital(labelOf(context, obligation))}
              ${look === 'must' ? nothing : html`<span class="tag ${look === 'overdue' ? 'danger' : 'muted'}">${words[look]}</span>`}
            </p>
            <p class="muted small">
              ${explainDerivation(context.compiled, obligation.derivation, context.language)}
              ${obligation.holders?.length ? `· ${obligation.holders.map((one) => nameIn(context, one.holder)).join(', ')}` : nothing}
            </p>
            <p>${citation(context, obligation)}</p>
          </li>`,
      )}
    </ol>`
  }

  private templates(context: Context, due: Due): TemplateResult {
    const words = WORDS[context.language]
    const { templates } = due(context.compiled, { at: context.at })
    const wanted = templates.filter((one) => (!this.role || one.role === this.role) && one.kind !== 'nothing-stated')
    return html`<div class="stack">
      <p class="note">${words.noRegister}</p>
      ${heading(context, 0, words.templates)}
      <ol class="plain" part="list">
        ${wanted.map(
          (one) =>
            html`<li class="tight">
              <p>
                <strong>${capital(explainDerivation(context.compiled, one.derivation, context.language))}</strong>:
                ${roleName(context, one.role)} – ${actionName(context, one.action)} ${typeName(context, one.object)}
              </p>
              <p>${citation(context, one)}</p>
            </li>`,
        )}
      </ol>
    </div>`
  }

  private export(context: Context, entries: readonly YearEntry[]): void {
    const words = WORDS[context.language]
    const head = [words.date, words.from, words.role, words.holder, words.what, words.object, words.overdue]
    const rows = entries.map(({ obligation: one, from }) => [
      one.date,
      from,
      roleName(context, one.role),
      one.holders?.map((each) => nameIn(context, each.holder)).join(', '),
      actionName(context, one.action),
      objectName(context, one),
      one.overdue ? words.yes : '',
    ])
    save(`${context.compiled.ruleset.id}-${this.year ?? context.at.slice(0, 4)}.csv`, writeCsv([head, ...rows]))
  }
}

const objectName = (context: Context, { object }: Obligation): string => {
  const type = typeName(context, object.type)
  const name = object.name ?? nameIn(context, object.id)
  const bare = (text: string): string => text.toLowerCase().replace(/[\s-]/g, '')
  return bare(name).includes(bare(type)) || object.id === object.type ? name : `${type} ${name}`
}

const labelOf = (context: Context, one: Obligation): string =>
  `${roleName(context, one.role)}: ${actionName(context, one.action)} ${objectName(context, one)}`

type Due = Awaited<ReturnType<typeof reports>>['due']

define('styrkod-year-wheel', StyrkodYearWheel)

declare global {
  interface HTMLElementTagNameMap {
    'styrkod-year-wheel': StyrkodYearWheel
  }
}
