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
import { reports } from '../styrkod.ts'
import { explainDerivation } from '../words.ts'

const WORDS = {
  sv: {
    title: 'Årshjul',
    before: 'Året före',
    after: 'Året efter',
    year: 'Årets plikter, i ordning',
    earlier: 'Försenat sedan tidigare',
    undated: 'Utan fast dag',
    templates: 'Återkommande plikter',
    noRegister: 'Utan register visas hur ofta och efter vad, inte vilken dag.',
    empty: 'Inget förfaller under året.',
    date: 'Dag',
    from: 'Från',
    role: 'Roll',
    holder: 'Innehavare',
    what: 'Plikt',
    object: 'Objekt',
    overdue: 'försenat',
    should: 'bör göras',
    possible: 'kanske',
    yes: 'ja',
    register: 'förutsätter ett register',
  },
  en: {
    title: 'Year wheel',
    before: 'Year before',
    after: 'Year after',
    year: 'What is due this year, in order',
    earlier: 'Overdue from before',
    undated: 'Without a fixed day',
    templates: 'Recurring duties',
    noRegister: 'Without a register it shows how often and after what, not which day.',
    empty: 'Nothing falls due during the year.',
    date: 'Day',
    from: 'From',
    role: 'Role',
    holder: 'Holder',
    what: 'Duty',
    object: 'Object',
    overdue: 'overdue',
    should: 'should be done',
    possible: 'perhaps',
    yes: 'yes',
    register: 'presupposes a register',
  },
} as const

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
        min-inline-size: 44rem;
        block-size: auto;
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
      .narrow figure {
        display: none;
      }
      @media print {
        figure svg {
          min-inline-size: 0;
        }
        figure {
          break-after: page;
        }
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
    })
    const earlier = entries.filter((one) => one.number === undefined && one.obligation.date !== undefined)
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
      <figure class="scroll" tabindex="0" role="group" aria-label="${title} ${year}" .innerHTML=${picture}></figure>
      ${heading(context, 0, words.year)}
      ${entries.some((one) => one.number !== undefined) ? nothing : html`<p class="note">${words.empty}</p>`}
      ${this.list(
        context,
        entries.filter((one) => one.number !== undefined),
      )}
      ${earlier.length > 0 ? html`${heading(context, 0, words.earlier)} ${this.list(context, earlier)}` : nothing}
      ${
        entries.some((one) => one.obligation.date === undefined)
          ? html`${heading(context, 0, words.undated)}
            ${this.list(
              context,
              entries.filter((one) => one.obligation.date === undefined),
            )}`
          : nothing
      }
    </div>`
  }

  private turn(year: number): void {
    this.year = year
    this.tell('styrkod-year', { year })
  }

  private list(context: Context, entries: readonly YearEntry[]): TemplateResult {
    const words = WORDS[context.language]
    return html`<ol class="plain" part="list">
      ${entries.map(
        ({ obligation, look, from }) =>
          html`<li class="tight">
            <p>
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
