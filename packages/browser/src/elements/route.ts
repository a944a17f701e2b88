import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Facts, RouteAnswer, RouteStep, StepStatus } from '@styrkod/core'
import { define } from '#element/define.ts'
import { StyrkodElement, type Context } from '#element/StyrkodElement.ts'
import { ActSearch } from '#parts/ActSearch.ts'
import { holders } from '#parts/bearing.ts'
import { citation } from '#parts/citation.ts'
import { conditionText } from '#parts/conditionText.ts'
import { FactForm } from '#parts/FactForm.ts'
import { heading } from '#parts/heading.ts'
import { inOrder } from '#parts/inOrder.ts'
import { actionName, actName, capital, itemName, roleName, typeName } from '#parts/names.ts'
import { routeDiagram } from '#parts/routeDiagram.ts'
import { SEARCH } from '#parts/searchStyles.ts'
import type { Act } from '#search/acts.ts'
import { route } from '../styrkod.ts'
import { explainRule, periodLabel } from '../words.ts'

const WORDS = {
  sv: {
    label: 'Vägen till vilket beslut?',
    hint: 'Skriv en handling och ett objekt, till exempel ”fastställa IT-strategi”.',
    diagram: 'Stegen som bild. Samma steg står i listan nedanför.',
    none: 'Reglerna beskriver inga steg.',
    facts: 'Vilka steg som behövs beror på',
    unknown: 'Reglerna känner inte till det.',
    steps: 'steg',
    dashed: 'Streckad ram: steget behövs bara under villkor, eller är en rekommendation.',
    after: 'Efter',
    when: 'När',
    act: 'Krav',
    contains: 'Ska innehålla',
    within: 'Inom',
    with: 'Tillsammans med',
    to: 'Till',
    deciding: 'beslutet',
    should: 'rekommenderas',
    may: 'får göras',
    status: { done: 'gjort', open: 'kan göras nu', waiting: 'väntar', unknown: '' },
  },
  en: {
    label: 'The way to which decision?',
    hint: 'Write an act and an object, such as “adopt IT strategy”.',
    diagram: 'The steps as a picture. The same steps stand in the list below.',
    none: 'The rules describe no steps.',
    facts: 'Which steps are needed depends on',
    unknown: 'The rules know nothing of it.',
    steps: 'steps',
    dashed: 'Dashed frame: the step is needed on a condition only, or is a recommendation.',
    after: 'After',
    when: 'When',
    act: 'Required',
    contains: 'Must contain',
    within: 'Within',
    with: 'Together with',
    to: 'To',
    deciding: 'the decision',
    should: 'recommended',
    may: 'may be done',
    status: { done: 'done', open: 'can be done now', waiting: 'waiting', unknown: '' },
  },
} as const

const LOOK: Readonly<Record<StepStatus, string>> = { done: 'good', open: 'warning', waiting: 'muted', unknown: '' }

/**
 * `<styrkod-route>`: the steps that lead to a decision and follow it, as a diagram with a list as its equal. With a
 * register and `object-id`, which steps are done and which can be taken now.
 *
 * @fires styrkod-answer `detail` is `{ question, answer }`
 */
export class StyrkodRoute extends StyrkodElement {
  static override properties = {
    ...StyrkodElement.properties,
    action: {},
    object: {},
    objectId: { attribute: 'object-id' },
    facts: { type: Object },
    act: { state: true },
  }
  static override styles = [
    ...StyrkodElement.styles,
    SEARCH,
    css`
      svg {
        display: block;
        font-size: 13px;
        fill: var(--_text);
      }
      svg rect {
        fill: var(--_raised);
        stroke: var(--_edge);
      }
      svg .deciding rect {
        stroke: var(--_accent);
        stroke-width: 3;
      }
      svg .done rect {
        stroke: var(--_good);
        fill: color-mix(in srgb, var(--_good) 12%, var(--_surface));
      }
      svg .title {
        font-weight: 600;
        font-size: 14px;
      }
      svg .edge {
        fill: none;
        stroke: var(--_edge);
        stroke-width: 1.5;
      }
      svg .head {
        fill: var(--_edge);
      }
      figure {
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        padding: 0.75rem;
      }
      svg .some rect {
        stroke-dasharray: 5 4;
      }
      @media print {
        figure {
          break-inside: avoid;
        }
      }
    `,
  ]

