import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { DecideAnswer, Facts, Json, NeededFact, Reason, RouteStep, WhoAnswer } from '@styrkod/core'
import { define } from '#element/define.ts'
import { StyrkodElement, type Context } from '#element/StyrkodElement.ts'
import { ActSearch } from '#parts/ActSearch.ts'
import { bearing, holders } from '#parts/bearing.ts'
import { citation } from '#parts/citation.ts'
import { factField } from '#parts/factField.ts'
import { factName } from '#parts/factName.ts'
import { givenFacts } from '#parts/givenFacts.ts'
import { heading } from '#parts/heading.ts'
import { actName, capital, roleName } from '#parts/names.ts'
import { outcomeTag } from '#parts/outcome.ts'
import { nearest } from '#parts/nearest.ts'
import { SEARCH } from '#parts/searchStyles.ts'
import { stepsBefore } from '#parts/stepsBefore.ts'
import type { Act } from '#search/acts.ts'
import { decide, route, who } from '../styrkod.ts'
import { explainRule, say, type MessageKey } from '../words.ts'
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
    facts: { type: Object },
    act: { state: true },
    skipped: { state: true },
    done: { state: true },
    written: { state: true },
    isUnread: { state: true },
  }
  static override styles = [...StyrkodElement.styles, SEARCH]

  declare action: string | undefined
  declare object: string | undefined
  /** The role that means to act. */
  declare actor: string | undefined
  /** What is known of the case, by path; what people answer is added to it. */
  declare facts: Facts
  declare protected act: Act | undefined
  declare protected skipped: readonly string[]
  declare protected done: readonly string[]
  /** What is filled in and not yet sent. */
  declare protected written: Json | undefined
  /** What is filled in cannot be read, or there is nothing. */
  declare protected isUnread: boolean
  private readonly search = new ActSearch(this, (act) => this.begin(act), true)

  constructor() {
    super()
    this.facts = {}
    this.begin(undefined)
  }

  /** Somebody has answered, and the next thing is to have the focus. */
  private isMoving = false

  private begin(act: Act | undefined): void {
    if (this.act) this.facts = {}
    this.act = act
    this.skipped = []
    this.done = []
    this.written = undefined
    this.isUnread = false
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if ((changed.has('object') || changed.has('action')) && this.object && this.action) {
      const { facts } = this
      this.begin({ object: this.object, action: this.action })
      if (changed.has('facts')) this.facts = facts
    }
  }

  /** Moves on to the next question or the answer, for those who move with the keyboard or listen. */
  override updated(changed: PropertyValues): void {
    if (this.isMoving || (changed.has('isUnread') && this.isUnread))
      this.renderRoot.querySelector<HTMLElement>('[data-next] input, [data-result]')?.focus()
    this.isMoving = false
  }

  protected override view(context: Context): TemplateResult {
    const words = WORDS[context.language]
    const { act } = this
    const { types, actions } = context.compiled.ruleset
    const isKnown = act?.action !== undefined && actions[act.action] && types[act.object]
    return html`<div class="stack">
      ${this.object && this.action ? nothing : this.search.render(context, words.label, words.hint)}
      ${act && !isKnown ? html`<p class="note" role="status">${words.unknownAct}</p>` : nothing}
      ${isKnown && act.action ? this.guide(context, { action: act.action, object: act.object }) : nothing}
    </div>`
  }

  private guide(context: Context, act: Required<Act>): TemplateResult {
    const { compiled, at, register } = context
    const words = WORDS[context.language]
    const question = { at, ...act, facts: this.facts ?? {}, done: this.done, ...(register && { register }) }
    const bearers = who(compiled, question)
    const answer = decide(compiled, { ...question, ...(this.actor && { actor: { role: this.actor } }) })
    const open = this.actor ? answer.needs.facts : both(bearers.needs.facts, answer.needs.facts)
    const next = open.find((fact) => !this.skipped.includes(fact.path))
    return html`${heading(context, 0, capital(actName(context, act)))} ${this.actorField(context)}
      ${givenFacts(context, this.facts, act.object, (path) => this.forget(path))}
      <p class="hidden" role="status">${next ? nothing : this.summary(context, bearers, answer)}</p>
      ${next ? this.ask(context, act, next) : this.result(context, act, { bearers, answer, open })}
      ${next ? nothing : this.announce(question, answer)}
      ${
        next || Object.keys(this.facts ?? {}).length + this.skipped.length === 0
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
        if (this.give(fact)) (event.target as HTMLFormElement).reset()
      }}
    >
      ${factField(context, {
        fact,
        object: act.object,
        value: this.written,
        isUnread: this.isUnread,
        onValue: (value, isUnread) => {
          this.written = value
          this.isUnread = isUnread
        },
      })}
      <div class="row">
        <button class="primary" type="submit">${words.next}</button>
        <button type="button" @click=${() => this.skip(fact)}>${words.unknown}</button>
      </div>
    </form>`
  }

  /** Takes what is filled in; false when there is nothing that can be taken. */
  private give({ path }: NeededFact): boolean {
    this.isUnread = this.written === undefined
    if (this.written === undefined) return false
    this.facts = { ...this.facts, [path]: this.written }
    this.isMoving = true
    this.written = undefined
    return true
  }

  private skip({ path }: NeededFact): void {
    this.skipped = [...this.skipped, path]
    this.isMoving = true
    this.written = undefined
    this.isUnread = false
  }

  private forget(path: string): void {
    const { [path]: _before, ...others } = this.facts
    this.facts = others
  }

  private result(context: Context, act: Required<Act>, { bearers, answer, open }: Settled): TemplateResult {
    const words = WORDS[context.language]
    return html`<div class="stack" data-result tabindex="-1" role="group" aria-label=${words.answer} part="result">
        ${
          this.actor
            ? html`<p>
                <strong>${capital(roleName(context, this.actor))}:</strong> ${outcomeTag(context, answer.outcome)}
              </p>`
            : html`${bearers.outcome === 'assigned' ? nothing : html`<p>${outcomeTag(context, bearers.outcome)} ${remark(context, bearers)}</p>`}
                <ul class="plain stack">
                  ${bearers.answers.concat(bearers.exceptions).map((one) => bearing(context, one))}
                </ul>
                ${nearest(context, bearers.nearest)}`
        }
        ${this.reasons(context, words.reasons, this.actor || answer.outcome === 'deny' ? answer.reasons : [])}
        ${
          this.actor && answer.instead.length > 0
            ? html`<p class="label">${words.instead}</p>
                <ul class="plain stack">
                  ${answer.instead.map((one) => insteadItem(context, one.role, bearers))}
                </ul>`
            : nothing
        }
        ${this.reasons(context, words.advice, answer.advice)}
        ${
          open.length > 0
            ? html`<p class="note">
                ${words.needs}: ${open.map((fact) => factName(context, fact.path, act.object)).join(', ')}
                ${this.skipped.length > 0 ? html`<button class="link no-print" type="button" @click=${() => (this.skipped = [])}>${words.reply}</button>` : nothing}
              </p>`
            : nothing
        }
      </div>
      ${stepsBefore(context, this.route(context, act), {
        object: act.object,
        done: this.done,
        onToggle: (step) => this.toggle(step),
      })}`
  }

  private reasons(context: Context, title: string, list: readonly Reason[]): TemplateResult | typeof nothing {
    if (list.length === 0) return nothing
    return html`<p class="label">${title}</p>
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

  private route({ compiled, at }: Context, act: Required<Act>): readonly RouteStep[] {
    return route(compiled, { at, ...act, facts: this.facts ?? {}, done: this.done }).steps
  }

  private toggle(step: string): void {
    this.done = this.done.includes(step) ? this.done.filter((one) => one !== step) : [...this.done, step]
  }

  /** The answer in one line, for those who listen. */
  private summary(context: Context, bearers: WhoAnswer, answer: DecideAnswer): string {
    if (this.actor)
      return `${capital(roleName(context, this.actor))}: ${say(context.language, `outcome.${answer.outcome}` as MessageKey)}`
    const roles = [...bearers.answers, ...bearers.exceptions].map((one) => roleName(context, one.role))
    return [remark(context, bearers), [...new Set(roles)].join(', ')].filter(Boolean).join(' ')
  }

  private announced = ''
  private announce(question: object, answer: DecideAnswer): typeof nothing {
    const key = JSON.stringify({ ...question, register: undefined, actor: this.actor })
    if (key !== this.announced) queueMicrotask(() => this.tell('styrkod-answer', { question, answer }))
    this.announced = key
    return nothing
  }
}

/** Who may instead, and who that is where a register says it. */
const insteadItem = (context: Context, role: string, { answers }: WhoAnswer): TemplateResult =>
  html`<li class="card answer">
    <strong class="role" part="role">${capital(roleName(context, role))}</strong>
    ${holders(context, answers.find((one) => one.role === role)?.holders)}
  </li>`

/** The answers, and the facts that they still turn on. */
interface Settled {
  readonly bearers: WhoAnswer
  readonly answer: DecideAnswer
  readonly open: readonly NeededFact[]
}

/** Everything that who may and whether it may be done turn on, once each. */
const both = (first: readonly NeededFact[], second: readonly NeededFact[]): readonly NeededFact[] => [
  ...first,
  ...second.filter((fact) => !first.some((one) => one.path === fact.path)),
]

const remark = ({ language }: Context, { outcome }: WhoAnswer): string =>
  outcome === 'assigned' ? '' : WORDS[language][outcome]

define('styrkod-decide', StyrkodDecide)

declare global {
  interface HTMLElementTagNameMap {
    'styrkod-decide': StyrkodDecide
  }
}
