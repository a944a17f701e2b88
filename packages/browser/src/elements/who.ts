import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Facts, WhoAnswer } from '@styrkod/core'
import { define } from '#element/define.ts'
import { StyrkodElement, type Context } from '#element/StyrkodElement.ts'
import { ActSearch } from '#parts/ActSearch.ts'
import { bearing } from '#parts/bearing.ts'
import { FactForm } from '#parts/FactForm.ts'
import { heading } from '#parts/heading.ts'
import { actionName, actName, capital, roleName } from '#parts/names.ts'
import { nearest } from '#parts/nearest.ts'
import { outcomeTag } from '#parts/outcome.ts'
import { SEARCH } from '#parts/searchStyles.ts'
import type { Act } from '#search/acts.ts'
import { who } from '../styrkod.ts'

const WORDS = {
  sv: {
    label: 'Vem beslutar, eller ansvarar?',
    hint: 'Skriv en handling eller ett objekt, till exempel ”fastställa IT-strategi”.',
    exceptions: 'Under villkor',
    needs: 'Svaret beror på',
    narrower: 'Snävare handlingar',
    contested: 'Reglerna pekar ut mer än en. Båda står kvar tills de har ändrats.',
    unassigned: 'Reglerna pekar inte ut någon.',
    undetermined: 'Svara på frågorna, så går det att säga vem.',
    none: 'Ingen regel talar om det.',
    unknown: 'Reglerna känner inte till det.',
  },
  en: {
    label: 'Who decides, or is responsible?',
    hint: 'Write an act or an object, such as “adopt IT strategy”.',
    exceptions: 'Under conditions',
    needs: 'The answer depends on',
    narrower: 'Narrower acts',
    contested: 'The rules name more than one. Both stand until they are changed.',
    unassigned: 'The rules name nobody.',
    undetermined: 'Answer the questions, and it can be said who.',
    none: 'No rule speaks of it.',
    unknown: 'The rules know nothing of it.',
  },
} as const

/**
 * `<styrkod-who>`: who is responsible for something or decides it, under which paragraph and on what conditions.
 * People search in everyday words; with `object` (and `action`) set, it answers that one question.
 *
 * @fires styrkod-answer `detail` is `{ question, answer }`
 */
export class StyrkodWho extends StyrkodElement {
  static override properties = {
    ...StyrkodElement.properties,
    action: {},
    object: {},
    query: {},
    facts: { type: Object },
    act: { state: true },
  }
  static override styles = [...StyrkodElement.styles, SEARCH]

  declare action: string | undefined
  declare object: string | undefined
  /** Words to ask with at once. */
  declare query: string | undefined
  /** What is known of the case, by path; what people fill in is added to it. */
  declare facts: Facts | undefined
  declare protected act: Act | undefined
  private readonly form = new FactForm(this)
  private readonly search = new ActSearch(this, (act) => this.choose(act))

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if ((changed.has('object') || changed.has('action')) && this.object)
      this.act = { object: this.object, ...(this.action && { action: this.action }) }
    if (this.context && this.query && (changed.has('query') || changed.has('context')))
      this.search.ask(this.context, this.query)
  }

  private choose(act: Act): void {
    this.form.clear()
    this.act = act
  }

  protected override view(context: Context): TemplateResult {
    const words = WORDS[context.language]
    return html`<div class="stack">
      ${this.object ? nothing : this.search.render(context, words.label, words.hint)}
      ${this.act ? this.answer(context, this.act) : nothing}
    </div>`
  }

  private answer(context: Context, act: Act): TemplateResult {
    const words = WORDS[context.language]
    const { types, actions } = context.compiled.ruleset
    if (!types[act.object] || (act.action && !actions[act.action]))
      return html`<p class="note" role="status">${words.unknown}</p>`
    const question = {
      at: context.at,
      ...act,
      facts: { ...this.facts, ...this.form.facts },
      ...(context.register && { register: context.register }),
    }
    const answer = who(context.compiled, question)
    this.announce(question, answer)
    const parts = answer.actions ?? [answer]
    const form = this.form.render(
      context,
      [answer, ...parts].flatMap((one) => one.needs.facts),
      act.object,
      words.needs,
    )
    const isOpen = answer.outcome === 'undetermined'
    return html`<p class="hidden" role="status">${this.summary(context, act, answer)}</p>
      ${heading(context, 0, capital(actName(context, act)))} ${isOpen ? [outcomeLine(context, answer), form] : nothing}
      ${
        answer.actions
          ? parts.map(
              (one) =>
                html`${heading(context, 1, capital(actionName(context, one.action ?? '')))} ${this.one(context, one)}`,
            )
          : this.one(context, answer, isOpen)
      }
      ${isOpen ? nothing : form}`
  }

  private announced = ''
  private announce(question: object, answer: WhoAnswer): void {
    const key = JSON.stringify({ ...question, register: undefined })
    if (key === this.announced) return
    this.announced = key
    queueMicrotask(() => this.tell('styrkod-answer', { question, answer }))
  }

  /** The answer in one line, for those who listen. */
  private summary(context: Context, act: Act, { outcome, answers, actions }: WhoAnswer): string {
    const words = WORDS[context.language]
    const roles = [...answers, ...(actions ?? []).flatMap((one) => one.answers)].map((one) =>
      roleName(context, one.role),
    )
    const told = [...new Set(roles)].join(', ') || (outcome === 'assigned' ? '' : words[outcome])
    return `${capital(actName(context, act))}: ${told}`
  }

  private one(context: Context, answer: WhoAnswer, isSaid = false): TemplateResult {
    const words = WORDS[context.language]
    return html`${isSaid ? nothing : outcomeLine(context, answer)}
    ${list(answer.answers.map((one) => bearing(context, one)))}
    ${
      answer.exceptions.length > 0
        ? html`<p class="label">${words.exceptions}</p>
            ${list(answer.exceptions.map((one) => bearing(context, one)))}`
        : nothing
    }
    ${nearest(context, answer.nearest)}
    ${(answer.narrower ?? []).map(
      (one) =>
        html`<details>
          <summary>${words.narrower}: ${actionName(context, one.action)}</summary>
          ${list(one.answers.map((each) => bearing(context, each)))}
        </details>`,
    )}`
  }
}

/** What kind of answer it is, where the roles alone do not say it. */
const outcomeLine = (context: Context, { outcome }: WhoAnswer): TemplateResult | typeof nothing =>
  outcome === 'assigned' ? nothing : html`<p>${outcomeTag(context, outcome)} ${WORDS[context.language][outcome]}</p>`

const list = (items: readonly TemplateResult[]): TemplateResult | typeof nothing =>
  items.length > 0
    ? html`<ul class="plain stack">
        ${items}
      </ul>`
    : nothing

define('styrkod-who', StyrkodWho)

declare global {
  interface HTMLElementTagNameMap {
    'styrkod-who': StyrkodWho
  }
}
