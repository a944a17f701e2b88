import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { CompiledRuleset, Day, Language, Register, Ruleset } from '@styrkod/core'
import { isRuleset, linkRuleset, loadRegister, loadRuleset } from '../styrkod.ts'
import { addressOf } from './addressOf.ts'
import { BASE } from './base.ts'
import { languageOf } from './languageOf.ts'
import { today } from './today.ts'
import { WORDS } from './words.ts'

/** What an element knows when it draws itself. */
export interface Context {
  readonly compiled: CompiledRuleset
  readonly register: Register | undefined
  readonly language: Language
  readonly at: Day
  /** Where the card of a rule is shown: an address with `{rule}` in it. */
  readonly ruleLink: string | undefined
  /** The level of the element's own headings. */
  readonly level: number
}

/**
 * What every element has in common: where its rules and its register come from, the language, the day, and what is
 * shown while they are fetched or when they cannot be had.
 *
 * @fires styrkod-ready the ruleset is there; `detail` is `{ id, rules }`
 * @fires styrkod-error something could not be loaded; `detail` is the error
 */
export abstract class StyrkodElement extends LitElement {
  static override properties = {
    ruleset: {},
    register: {},
    api: {},
    lang: {},
    at: {},
    ruleLink: { attribute: 'rule-link' },
    headingLevel: { attribute: 'heading-level', type: Number },
    context: { state: true },
    failure: { state: true },
    width: { state: true },
  }
  static override styles = [BASE]

  /** An address, the name of a ruleset behind `api`, or the ruleset itself. */
  declare ruleset: string | Ruleset | CompiledRuleset | undefined
  /** An address, the code of a municipality behind `api`, or the register itself. */
  declare register: string | Register | undefined
  /** The address of a Styrkod server. */
  declare api: string | undefined
  /** The day that the answer is for, `YYYY-MM-DD`; today when left out. */
  declare at: Day | undefined
  /** The address of a rule's card, with `{rule}` where its id goes. */
  declare ruleLink: string | undefined
  /** The level of the element's first headings; 2 when left out. */
  declare headingLevel: number | undefined
  declare protected context: Context | undefined
  declare protected failure: unknown
  /** How wide the element is, in CSS pixels. */
  declare protected width: number

  /** Below this width, in CSS pixels, tables and lists of terms stand in one column. */
  protected readonly narrowBelow: number = 600

  private loading = 0

  get language(): Language {
    return languageOf(this)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.measure(this.clientWidth)
    following.add(this)
    watchPage()
    sizes.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    following.delete(this)
    sizes.unobserve(this)
  }

  measure(width: number): void {
    if (width > 0) this.width = Math.round(width)
  }

  /** The page has changed its language. */
  follow(): void {
    if (this.context && this.context.language !== this.language) this.context = { ...this.context, ...this.setting() }
  }

  override willUpdate(changed: PropertyValues): void {
    const isSource = ['ruleset', 'register', 'api', 'at'].some((name) => changed.has(name))
    if (isSource) void this.load()
    else if (this.context && ['lang', 'ruleLink', 'headingLevel'].some((name) => changed.has(name)))
      this.context = { ...this.context, ...this.setting() }
  }

  private setting(): Pick<Context, 'language' | 'at' | 'ruleLink' | 'level'> {
    return {
      language: this.language,
      at: this.at || today(),
      ruleLink: this.ruleLink ?? undefined,
      level: this.headingLevel || 2,
    }
  }

  private async load(): Promise<void> {
    const turn = ++this.loading
    try {
      const [compiled, register] = await Promise.all([
        rulesetFrom(this.ruleset, this.api),
        registerFrom(this.register, this.api),
      ])
      if (turn !== this.loading) return
      const context = compiled && { compiled, register, ...this.setting() }
      if (context) await this.prepare(context)
      if (turn !== this.loading) return
      this.failure = undefined
      this.context = context
      if (compiled) this.tell('styrkod-ready', { id: compiled.ruleset.id, rules: compiled.ruleset.rules.length })
    } catch (error) {
      if (turn !== this.loading) return
      this.failure = error
      this.tell('styrkod-error', error)
    }
  }

  /** Fetches and works out what the element needs besides its rules and its register, before it is drawn. */
  protected prepare(_context: Context): Promise<void> | void {}

  /** Tells the page of something, across the boundary of the element. */
  protected tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  override render(): TemplateResult {
    const look = this.width < this.narrowBelow ? 'narrow' : ''
    return html`<div class=${look} lang=${this.context?.language ?? this.language}>${this.content()}</div>`
  }

  private content(): TemplateResult | typeof nothing {
    const words = WORDS[this.language]
    if (this.failure !== undefined) return html`<p class="note" part="error" role="alert">${words.failed}</p>`
    if (this.context) return this.view(this.context)
    return this.ruleset === undefined
      ? nothing
      : html`<p class="muted" part="loading" role="status">${words.loading}</p>`
  }

  protected abstract view(context: Context): TemplateResult | typeof nothing
}

const sizes = new ResizeObserver((entries) =>
  entries.forEach(({ target, contentRect }) => (target as StyrkodElement).measure(contentRect.width)),
)

/** The elements on the page, which follow its language when it changes. */
const following = new Set<StyrkodElement>()
let isWatching = false

function watchPage(): void {
  if (isWatching) return
  isWatching = true
  const observer = new MutationObserver(() => following.forEach((one) => one.follow()))
  observer.observe(document.documentElement, { attributeFilter: ['lang'] })
}

async function rulesetFrom(
  source: StyrkodElement['ruleset'],
  api: string | undefined,
): Promise<CompiledRuleset | undefined> {
  if (source === undefined || source === null) return undefined
  if (typeof source === 'string') return loadRuleset(addressOf(source, api, (id) => `/v1/rulesets/${id}`))
  return isRuleset(source) ? linkRuleset(source) : source
}

async function registerFrom(
  source: string | Register | undefined,
  api: string | undefined,
): Promise<Register | undefined> {
  if (typeof source !== 'string') return source ?? undefined
  return loadRegister(addressOf(source, api, (code) => `/v1/municipalities/${code}/register`))
}
