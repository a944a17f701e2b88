import { css, html, nothing, type TemplateResult } from 'lit'
import type { DocumentRule, DocumentStatus, PlanState } from '@styrkod/core'
import { define } from '#element/define.ts'
import { StyrkodElement, type Context } from '#element/StyrkodElement.ts'
import { csv, save } from '#parts/csv.ts'
import { actionName, capital, nameIn, roleName, sourceTitle, typeName } from '#parts/names.ts'
import { WORDS as SHARED } from '#parts/words.ts'
import { reports, route, who } from '../styrkod.ts'
import { periodLabel, say } from '../words.ts'

const WORDS = {
  sv: {
    adopts: 'Fastställs av',
    holds: 'Giltighet',
    inForce: 'Gällande utgåva',
    from: 'från',
    through: 'till och med',
    renewal: 'Förnyas senast',
    draft: 'Nästa utgåva',
    next: 'nästa steg',
    missing: 'finns inte i registret',
    states: {
      planned: 'planerad',
      'in-preparation': 'tas fram',
      'on-consultation': 'på remiss',
      anchored: 'förankrad',
      submitted: 'föreslagen',
      adopted: 'fastställd, gäller ännu inte',
      'in-force': 'gäller',
      'due-for-renewal': 'ska förnyas',
      replaced: 'ersatt',
      expired: 'har gått ut',
      repealed: 'upphävd',
    },
    document: 'Dokument',
    state: 'Läge',
    none: 'Reglerna talar inte om några styrdokument.',
    other: 'Andra dokument i registret',
  },
  en: {
    adopts: 'Adopted by',
    holds: 'Valid for',
    inForce: 'Edition in force',
    from: 'from',
    through: 'through',
    renewal: 'Renew by',
    draft: 'Next edition',
    next: 'next step',
    missing: 'not in the register',
    states: {
      planned: 'planned',
      'in-preparation': 'being drafted',
      'on-consultation': 'on consultation',
      anchored: 'anchored',
      submitted: 'submitted',
      adopted: 'adopted, not yet in force',
      'in-force': 'in force',
      'due-for-renewal': 'due for renewal',
      replaced: 'replaced',
      expired: 'expired',
      repealed: 'repealed',
    },
    document: 'Document',
    state: 'State',
    none: 'The rules speak of no governing documents.',
    other: 'Other documents in the register',
  },
} as const

const LOOK: Readonly<Record<PlanState, string>> = {
  planned: 'muted',
  'in-preparation': 'muted',
  'on-consultation': 'muted',
  anchored: 'muted',
  submitted: 'muted',
  adopted: 'good',
  'in-force': 'good',
  'due-for-renewal': 'warning',
  replaced: 'muted',
  expired: 'danger',
  repealed: 'danger',
}

/**
 * `<styrkod-documents>`: the governing documents as a cascade, each with who adopts it and how long it holds; with a
 * register, which edition applies, until when, when it is to be renewed, and how far the next one has come.
 */