  declare action: string | undefined
  declare object: string | undefined
  /** Which object, where a register knows it. */
  declare objectId: string | undefined
  /** What is known of the case, by path; what people fill in is added to it. */
  declare facts: Facts | undefined
  declare protected act: Act | undefined
  private readonly form = new FactForm(this)
  private readonly search = new ActSearch(
    this,
    (act) => {
      this.form.clear()
      this.act = act
    },
    true,
  )

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if ((changed.has('object') || changed.has('action')) && this.object && this.action)
      this.act = { object: this.object, action: this.action }
  }

  protected override view(context: Context): TemplateResult {
    const words = WORDS[context.language]
    return html`<div class="stack">
      ${this.object && this.action ? nothing : this.search.render(context, words.label, words.hint)}
      ${this.act?.action ? this.steps(context, { action: this.act.action, object: this.act.object }) : nothing}
    </div>`
  }

  private steps(context: Context, act: Required<Act>): TemplateResult {
    const words = WORDS[context.language]
    const { register, at, compiled } = context
    if (!compiled.ruleset.types[act.object] || !compiled.ruleset.actions[act.action])
      return html`<p class="note" role="status">${words.unknown}</p>`
    const question = {
      at,
      ...act,
      facts: { ...this.facts, ...this.form.facts },
      ...(register && { register }),
      ...(this.objectId && { id: this.objectId }),
    }
    const answer = route(compiled, question)
    const steps = inOrder(answer.steps)
    this.announce(question, answer)
    return html`${heading(context, 0, capital(actName(context, act)))}
      <p class="hidden" role="status">${capital(actName(context, act))}: ${steps.length} ${words.steps}</p>
      ${this.form.render(context, answer.needs.facts, act.object, words.facts)}
      ${
        steps.length === 0
          ? html`<p class="note">${words.none}</p>`
          : html`${this.diagram(context, steps)}
              <ol class="stack" part="steps">
                ${steps.map((step) => this.step(context, step, steps))}
              </ol>`
      }`
  }

  private announced = ''
  private announce(question: object, answer: RouteAnswer): void {
    const key = JSON.stringify({ ...question, register: undefined })
    if (key !== this.announced) queueMicrotask(() => this.tell('styrkod-answer', { question, answer }))
    this.announced = key
  }

  private diagram(context: Context, steps: readonly RouteStep[]): TemplateResult | typeof nothing {
    if (steps.length < 2) return nothing
    const words = WORDS[context.language]
    const nodes = steps.map((step, at) => ({
      id: step.id,
      number: at + 1,
      title: (step.status === 'done' ? '✓ ' : '') + capital(actionName(context, step.action)),
      subtitle: rolesOf(context, step),
      after: step.after,
      look: `${step.deciding ? 'deciding' : ''} ${step.status === 'done' ? 'done' : ''} ${isSure(step) ? '' : 'some'}`,
    }))
    const { content, width, height } = routeDiagram(nodes, this.width - FRAME)
    return html`<figure part="diagram">
      <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img" aria-label=${words.diagram}>
        ${content}
      </svg>
      ${steps.every(isSure) ? nothing : html`<figcaption class="small muted">${words.dashed}</figcaption>`}
    </figure>`
  }

  private step(context: Context, step: RouteStep, all: readonly RouteStep[]): TemplateResult {
    const words = WORDS[context.language]
    const { compiled, language } = context
    const rule = compiled.byId.get(step.rule)?.rule
    const names = step.after
      .map((id) => all.find((one) => one.id === id))
      .filter((one) => one !== undefined)
      .map((one) => `${actionName(context, one.action)} (${rolesOf(context, one)})`)
    const line = (word: string, text: string | undefined): TemplateResult | typeof nothing =>
      text ? html`<p class="small"><em>${word}:</em> ${text}</p>` : nothing
    const mark = step.modality === 'should' || step.modality === 'may' ? words[step.modality] : undefined
    return html`<li class="tight">
      <p>
        <strong>${capital(rolesOf(context, step))}: ${actionName(context, step.action)}</strong>
        ${step.object === this.act?.object ? nothing : typeName(context, step.object)}
        ${step.deciding ? html`<span class="tag">${words.deciding}</span>` : nothing}
        ${mark ? html`<span class="muted small">(${mark})</span>` : nothing}
        ${
          step.status && step.status !== 'unknown'
            ? html`<span class="tag ${LOOK[step.status]}"
                >${words.status[step.status]}${step.day ? ` ${step.day}` : ''}</span
              >`
            : nothing
        }
        ${holders(context, step.holders?.length ? step.holders : undefined)}
      </p>
      ${rule ? html`<p>${explainRule(compiled, rule, language)}</p>` : nothing} ${line(words.after, names.join(', '))}
      ${line(words.when, step.when && conditionText(context, step.when, step.object))}
      ${line(words.act, step.act && !step.contains ? conditionText(context, step.act, step.object) : undefined)}
      ${line(words.contains, step.contains?.map((item) => itemName(context, item)).join(', '))}
      ${line(words.within, step.within && periodLabel(step.within, language))}
      ${line(words.with, step.with?.map((role) => roleName(context, role)).join(', '))}
      ${line(words.to, step.to?.map((role) => roleName(context, role)).join(', '))}
      <p>${citation(context, step)}</p>
    </li>`
  }
}

/** The frame around the diagram and its padding, in CSS pixels. */
const FRAME = 26

/** Whether a step is always needed. */
const isSure = (step: RouteStep): boolean =>
  step.when === undefined && step.modality !== 'should' && step.modality !== 'may'

const rolesOf = (context: Context, step: RouteStep): string =>
  (step.roles ?? [step.role]).map((role) => roleName(context, role)).join(', ')

define('styrkod-route', StyrkodRoute)

declare global {
  interface HTMLElementTagNameMap {
    'styrkod-route': StyrkodRoute
  }
}
