import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { DecideAnswer, Facts, Json, NeededFact, Reason, RouteStep, WhoAnswer } from '@styrkod/core'
import { define } from '#element/define.ts'
import { StyrkodElement, type Context } from '#element/StyrkodElement.ts'
import { ActSearch } from '#parts/ActSearch.ts'
import { bearing } from '#parts/bearing.ts'
import { citation } from '#parts/citation.ts'
import { factField } from '#parts/factField.ts'
import { givenFacts } from '#parts/givenFacts.ts'
import { actionName, actName, capital, roleName } from '#parts/names.ts'
import { outcomeTag } from '#parts/outcome.ts'
import { SEARCH } from '#parts/searchStyles.ts'
import type { Act } from '#search/acts.ts'
import { decide, route, who } from '../styrkod.ts'
import { explainRule } from '../words.ts'
import { WORDS } from '#parts/decideWords.ts'

/**
 * `<styrkod-decide>`: a guide that asks what is to be done and by whom, then one fact at a time, and only those that
 * still matter; when the answer is settled it gives it, with reasons, who may instead, and the steps that come before.
 *
 * @fires styrkod-answer `detail` is `{ question, answer }`
 */
export class StyrkodDecide extends StyrkodElement {
  static override properties = {
    ...StyrkodElement.properties,
    action: {},
    object: {},
    actor: {},
    act: { state: true },
    facts: { state: true },
    skipped: { state: true },
    done: { state: true },
    written: { state: true },
  }
  static override styles = [...StyrkodElement.styles, SEARCH]

  declare action: string | undefined
  declare object: string | undefined
  /** The role that means to act. */
  declare actor: string | undefined
  declare protected act: Act | undefined
  declare protected facts: Facts
  declare protected skipped: readonly string[]
  declare protected done: readonly string[]
  /** What is filled in and not yet sent. */
  declare protected written: Json | undefined
  private readonly search = new ActSearch(this, (act) => this.begin(act))

  constructor() {
    super()
    this.begin(undefined)
  }

  private begin(act: Act | undefined): void {
    this.act = act
    this.facts = {}
    this.skipped = []
    this.done = []
    this.written = undefined
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if ((changed.has('object') || changed.has('action')) && this.object && this.action)
      this.begin({ object: this.object, action: this.action })
  }

  /** Moves on to the next question, for those who move with the keyboard or listen. */
  override updated(changed: PropertyValues): void {
    if (changed.has('facts') && changed.get('facts') && Object.keys(this.facts).length > 0)
      this.renderRoot.querySelector<HTMLElement>('[data-next] input, [data-result]')?.focus()
  }

  protected override view(context: Context): TemplateResult {
    const words = WORDS[context.language]
    const { act } = this
    return html`<div class="stack">
      ${this.object && this.action ? nothing : this.search.render(context, words.label, words.hint)}
      ${act?.action ? this.guide(context, { action: act.action, object: act.object }) : nothing}
      ${act && !act.action ? html`<p class="note">${words.whichAct}</p>` : nothing}
    </div>`
  }

  private guide(context: Context, act: Required<Act>): TemplateResult {
    const { compiled, at, register } = context
    const words = WORDS[context.language]
    const question = { at, ...act, facts: this.facts, done: this.done, ...(register && { register }) }
    const bearers = who(compiled, question)
    const answer = decide(compiled, { ...question, ...(this.actor && { actor: { role: this.actor } }) })
    const open = (this.actor ? answer : union(bearers, answer)).needs.facts
    const next = open.find((fact) => !this.skipped.includes(fact.path))
    return html`<h3>${capital(actName(context, act))}</h3>
      ${this.actorField(context)} ${givenFacts(context, this.facts, act.object, (path) => this.forget(path))}
      ${next ? this.ask(context, act, next) : this.result(context, act, bearers, answer)}
      ${next ? nothing : this.announce(question, answer)}
      ${
        next || Object.keys(this.facts).length + this.skipped.length === 0
          ? nothing
          : html`<p class="no-print"><button type="button" @click=${() => this.begin(act)}>${words.again}</button></p>`
      }`
  }

  private actorField(context: Context): TemplateResult {
    const words = WORDS[context.language]
    const roles = Object.keys(context.compiled.ruleset.roles)
      .map((id) => [id, capital(roleName(context, id))] as const)
      .sort((a, b) => a[1].localeCompare(b[1], context.language))
    return html`<div class="no-print">
      <label for="actor">${words.actor}</label>
      <select
        id="actor"
        @change=${(event: Event) => (this.actor = (event.target as HTMLSelectElement).value || undefined)}
      >
        <option value="" ?selected=${!this.actor}>${words.anyActor}</option>
        ${roles.map(([id, name]) => html`<option value=${id} ?selected=${this.actor === id}>${name}</option>`)}
      </select>
    </div>`
  }

