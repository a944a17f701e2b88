import { writeCsv } from '@styrkod/exchange/csv'
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { AuditAnswer, Finding, Severity } from '@styrkod/core'
import { define } from '#element/define.ts'
import { StyrkodElement, type Context } from '#element/StyrkodElement.ts'
import { citation } from '#parts/citation.ts'
import { save } from '#parts/save.ts'
import { capital, nameIn, sourceName, typeName } from '#parts/names.ts'
import { WORDS as SHARED } from '#parts/words.ts'
import { wordsField } from '#parts/wordsField.ts'
import { reports } from '../styrkod.ts'
import { say, type MessageKey } from '../words.ts'

const WORDS = {
  sv: {
    filter: 'Sök bland fynden',
    severity: 'Visa',
    working: 'Granskar …',
    none: 'Registret stämmer med reglerna.',
    nothing: 'Inget fynd svarar mot det.',
    noRegister: 'En granskning behöver ett register.',
    shown: 'fynd visas, av',
    more: 'Visa fler',
    severityHead: 'Allvar',
    object: 'Objekt',
    finding: 'Fynd',
    remedy: 'Åtgärd',
    rule: 'Regel',
    source: 'Källa',
    section: 'Avsnitt',
    violations: 'överträdelser',
    recommendations: 'rekommendationer',
    infos: 'upplysningar',
  },
  en: {
    filter: 'Search the findings',
    severity: 'Show',
    working: 'Auditing …',
    none: 'The register agrees with the rules.',
    nothing: 'No finding answers to that.',
    noRegister: 'An audit needs a register.',
    shown: 'findings shown, of',
    more: 'Show more',
    severityHead: 'Severity',
    object: 'Object',
    finding: 'Finding',
    remedy: 'Remedy',
    rule: 'Rule',
    source: 'Source',
    section: 'Section',
    violations: 'violations',
    recommendations: 'recommendations',
    infos: 'notes',
  },
} as const

const LOOK: Readonly<Record<Severity, readonly [string, string]>> = {
  violation: ['danger', '✕'],
  recommendation: ['warning', '!'],
  info: ['muted', 'i'],
}
const SEVERITIES: readonly Severity[] = ['violation', 'recommendation', 'info']
const PAGE = 50

/** A finding in words, and all that is searched of it. */
interface Told {
  readonly finding: Finding
  readonly message: string
  readonly remedy: string
  readonly object: string
  readonly text: string
}

/**
 * `<styrkod-findings>`: what an audit of the register finds, gravest first, with what to do about each. Filters by
 * severity and words, exports what is shown. `object-id` shows the findings of one object.
 *
 * @fires styrkod-audit `detail` is the summary
 * @fires styrkod-filter `detail` is `{ filter, severity }`
 */
export class StyrkodFindings extends StyrkodElement {
  static override properties = {
    ...StyrkodElement.properties,
    objectId: { attribute: 'object-id' },
    words: { attribute: 'filter' },
    severity: {},
    answer: { attribute: false },
    told: { state: true },
    most: { state: true },
  }
  static override styles = [
    ...StyrkodElement.styles,
    css`
      .boxes {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
      }
    `,
  ]

  declare objectId: string | undefined
  /** Only what has these words. */
  declare words: string
  /** The severities shown, with spaces between: `violation recommendation info`. */
  declare severity: string
  /** What an audit answered elsewhere, in a worker for instance; `null` while it is under way. Left out, the element audits. */
  declare answer: AuditAnswer | null | undefined
  declare protected told: readonly Told[] | undefined
  declare protected most: number
  private toldFor = ''
  private waitingFor = ''
  private parts: Awaited<ReturnType<typeof reports>> | undefined

  constructor() {
    super()
    this.words = ''
    this.severity = 'violation recommendation'
    this.most = PAGE
  }

