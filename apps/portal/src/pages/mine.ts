import { html, nothing, type TemplateResult } from 'lit/html.js'
import { capital } from '#answers/names.ts'
import type { Duty, Holding } from '#answers/question.ts'
import { placeOf } from '#element/placeOf.ts'
import { ruleLink } from '#element/shared.ts'
import { download } from '#export/download.ts'
import type { Context, Page } from '#page.ts'
import { WORDS as SHELL } from '#words/words.ts'
import { WORDS } from './mine/words.ts'

export const page: Page = {
  title: ({ language }) => SHELL[language].pages.mine,
  lead: ({ language }) => WORDS[language].lead,
  elements: ['matrix'],
  view: (context) => {
    const { register, at, language, answer } = context
    const holdings = register ? answer({ ask: 'holdings', at, language }) : []
    const duties = register ? answer({ ask: 'due', at, language }) : []
    if (!holdings || !duties) return html`<p class="muted" role="status" data-working>${SHELL[language].working}</p>`
    const person = personOf(context, holdings)
    const role = context.address.query['role']
    return html`${choice(context, holdings, person)}
    ${person ? ofPerson(context, holdings, duties, person) : role ? ofRole(context, holdings, duties, role) : everyRole(context, holdings)}`
  },
}

/** The person asked about; the one who has logged in unless somebody else is chosen. */
function personOf({ address, me }: Context, holdings: readonly Holding[]): string | undefined {
  const { person, role } = address.query
  if (person !== undefined || role !== undefined) return person
  return holdings.some(({ holder }) => holder === me?.person) ? me?.person : undefined
}

function choice(context: Context, holdings: readonly Holding[], person: string | undefined): TemplateResult {
  const { compiled, words: say, language, go, address } = context
  const words = WORDS[language]
  const sorted = (pairs: Iterable<readonly [string, string]>): readonly (readonly [string, string])[] =>
    [...new Map(pairs)].sort((a, b) => a[1].localeCompare(b[1], language, { numeric: true }))
  const roles = sorted(
    Object.keys(compiled.ruleset.roles).map((id) => [id, capital(say.label(compiled, 'roles', id, language))]),
  )
  const people = sorted(holdings.map(({ holder, name }) => [holder, name]))
  const field = (
    id: 'role' | 'person',
    pairs: readonly (readonly [string, string])[],
    chosen: string | undefined,
  ): TemplateResult =>
    html`<p class="field grow">
      <label class="ds-label" for=${id}>${words[id]}</label>
      <select
        class="ds-input"
        id=${id}
        @change=${(event: Event) => go({ query: { [id]: (event.target as HTMLSelectElement).value } })}
      >
        <option value="">${words.choose}</option>
        ${pairs.map(([one, name]) => html`<option value=${one} ?selected=${one === chosen}>${name}</option>`)}
      </select>
    </p>`
  return html`<div class="row no-print">
    ${field('role', roles, address.query['role'])} ${people.length > 0 ? field('person', people, person) : nothing}
  </div>`
}

/** The roles that somebody has, to begin with. */
function everyRole(context: Context, holdings: readonly Holding[]): TemplateResult | typeof nothing {
  const { language } = context
  const roles = new Map<string, Holding[]>()
  for (const one of holdings) roles.set(one.role, [...(roles.get(one.role) ?? []), one])
  const sorted = [...roles.values()].sort((a, b) => a[0]!.label.localeCompare(b[0]!.label, language))
  if (sorted.length === 0) return nothing
  return html`<section>
    <h2 class="ds-heading" data-size="xs">${WORDS[language].everyRole}</h2>
    <dl class="facts">
      ${sorted.map((held) => {
        const names = [...new Set(held.map(({ name }) => name))]
        const rest = names.length > 6 ? ` … (${names.length})` : ''
        return html`<dt>${roleLink(context, held[0]!)}</dt>
          <dd>${names.slice(0, 6).join(', ')}${rest}</dd>`
      })}
    </dl>
  </section>`
}

