import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { RouteStep, StepStatus } from '@styrkod/core'
import { define } from '#element/define.ts'
import { StyrkodElement, type Context } from '#element/StyrkodElement.ts'
import { ActSearch } from '#parts/ActSearch.ts'
import { holders } from '#parts/bearing.ts'
import { citation } from '#parts/citation.ts'
import { FactForm } from '#parts/FactForm.ts'
import { actionName, actName, capital, itemName, roleName, typeName } from '#parts/names.ts'
import { columnsOf, routeDiagram } from '#parts/routeDiagram.ts'
import { SEARCH } from '#parts/searchStyles.ts'
import type { Act } from '#search/acts.ts'
import { route } from '../styrkod.ts'
import { explainCondition, explainRule, periodLabel } from '../words.ts'

const WORDS = {
  sv: {
    label: 'Vägen till vilket beslut?',
    hint: 'Skriv en handling och ett objekt, till exempel ”fastställa IT-strategi”.',
    diagram: 'Stegen som bild. Samma steg står i listan nedanför.',
    none: 'Reglerna beskriver inga steg.',
    facts: 'Vilka steg som behövs beror på',
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
      figure.scroll {
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        padding: 0.75rem;
      }
      @media (max-width: 30rem) {
        figure.scroll {
          display: none;
        }
      }
    `,
  ]

  declare action: string | undefined
  declare object: string | undefined
  declare objectId: string | undefined
  declare protected act: Act | undefined
  private readonly form = new FactForm(this)
  private readonly search = new ActSearch(this, (act) => {
    this.form.clear()
    this.act = act
  })

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
    const { register, at } = context
    const question = {
      at,
      ...act,
      facts: this.form.facts,
      ...(register && { register }),
      ...(this.objectId && { id: this.objectId }),
    }
    const answer = route(context.compiled, question)
    return html`<h3>${capital(actName(context, act))}</h3>
      ${this.form.render(context, answer.needs.facts, act.object, words.facts)}
      ${
        answer.steps.length === 0
          ? html`<p class="note">${words.none}</p>`
          : html`${this.diagram(context, answer.steps)}
              <ol class="stack" part="steps">
                ${inOrder(answer.steps).map((step) => this.step(context, step, answer.steps))}
              </ol>`
      }`
  }

  private diagram(context: Context, steps: readonly RouteStep[]): TemplateResult | typeof nothing {
    if (steps.length < 2) return nothing
    const { content, width, height } = routeDiagram(
      steps.map((step) => ({
        id: step.id,
        title: capital(actionName(context, step.action)),
        subtitle: rolesOf(context, step),
        after: step.after,
        look: `${step.deciding ? 'deciding' : ''} ${step.status === 'done' ? 'done' : ''}`,
      })),
    )
    const words = WORDS[context.language]
    return html`<figure class="scroll" tabindex="0" role="group" aria-label=${words.diagram}>
      <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true" part="diagram">
        ${content}
      </svg>
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
      ${line(words.when, step.when && explainCondition(compiled, step.when, step.object, language))}
      ${line(words.act, step.act && explainCondition(compiled, step.act, step.object, language))}
      ${line(words.contains, step.contains?.map((item) => itemName(context, item)).join(', '))}
      ${line(words.within, step.within && periodLabel(step.within, language))}
      ${line(words.with, step.with?.map((role) => roleName(context, role)).join(', '))}
      ${line(words.to, step.to?.map((role) => roleName(context, role)).join(', '))}
      <p>${citation(context, step)}</p>
    </li>`
  }
}

/** No step before one that it waits for; else as they come. */
function inOrder(steps: readonly RouteStep[]): readonly RouteStep[] {
  const columns = columnsOf(steps)
  return [...steps].sort((a, b) => columns.get(a.id)! - columns.get(b.id)!)
}

const rolesOf = (context: Context, step: RouteStep): string =>
  (step.roles ?? [step.role]).map((role) => roleName(context, role)).join(', ')

define('styrkod-route', StyrkodRoute)