export class StyrkodDocuments extends StyrkodElement {
  static override properties = { ...StyrkodElement.properties, statuses: { state: true } }
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
        grid-template-columns: max-content 1fr;
        gap: 0.125rem 0.75rem;
      }
      dt {
        color: var(--_muted);
      }
      @media (max-width: 30rem) {
        dl {
          grid-template-columns: 1fr;
        }
      }
    `,
  ]

  declare protected statuses: readonly DocumentStatus[] | undefined

  protected override async prepare({ compiled, register, at }: Context): Promise<void> {
    if (register) this.statuses = (await reports()).status(compiled, { register, at }).documents
    else this.statuses = undefined
  }

  protected override view(context: Context): TemplateResult {
    const words = WORDS[context.language]
    const { documents } = context.compiled.ruleset
    const known = new Set(documents.map((one) => one.id))
    const roots = documents.filter((one) => !one.derivesFrom.some((parent) => known.has(parent)))
    const others = (this.statuses ?? []).filter((one) => !known.has(one.object.type))
    return html`<div class="stack">
      ${documents.length === 0 && others.length === 0 ? html`<p class="note">${words.none}</p>` : nothing}
      ${
        this.statuses
          ? html`<p class="no-print">
              <button type="button" @click=${() => this.export(context)}>${SHARED[context.language].download}</button>
            </p>`
          : nothing
      }
      ${this.branch(context, roots, new Set())}
      ${
        others.length > 0
          ? html`<h3>${words.other}</h3>
              <ul class="plain stack">
                ${others.map((one) => html`<li class="card stack">${this.status(context, one)}</li>`)}
              </ul>`
          : nothing
      }
    </div>`
  }

  private branch(
    context: Context,
    list: readonly DocumentRule[],
    above: ReadonlySet<string>,
  ): TemplateResult | typeof nothing {
    if (list.length === 0) return nothing
    const { documents } = context.compiled.ruleset
    return html`<ul class="plain stack tree" part="tree">
      ${list.map((one) => {
        const line = new Set([...above, one.id])
        const below = documents.filter((other) => other.derivesFrom.includes(one.id) && !line.has(other.id))
        return html`<li>
          <div class="card stack">${this.document(context, one)}</div>
          ${this.branch(context, below, line)}
        </li>`
      })}
    </ul>`
  }

  private document(context: Context, one: DocumentRule): TemplateResult {
    const words = WORDS[context.language]
    const own = (this.statuses ?? []).filter((status) => status.object.type === one.id)
    const others = own.length > 0 ? [] : recorded(context, one.id)
    const adopter = adopters(context, one.id)
    const place = one.section === undefined ? '' : `, ${say(context.language, 'section', { section: one.section })}`
    return html`<h3>${capital(typeName(context, one.id))}</h3>
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
      ${own.map((status) => this.status(context, status))}
      ${others.length > 0 ? html`<p>${others.map((id) => nameIn(context, id)).join(', ')}</p>` : nothing}
      ${
        context.register && own.length + others.length === 0
          ? html`<p><span class="tag muted">${words.missing}</span></p>`
          : nothing
      }
      <p class="muted small"><cite>${sourceTitle(context, one.source)}</cite>${place}</p>`
  }

  private status(context: Context, { object, state, inForce, draft, renewal }: DocumentStatus): TemplateResult {
    const words = WORDS[context.language]
    const name = object.name ?? object.id
    return html`<div class="tight">
      <p><strong>${name}</strong> <span class="tag ${LOOK[state]}">${words.states[state]}</span></p>
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
                  ${words.states[draft.state]}${draft.next?.length ? `; ${words.next}: ${draft.next.map((step) => stepName(context, object.type, step)).join(', ')}` : ''}
                </dd>`
            : nothing
        }
      </dl>
    </div>`
  }

  private export(context: Context): void {
    const words = WORDS[context.language]
    const head = [words.document, words.state, words.inForce, words.from, words.through, words.renewal]
    const rows = (this.statuses ?? []).map((one) => [
      one.object.name ?? one.object.id,
      words.states[one.state],
      one.inForce?.edition,
      one.inForce?.from,
      one.inForce?.through,
      one.renewal,
    ])
    save(`${context.compiled.ruleset.id}-${context.at}.csv`, csv([head, ...rows]))
  }
}

/** Who adopts a document, if the rules speak of its adoption at all. */
function adopters(context: Context, document: string): string {
  const { answers, outcome } = who(context.compiled, { at: context.at, action: 'adopt', object: document })
  if (outcome === 'unassigned') return SHARED[context.language].unassigned
  return [...new Set(answers.map((one) => roleName(context, one.role)))].join(', ')
}

/** The documents of a type that the register knows; those that nobody adopts have no state. */
const recorded = ({ register }: Context, type: string): readonly string[] => [
  ...new Set((register?.events ?? []).filter((event) => event.object.type === type).map((event) => event.object.id)),
]

function stepName(context: Context, document: string, id: string): string {
  const steps = route(context.compiled, { at: context.at, action: 'adopt', object: document }).steps
  const step = steps.find((one) => one.id === id || id.startsWith(`${one.id}@`))
  return step ? actionName(context, step.action) : id
}

define('styrkod-documents', StyrkodDocuments)
