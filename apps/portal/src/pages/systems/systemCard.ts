import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { RegisterEvent } from '@styrkod/core'
import { capital } from '#answers/names.ts'
import type { SystemRow } from '#answers/question.ts'
import { factText, nameIn } from '#element/factText.ts'
import { ruleLink } from '#element/shared.ts'
import type { Context } from '#page.ts'
import { WORDS as SHELL } from '#words/words.ts'
import { listed } from './listed.ts'
import { aboutObject, relatedTo, type Related } from './relatedTo.ts'
import { WORDS } from './words.ts'

/** All that the register and the rules know of one system. */
export function systemCard(context: Context, rows: readonly SystemRow[], id: string): TemplateResult {
  const { compiled, register, language, at, href } = context
  const words = WORDS[language]
  const row = rows.find((one) => one.id === id)
  const back = html`<p class="no-print">
    <a class="ds-link" href=${href({ query: {} })}><span aria-hidden="true">‹ </span>${words.back}</a>
  </p>`
  if (!row)
    return html`${back}
      <p>${words.unknown}</p>`
  const related = relatedTo(context, id)
  return html`${back}
    <div class="sections">
      <section>
        <h2 class="ds-heading" data-size="xs">${words.roles}</h2>
        ${roles(context, rows, row)}
      </section>
      <section>
        <h2 class="ds-heading" data-size="xs">${words.facts}</h2>
        ${facts(context, row)}
      </section>
      <section>
        <h2 class="ds-heading" data-size="xs">${words.documents}</h2>
        ${list(related.documents, words.noDocuments)}
        ${
          related.others.length > 0
            ? html`<h3>${words.others}</h3>
                ${list(related.others, '')}`
            : nothing
        }
      </section>
      <section class="wide">
        <h2 class="ds-heading" data-size="xs">${words.findings}</h2>
        <h3 class="hidden">${row.name}</h3>
        <styrkod-findings
          .ruleset=${compiled}
          .register=${register}
          lang=${language}
          at=${at}
          rule-link=${ruleLink(context)}
          object-id=${id}
          .answer=${context.answer({ ask: 'audit', at }) ?? null}
        ></styrkod-findings>
      </section>
      <section class="wide">
        <h2 class="ds-heading" data-size="xs">${words.history}</h2>
        ${history(context, aboutObject(context, id))}
      </section>
    </div>`
}

function roles(context: Context, rows: readonly SystemRow[], { id, roles: held }: SystemRow): TemplateResult {
  const { language, href, at, answer } = context
  const faults = answer({ ask: 'findings', at, language })
  const vacant = listed(context, rows, faults).find(({ row }) => row.id === id)?.vacant
  return html`<dl class="facts">
    ${held.map(
      ({ role, label, names }) =>
        html`<dt><a href=${href({ page: 'mine', query: { role } })}>${label}</a></dt>
          <dd>
            ${
              names.length > 0
                ? names.join(', ')
                : vacant?.includes(role)
                  ? html`<span class="ds-tag" data-color="danger">${SHELL[language].vacant}</span>`
                  : '–'
            }
          </dd>`,
    )}
  </dl>`
}

function facts(context: Context, { facts: known, type, typeName }: SystemRow): TemplateResult {
  const { words, compiled, language } = context
  const nameOf = nameIn(context)
  return html`<dl class="facts">
    <dt>${WORDS[language].kind}</dt>
    <dd>${typeName}</dd>
    ${Object.entries(known)
      .filter(([name]) => name !== 'name')
      .map(
        ([name, value]) =>
          html`<dt>${capital(words.factLabel(compiled, `object.${name}`, type, language))}</dt>
            <dd>${factText(context, { path: `object.${name}`, object: type }, value, nameOf)}</dd>`,
      )}
  </dl>`
}

const list = (items: readonly Related[], none: string): TemplateResult =>
  items.length === 0
    ? html`<p class="muted">${none}</p>`
    : html`<ul>
        ${items.map(
          ({ name, typeName }) =>
            html`<li>${name}${typeName === name ? nothing : html` <span class="muted small">${typeName}</span>`}</li>`,
        )}
      </ul>`

function history(context: Context, events: readonly RegisterEvent[]): TemplateResult {
  const { language, words: say, compiled } = context
  const words = WORDS[language]
  const nameOf = nameIn(context)
  const what = ({ action, object }: RegisterEvent): string =>
    `${say.label(compiled, 'actions', action, language)} ${Object.hasOwn(compiled.ruleset.roles, object.type) ? say.label(compiled, 'roles', object.type, language) : say.label(compiled, 'types', object.type, language)}`
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${words.history}>
    <table class="ds-table" data-color="neutral">
      <thead>
        <tr>
          ${[words.date, words.act, words.actor, words.decision].map((one) => html`<th scope="col">${one}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${events.map(
          (event) =>
            html`<tr>
              <td class="date">${event.day}</td>
              <th scope="row">${capital(what(event))}</th>
              <td>${event.actor === undefined ? '' : nameOf(event.actor)}</td>
              <td>${[event.decision?.body, event.decision?.section].filter(Boolean).join(', ')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