  protected override async prepare(): Promise<void> {
    this.parts = await reports()
    this.told = undefined
    this.toldFor = ''
    this.waitingFor = ''
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('answer')) this.toldFor = this.waitingFor = ''
  }

  /** The findings in words, once for each register, day and language; nothing yet while they are being found. */
  private toldOf(context: Context): readonly Told[] | undefined {
    const key = `${context.at} ${context.language} ${this.objectId}`
    if (this.told && this.toldFor === key) return this.told
    if (this.answer !== undefined) return this.answer === null ? undefined : this.tellAll(context, this.answer, key)
    if (this.waitingFor !== key) setTimeout(() => this.audit(key))
    this.waitingFor = key
    return undefined
  }

  /** Audits when the page has been drawn, so that nobody waits for it before there is anything to see. */
  private audit(key: string): void {
    const { context } = this
    if (!context?.register || this.waitingFor !== key) return
    const { compiled, register, at } = context
    this.told = this.tellAll(context, this.parts!.audit(compiled, { register, at }), key)
  }

  private tellAll(context: Context, answer: AuditAnswer, key: string): readonly Told[] {
    const { compiled, at, language } = context
    const { explainFinding } = this.parts!
    const wanted = answer.findings.filter((one) => !this.objectId || one.object.id === this.objectId)
    const told = wanted.map((finding) => {
      const { message, remedy } = explainFinding(compiled, finding, language, at)
      const object = finding.object.name ?? nameIn(context, finding.object.id)
      return { finding, message, remedy, object, text: `${object} ${message} ${finding.rule}`.toLowerCase() }
    })
    this.told = told
    this.toldFor = key
    queueMicrotask(() => this.tell('styrkod-audit', answer.summary))
    return told
  }

  protected override view(context: Context): TemplateResult | typeof nothing {
    const words = WORDS[context.language]
    if (!this.parts) return nothing
    if (!context.register) return html`<p class="note">${words.noRegister}</p>`
    const told = this.toldOf(context)
    if (!told) return html`<p class="muted" role="status" data-working>${words.working}</p>`
    const wanted = this.severity.split(' ')
    const asked = this.words.toLowerCase().split(/\s+/).filter(Boolean)
    const shown = told.filter(
      ({ finding, text }) => wanted.includes(finding.severity) && asked.every((word) => text.includes(word)),
    )
    return html`<div class="stack">
      ${this.objectId ? nothing : this.controls(context, told, shown)}
      ${told.length === 0 ? html`<p class="note good">✓ ${words.none}</p>` : nothing}
      ${told.length > 0 && shown.length === 0 ? html`<p class="note">${words.nothing}</p>` : nothing}
      ${
        shown.length > 0
          ? html`<ul class="plain stack" part="findings">
              ${shown.slice(0, this.most).map((one) => this.finding(context, one))}
            </ul>`
          : nothing
      }
      ${
        shown.length > this.most
          ? html`<button type="button" @click=${() => (this.most += PAGE)}>
              ${words.more} (${shown.length - this.most})
            </button>`
          : nothing
      }
    </div>`
  }

  private controls(context: Context, told: readonly Told[], shown: readonly Told[]): TemplateResult {
    const words = WORDS[context.language]
    const summary = { violation: words.violations, recommendation: words.recommendations, info: words.infos }
    const count = (severity: Severity): number => told.filter((one) => one.finding.severity === severity).length
    return html`<div class="row no-print">
        ${wordsField(words.filter, this.words, (typed) => this.look({ words: typed }))}
        <button type="button" @click=${() => this.export(context, shown)}>${SHARED[context.language].download}</button>
      </div>
      <fieldset class="no-print">
        <legend>${words.severity}</legend>
        <div class="boxes">
          ${SEVERITIES.map(
            (one) =>
              html`<label class="choice"
                ><input
                  type="checkbox"
                  .checked=${this.severity.split(' ').includes(one)}
                  @change=${() => this.toggle(one)}
                />${count(one)} ${summary[one]}</label
              >`,
          )}
        </div>
      </fieldset>
      <p class="small muted" role="status">${shown.length} ${words.shown} ${told.length}</p>`
  }

  private look(wanted: { words?: string; severity?: string }): void {
    Object.assign(this, wanted)
    this.most = PAGE
    this.tell('styrkod-filter', { filter: this.words, severity: this.severity })
  }

  private toggle(one: Severity): void {
    const shown = this.severity.split(' ')
    this.look({
      severity: SEVERITIES.filter((each) => (each === one ? !shown.includes(each) : shown.includes(each))).join(' '),
    })
  }

  private finding(context: Context, { finding, message, remedy, object }: Told): TemplateResult {
    const [look, sign] = LOOK[finding.severity]
    return html`<li class="card tight" part="finding">
      <p>
        <span class="tag ${look}"
          ><span aria-hidden="true">${sign} </span
          >${capital(say(context.language, `severity.${finding.severity}` as MessageKey))}</span
        >
        <strong>${object === finding.object.id ? capital(typeName(context, finding.object.type)) : object}</strong>
        <span class="muted small"
          >${object === finding.object.id ? html`<code>${object}</code>` : typeName(context, finding.object.type)}</span
        >
      </p>
      <p>${message}</p>
      <p><em>${WORDS[context.language].remedy}:</em> ${remedy}</p>
      <p>${citation(context, finding)}</p>
    </li>`
  }

  private export(context: Context, shown: readonly Told[]): void {
    const words = WORDS[context.language]
    const head = [
      words.severityHead,
      words.object,
      words.finding,
      words.remedy,
      words.source,
      words.section,
      words.rule,
    ]
    const rows = shown.map(({ finding, message, remedy, object }) => [
      say(context.language, `severity.${finding.severity}` as MessageKey),
      object,
      message,
      remedy,
      sourceName(context, finding.source),
      finding.section,
      finding.rule,
    ])
    save(`${context.compiled.ruleset.id}-${context.at}.csv`, writeCsv([head, ...rows]))
  }
}

define('styrkod-findings', StyrkodFindings)

declare global {
  interface HTMLElementTagNameMap {
    'styrkod-findings': StyrkodFindings
  }
}
