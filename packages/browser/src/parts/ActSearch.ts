import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Context } from '#element/StyrkodElement.ts'
import type { Act } from '#search/acts.ts'
import { searchActs } from '#search/searchActs.ts'
import { actName, capital } from './names.ts'
import { WORDS } from './words.ts'

/** A search box with a list of the acts that answer to what is written, by the combobox pattern. */
export class ActSearch implements ReactiveController {
  query = ''
  private isOpen = false
  private active = -1
  private hits: readonly Act[] = []

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onChoose: (act: Act) => void,
    /** Only acts are wanted, not all there is to say of an object. */
    private readonly isActsAlone = false,
  ) {
    host.addController(this)
  }

  hostConnected(): void {}

  render(context: Context, label: string, hint: string): TemplateResult {
    const open = this.isOpen && this.query.trim() !== ''
    return html`<div class="search no-print">
      <label for="act">${label}</label>
      <p class="muted small" id="act-hint">${hint}</p>
      <input
        id="act"
        part="input"
        type="search"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-describedby="act-hint"
        aria-expanded=${open && this.hits.length > 0}
        aria-controls="acts"
        aria-activedescendant=${open && this.active >= 0 ? `act-${this.active}` : nothing}
        .value=${this.query}
        @input=${(event: Event) => this.look(context, (event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.onKey(context, event)}
        @blur=${() => this.close()}
      />
      <ul id="acts" class="plain" role="listbox" aria-label=${label} ?hidden=${!open || this.hits.length === 0}>
        ${this.hits.map((act, at) => this.option(context, act, at))}
      </ul>
      <p class="small" role="status">${open ? this.report(context) : ''}</p>
    </div>`
  }

  private option(context: Context, act: Act, at: number): TemplateResult {
    return html`<li
      id="act-${at}"
      role="option"
      aria-selected=${at === this.active}
      @pointerdown=${(event: Event) => {
        event.preventDefault()
        this.choose(context, act)
      }}
    >
      ${capital(actName(context, act))}
    </li>`
  }

  private report({ language }: Context): string {
    const words = WORDS[language]
    return this.hits.length === 0 ? words.noHits : `${this.hits.length} ${words.hits}`
  }

  private look(context: Context, query: string): void {
    this.query = query
    const hits = searchActs(context.compiled, query, context.language)
    this.hits = this.isActsAlone ? hits.filter((act) => act.action !== undefined) : hits
    this.active = -1
    this.isOpen = true
    this.host.requestUpdate()
  }

  private onKey(context: Context, event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && this.hits.length > 0) {
      event.preventDefault()
      this.isOpen = true
      this.active = (this.active + step + this.hits.length + (this.active < 0 && step < 0 ? 1 : 0)) % this.hits.length
      this.host.requestUpdate()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const chosen = this.hits[Math.max(this.active, 0)]
      if (chosen) this.choose(context, chosen)
    } else if (event.key === 'Escape') this.close()
  }

  private choose(context: Context, act: Act): void {
    this.query = capital(actName(context, act))
    this.close()
    this.onChoose(act)
  }

  /** Puts words in the box as if they had been written, and takes the best answer to them. */
  ask(context: Context, query: string): void {
    this.look(context, query)
    const best = this.hits[0]
    this.close()
    if (best) this.onChoose(best)
  }

  private close(): void {
    this.isOpen = false
    this.active = -1
    this.host.requestUpdate()
  }
}