function ofPerson(
  context: Context,
  holdings: readonly Holding[],
  duties: readonly Duty[],
  person: string,
): TemplateResult {
  const { language } = context
  const words = WORDS[language]
  const held = holdings.filter(({ holder }) => holder === person)
  return html`<section>
      <h2 class="ds-heading" data-size="xs">${held[0]?.name ?? person}: ${words.holdings.toLowerCase()}</h2>
      ${held.length === 0 ? html`<p>${words.noneHeld}</p>` : nothing}
      <ul>
        ${held.map((one) => html`<li>${roleLink(context, one)}${objectOf(context, one)}</li>`)}
      </ul>
    </section>
    ${dutiesOf(
      context,
      duties.filter(({ people }) => people.includes(person)),
    )}`
}

function ofRole(context: Context, holdings: readonly Holding[], duties: readonly Duty[], role: string): TemplateResult {
  const { compiled, register, language, at, href, words: say } = context
  const words = WORDS[language]
  const held = holdings.filter((one) => one.role === role)
  const name = capital(say.label(compiled, 'roles', role, language))
  return html`${
      register
        ? html`<section>
            <h2 class="ds-heading" data-size="xs">${name}: ${words.holders.toLowerCase()}</h2>
            ${held.length === 0 ? html`<p>${words.none}</p>` : nothing}
            <ul>
              ${held.map(
                (one) =>
                  html`<li>
                    <a href=${href({ query: { person: one.holder } })}>${one.name}</a>${objectOf(context, one)}
                  </li>`,
              )}
            </ul>
          </section>`
        : nothing
    }
    ${dutiesOf(
      context,
      duties.filter((one) => one.role === role),
    )}
    <section>
      <h2 class="ds-heading" data-size="xs">${words.acts}</h2>
      <styrkod-matrix
        .ruleset=${compiled}
        lang=${language}
        at=${at}
        rule-link=${ruleLink(context)}
        for-role=${role}
      ></styrkod-matrix>
    </section>`
}

const roleLink = ({ href }: Context, { role, label }: Holding): TemplateResult =>
  html`<a href=${href({ query: { role } })}>${label}</a>`

/** What a role is held for. */
function objectOf({ language, href }: Context, { of, type, object }: Holding): TemplateResult | typeof nothing {
  if (of === '') return nothing
  const words = WORDS[language]
  return type === 'system'
    ? html` ${words.of} <a href=${href({ page: 'systems', query: { system: object } })}>${of}</a>`
    : html` ${words.of} ${of}`
}

function dutiesOf(context: Context, duties: readonly Duty[]): TemplateResult {
  const { language, register, municipality, at } = context
  const words = WORDS[language]
  if (!register) return html`${nothing}`
  const save = (): void =>
    void download(`${municipality.id}-plikter-${at}`, [
      [words.date, words.duty, words.holders, SHELL[language].section, SHELL[language].rule],
      ...duties.map((one) => [one.date, one.text, one.holders, one.section, one.rule]),
    ])
  return html`<section>
    <h2 class="ds-heading" data-size="xs">${words.duties}</h2>
    ${
      duties.length === 0
        ? html`<p>${words.noDuties}</p>`
        : html`<p class="no-print">
              <button class="ds-button" data-variant="secondary" type="button" @click=${save}>
                ${SHELL[language].csv}
              </button>
            </p>
            <ul class="plain items">
              ${duties.map(
                (one) =>
                  html`<li class="tight">
                    <p>
                      <strong class="date">${one.date}</strong>${one.text}
                      ${one.overdue ? html`<span class="ds-tag" data-color="danger">${words.overdue}</span>` : nothing}
                    </p>
                    <p class="small">${[one.because, one.holders].filter(Boolean).join(' · ')}</p>
                    ${placeOf(context, one)}
                  </li>`,
              )}
            </ul>`
    }
  </section>`
}