  private ask(context: Context, act: Act, fact: NeededFact): TemplateResult {
    const words = WORDS[context.language]
    return html`<form
      class="card stack no-print"
      data-next
      @submit=${(event: Event) => {
        event.preventDefault()
        this.give(fact)
        ;(event.target as HTMLFormElement).reset()
      }}
    >
      ${factField(context, {
        fact,
        object: act.object,
        value: this.written,
        onValue: (value) => (this.written = value),
      })}
      <div class="row">
        <button class="primary" type="submit">${words.next}</button>
        <button type="button" @click=${() => (this.skipped = [...this.skipped, fact.path])}>${words.unknown}</button>
      </div>
    </form>`
  }

  private give({ path }: NeededFact): void {
    if (this.written !== undefined) this.facts = { ...this.facts, [path]: this.written }
    this.written = undefined
  }

  private forget(path: string): void {
    const { [path]: _before, ...others } = this.facts
    this.facts = others
  }

  private result(context: Context, act: Required<Act>, bearers: WhoAnswer, answer: DecideAnswer): TemplateResult {
    const words = WORDS[context.language]
    return html`<div class="stack" data-result tabindex="-1" role="status" part="result">
        ${
          this.actor
            ? html`<p>
                <strong>${capital(roleName(context, this.actor))}:</strong> ${outcomeTag(context, answer.outcome)}
              </p>`
            : html`<p>${outcomeTag(context, bearers.outcome)} ${remark(context, bearers)}</p>
                <ul class="plain stack">
                  ${bearers.answers.concat(bearers.exceptions).map((one) => bearing(context, one))}
                </ul>`
        }
        ${this.reasons(context, words.reasons, this.actor || answer.outcome === 'deny' ? answer.reasons : [])}
        ${
          this.actor && answer.instead.length > 0
            ? html`<p>
                <strong>${words.instead}:</strong>
                ${answer.instead.map((one) => roleName(context, one.role)).join(', ')}
              </p>`
            : nothing
        }
        ${this.reasons(context, words.advice, answer.advice)}
        ${
          answer.needs.facts.length > 0
            ? html`<p class="note">
                ${words.needs}:
                ${answer.needs.facts.map((fact) => fact.label?.[context.language] ?? fact.path).join(', ')}
              </p>`
            : nothing
        }
      </div>
      ${this.steps(context, act)}`
  }

  private reasons(context: Context, title: string, list: readonly Reason[]): TemplateResult | typeof nothing {
    if (list.length === 0) return nothing
    return html`<h4>${title}</h4>
      <ul class="plain stack">
        ${list.map((one) => {
          const rule = context.compiled.byId.get(one.rule)?.rule
          return html`<li class="card tight">
            ${rule ? html`<p>${explainRule(context.compiled, rule, context.language)}</p>` : nothing}
            <p>${citation(context, one)}</p>
          </li>`
        })}
      </ul>`
  }

  /** The steps before the deciding one, to be ticked off where no register knows. */
  private steps(context: Context, act: Required<Act>): TemplateResult | typeof nothing {
    const words = WORDS[context.language]
    const { steps } = route(context.compiled, { at: context.at, ...act, facts: this.facts, done: this.done })
    const before = steps.filter((step) => !step.deciding && steps.some((one) => leadsTo(steps, step.id, one)))
    if (before.length === 0) return nothing
    return html`<fieldset class="tight">
      <legend>${words.before}</legend>
      ${before.map(
        (step) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              .checked=${this.done.includes(step.id)}
              @change=${() => this.toggle(step.id)}
            /><span
              >${capital(roleName(context, step.role))}: ${actionName(context, step.action)}
              ${step.modality === 'should' ? html`<span class="muted small">(${words.should})</span>` : nothing}</span
            ></label
          >`,
      )}
    </fieldset>`
  }

  private toggle(step: string): void {
    this.done = this.done.includes(step) ? this.done.filter((one) => one !== step) : [...this.done, step]
  }

  private announced = ''
  private announce(question: object, answer: DecideAnswer): typeof nothing {
    const key = JSON.stringify({ ...question, register: undefined, actor: this.actor })
    if (key !== this.announced) queueMicrotask(() => this.tell('styrkod-answer', { question, answer }))
    this.announced = key
    return nothing
  }
}

/** Whether a deciding step waits for another, itself or by way of others. */
const leadsTo = (steps: readonly RouteStep[], id: string, to: RouteStep): boolean =>
  to.deciding === true && waitsFor(steps, to, id)

const waitsFor = (steps: readonly RouteStep[], step: RouteStep, id: string): boolean =>
  step.after.includes(id) || steps.some((one) => step.after.includes(one.id) && waitsFor(steps, one, id))

/** Everything that who may and whether it may be done turn on. */
const union = (bearers: WhoAnswer, answer: DecideAnswer): { needs: { facts: readonly NeededFact[] } } => {
  const facts = [...bearers.needs.facts, ...answer.needs.facts]
  return { needs: { facts: facts.filter((fact, at) => facts.findIndex((one) => one.path === fact.path) === at) } }
}

const remark = ({ language }: Context, { outcome }: WhoAnswer): string =>
  outcome === 'none' || outcome === 'unassigned' || outcome === 'contested' ? WORDS[language][outcome] : ''

define('styrkod-decide', StyrkodDecide)
