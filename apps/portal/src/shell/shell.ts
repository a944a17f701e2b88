import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Day, Language } from '@styrkod/core'
import { PAGES, type Address } from '#address/address.ts'
import type { MunicipalityEntry, RegisterEntry } from '#source/config.ts'
import { WORDS } from '#words/words.ts'

/** What stands around the page. */
export interface Shell {
  readonly address: Address
  readonly language: Language
  readonly title: string
  readonly municipality: MunicipalityEntry | undefined
  readonly municipalities: readonly MunicipalityEntry[]
  readonly at: Day
  readonly heading: string
  readonly lead: string | undefined
  readonly invented: boolean
  readonly busy: boolean
  readonly look: string
  readonly logo: string | undefined
  readonly login: { readonly person: string | undefined; readonly isIn: boolean } | undefined
  readonly content: TemplateResult
  readonly href: (change: Partial<Address>) => string
  readonly go: (change: Partial<Address>) => void
  readonly onLook: (look: string) => void
  readonly onLogin: () => void
  readonly onLogout: () => void
}

/** The frame of every page: skip link, header, navigation, what is shown, the page itself, footer. */
export function shell(one: Shell): TemplateResult {
  const words = WORDS[one.language]
  return html`<a class="ds-skip-link" href="#content">${words.skip}</a>
    <header class="head">
      ${one.logo ? html`<img class="logo" src=${one.logo} alt="" width="40" height="40" />` : nothing}
      <p class="name">
        <strong>${one.title}</strong>${one.municipality ? html`<span>${one.municipality.name}</span>` : nothing}
      </p>
      <div class="tools">
        <a
          class="ds-link"
          hreflang=${words.languageOther}
          lang=${words.languageOther}
          href=${one.href({ language: words.languageOther })}
          >${words.language}</a
        >
        ${login(one)}
      </div>
    </header>
    <div class="body">
      ${navigation(one)}
      <div class="column">
        ${settings(one)}
        <main id="content" tabindex="-1" aria-busy=${one.busy ? 'true' : nothing}>
          ${one.invented ? html`<p class="invented">${words.invented}</p>` : nothing}
          <h1 class="ds-heading" data-size="md" tabindex="-1">${one.heading}</h1>
          ${one.lead ? html`<p class="lead">${one.lead}</p>` : nothing} ${one.content}
        </main>
      </div>
    </div>
    ${footer(one)}`
}

function login(one: Shell): TemplateResult | typeof nothing {
  const words = WORDS[one.language]
  if (!one.login) return nothing
  return one.login.isIn
    ? html`<span class="person">${one.login.person ?? ''}</span>
        <button class="ds-button" data-variant="tertiary" type="button" @click=${one.onLogout}>${words.logOut}</button>`
    : html`<button class="ds-button" type="button" @click=${one.onLogin}>${words.logIn}</button>`
}

function navigation(one: Shell): TemplateResult {
  const words = WORDS[one.language]
  return html`<nav class="menu" aria-label=${words.navigation}>
    <details id="menu">
      <summary>${words.menu}<span aria-hidden="true"> – ${words.pages[one.address.page]}</span></summary>
    </details>
    <ul>
      ${PAGES.map(
        (page) =>
          html`<li>
            <a href=${one.href({ page, query: {} })} aria-current=${page === one.address.page ? 'page' : nothing}
              >${words.pages[page]}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`
}

const titleIn = ({ title }: RegisterEntry, language: Language): string =>
  typeof title === 'string' ? title : title[language]

/** What is shown, and how to have something else shown. On a narrow page it is said in a line until somebody opens it. */
function settings(one: Shell): TemplateResult | typeof nothing {
  const words = WORDS[one.language]
  const { municipality, address } = one
  if (!municipality) return nothing
  const value = (event: Event): string => (event.target as HTMLInputElement).value
  const register = municipality.registers.find(({ id }) => id === address.register)
  const shown = [municipality.name, register ? titleIn(register, one.language) : words.noRegister, one.at]
  return html`<details class="shown">
      <summary><span class="hidden">${words.settings}: </span>${shown.join(' · ')}</summary>
    </details>
    <form class="settings" aria-label=${words.settings} @submit=${(event: Event) => event.preventDefault()}>
      <p class="field">
        <label class="ds-label" for="municipality">${words.municipality}</label>
        <select
          class="ds-input"
          id="municipality"
          @change=${(event: Event) => one.go({ municipality: value(event), register: undefined, query: {} })}
        >
          ${one.municipalities.map(
            ({ id, name }) => html`<option value=${id} ?selected=${id === municipality.id}>${name}</option>`,
          )}
        </select>
      </p>
      <p class="field wide">
        <label class="ds-label" for="register">${words.register}</label>
        <select class="ds-input" id="register" @change=${(event: Event) => one.go({ register: value(event) })}>
          ${municipality.registers.map(
            (entry) =>
              html`<option value=${entry.id} ?selected=${entry === register}>${titleIn(entry, one.language)}</option>`,
          )}
          <option value="none" ?selected=${address.register === 'none' || municipality.registers.length === 0}>
            ${words.noRegister}
          </option>
        </select>
      </p>
      <p class="field day">
        <label class="ds-label" for="at">${words.at}</label>
        <input
          class="ds-input"
          id="at"
          type="date"
          .value=${one.at}
          @change=${(event: Event) => one.go({ at: value(event) || undefined })}
        />
      </p>
      <p class="field printer">
        <button class="ds-button" data-variant="secondary" type="button" @click=${() => window.print()}>
          ${words.print}
        </button>
      </p>
    </form>`
}

function footer(one: Shell): TemplateResult {
  const words = WORDS[one.language]
  return html`<footer class="foot">
    <p>${words.disclaimer}</p>
    <p class="field">
      <label class="ds-label" for="look">${words.look}</label>
      <select
        class="ds-input"
        id="look"
        @change=${(event: Event) => one.onLook((event.target as HTMLSelectElement).value)}
      >
        ${Object.entries(words.looks).map(
          ([look, name]) => html`<option value=${look} ?selected=${look === one.look}>${name}</option>`,
        )}
      </select>
    </p>
  </footer>`
}
