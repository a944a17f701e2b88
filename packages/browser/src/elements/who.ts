import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Nearest, WhoAnswer } from '@styrkod/core'
import { define } from '#element/define.ts'
import { StyrkodElement, type Context } from '#element/StyrkodElement.ts'
import { ActSearch } from '#parts/ActSearch.ts'
import { bearing } from '#parts/bearing.ts'
import { citation } from '#parts/citation.ts'
import { FactForm } from '#parts/FactForm.ts'
import { actionName, actName, capital, roleName } from '#parts/names.ts'
import { outcomeTag } from '#parts/outcome.ts'
import { SEARCH } from '#parts/searchStyles.ts'
import type { Act } from '#search/acts.ts'
import { who } from '../styrkod.ts'
import { explainCondition } from '../words.ts'

const WORDS = {
  sv: {
    label: 'Vem beslutar, eller ansvarar?',
    hint: 'Skriv en handling eller ett objekt, till exempel ”fastställa IT-strategi”.',
    exceptions: 'Under villkor',
    nearest: 'Närmast',
    needs: 'Svaret beror på',
    narrower: 'Snävare handlingar',
    responsible: 'svarar för det, men beslutar inte',
    presupposed: 'förutsätts av en regel, men ingen är utpekad',
    failed: 'gäller inte här; det gäller när',
    contested: 'Reglerna pekar ut mer än en. Båda står kvar tills de har ändrats.',
    unassigned: 'Reglerna pekar inte ut någon.',
    none: 'Ingen regel talar om det.',
  },
  en: {
    label: 'Who decides, or is responsible?',
    hint: 'Write an act or an object, such as “adopt IT strategy”.',
    exceptions: 'Under conditions',
    nearest: 'Nearest',
    needs: 'The answer depends on',
    narrower: 'Narrower acts',
    responsible: 'answers for it, but does not decide',
    presupposed: 'presupposed by a rule, but nobody is named',
    failed: 'does not apply here; it applies when',
    contested: 'The rules name more than one. Both stand until they are changed.',
    unassigned: 'The rules name nobody.',
    none: 'No rule speaks of it.',
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
    act: { state: true },
  }
  static override styles = [...StyrkodElement.styles, SEARCH]

  declare action: string | undefined
  declare object: string | undefined
  /** Words to ask with at once. */
  declare query: string | undefined
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
      <div class="stack" aria-live="polite">${this.act ? this.answer(context, this.act) : nothing}</div>
    </div>`
  }

  private answer(context: Context, act: Act): TemplateResult {
    const question = {
      at: context.at,
      ...act,
      facts: this.form.facts,
      ...(context.register && { register: context.register }),
    }
    const answer = who(context.compiled, question)
    this.announce(question, answer)
    return html`<h3>${capital(actName(context, act))}</h3>
      ${
        answer.actions
          ? answer.actions.map(
              (one) =>
                html`<h4>${capital(actionName(context, one.action ?? ''))}</h4>
                  ${this.one(context, one)}`,
            )
          : this.one(context, answer)
      }
      ${this.form.render(
        context,
        [answer, ...(answer.actions ?? [])].flatMap((one) => one.needs.facts),
        act.object,
        WORDS[context.language].needs,
      )}`
  }

  private announced = ''
  private announce(question: object, answer: WhoAnswer): void {
    const key = JSON.stringify({ ...question, register: undefined })
    if (key === this.announced) return
    this.announced = key
    queueMicrotask(() => this.tell('styrkod-answer', { question, answer }))
  }

  private one(context: Context, answer: WhoAnswer): TemplateResult {
    const words = WORDS[context.language]
    const { outcome } = answer
    const remark =
      outcome === 'contested' || outcome === 'unassigned' || outcome === 'none' ? words[outcome] : undefined
    return html`<p>${outcomeTag(context, outcome)} ${remark ?? nothing}</p>
      ${list(answer.answers.map((one) => bearing(context, one)))}
      ${
        answer.exceptions.length > 0
          ? html`<h4>${words.exceptions}</h4>
              ${list(answer.exceptions.map((one) => bearing(context, one)))}`
          : nothing
      }
      ${
        answer.nearest.length > 0
          ? html`<h4>${words.nearest}</h4>
              ${list(answer.nearest.map((one) => this.near(context, one)))}`
          : nothing
      }
      ${(answer.narrower ?? []).map(
        (one) =>
          html`<details>
            <summary>${words.narrower}: ${actionName(context, one.action)}</summary>
            ${list(one.answers.map((each) => bearing(context, each)))}
          </details>`,
      )}`
  }

  private near(context: Context, one: Nearest): TemplateResult {
    const words = WORDS[context.language]
    const why =
      one.why === 'condition'
        ? `${words.failed} ${one.failed ? explainCondition(context.compiled, one.failed, one.object, context.language) : ''}`
        : words[one.why]
    return html`<li class="card tight">
      <p><strong>${capital(roleName(context, one.role))}</strong> ${why}</p>
      <p>${citation(context, one)}</p>
    </li>`
  }
}

const list = (items: readonly TemplateResult[]): TemplateResult | typeof nothing =>
  items.length > 0
    ? html`<ul class="plain stack">
        ${items}
      </ul>`
    : nothing

define('styrkod-who', StyrkodWho)
