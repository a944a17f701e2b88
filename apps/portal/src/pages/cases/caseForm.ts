import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { NeededFact } from '@styrkod/core'
import { capital } from '#answers/names.ts'
import { isKind } from '#element/isKind.ts'
import { factText, nameIn } from '#element/factText.ts'
import type { Context } from '#page.ts'
import { WORDS as SHELL } from '#words/words.ts'
import { actOptions, actorOptions, objectOptions } from './options.ts'
import { readFact, stateOf, type About, type CaseState } from './caseState.ts'
import { tryStep } from './tryStep.ts'
import { WORDS } from './words.ts'

/** The form by which a step is tried against the rules and, where there is a server, recorded. */
export function caseForm(context: Context, about: About | undefined): TemplateResult {
  const words = WORDS[context.language]
  const state = stateOf(context, `case ${about?.object} ${about?.id}`, about)
  const mayWrite = context.source.propose !== undefined && context.me?.rights.includes('propose') === true
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void tryStep(context, state, event.submitter?.getAttribute('value') === 'record')
  }
  return html`<section class="no-print">
    <h2 class="ds-heading" data-size="xs">${words.form}</h2>
    ${mayWrite ? nothing : html`<p class="note">${context.source.propose ? words.noRight : words.readOnly}</p>`}
    <form class="form" @submit=${submit}>
      ${fields(context, state, about)} ${facts(context, state)}
      <p class="row">
        <button
          class="ds-button"
          data-variant=${mayWrite ? 'secondary' : 'primary'}
          value="check"
          ?disabled=${state.busy}
        >
          ${words.check}
        </button>
        ${
          mayWrite
            ? html`<button class="ds-button" value="record" ?disabled=${state.busy}>${words.record}</button>`
            : nothing
        }
      </p>
      <div role="status">${result(state)}</div>
    </form>
  </section>`
}

function result({ outcome }: CaseState): TemplateResult | typeof nothing {
  if (!outcome) return nothing
  return html`<div class="ds-alert" data-color=${outcome.tone}>
    <h3 class="ds-heading" data-size="2xs">${outcome.title}</h3>
    ${
      outcome.lines.length > 0
        ? html`<ul>
            ${outcome.lines.map((line) => html`<li>${line}</li>`)}
          </ul>`
        : nothing
    }
  </div>`
}

/** A field of the form that keeps what is written in it. */
function field(
  context: Context,
  state: CaseState,
  name: 'act' | 'id' | 'name' | 'day' | 'actor' | 'edition' | 'body' | 'section',
  {
    label,
    options,
    type = 'text',
  }: { readonly label: string; readonly options?: TemplateResult; readonly type?: string },
): TemplateResult {
  const keep = (event: Event): void => {
    state[name] = (event.target as HTMLInputElement).value
    state.outcome = undefined
    if (name === 'act') Object.assign(state, { facts: {}, asked: [] })
    context.draw()
  }
  return html`<p class="field">
    <label class="ds-label" for="step-${name}">${label}</label>
    ${
      options
        ? html`<select class="ds-input" id="step-${name}" @change=${keep}>
            ${options}
          </select>`
        : html`<input
            class="ds-input"
            id="step-${name}"
            type=${type}
            autocomplete="off"
            .value=${state[name]}
            @change=${keep}
          />`
    }
  </p>`
}

function fields(context: Context, state: CaseState, about: About | undefined): TemplateResult {
  const words = WORDS[context.language]
  const [type = ''] = state.act.split(' ')
  const isOther = about !== undefined && type !== '' && type !== about.object
  const mayRecord = context.me === undefined || context.me.rights.includes('record')
  return html`${field(context, state, 'act', { label: words.act, options: actOptions(context, state, about) })}
  ${
    type !== '' && (!about || isOther)
      ? field(context, state, 'id', { label: words.which, options: objectOptions(context, state, type) })
      : nothing
  }
  ${type !== '' && state.id === '' ? field(context, state, 'name', { label: words.newName }) : nothing}
  ${field(context, state, 'day', { label: words.day, type: 'date' })}
  ${mayRecord ? field(context, state, 'actor', { label: words.actor, options: actorOptions(context, state) }) : nothing}
  ${isKind(context.compiled, type, 'document') ? field(context, state, 'edition', { label: words.edition }) : nothing}
  ${field(context, state, 'body', { label: words.body })} ${field(context, state, 'section', { label: words.section })}`
}

/** Fields for what the rules ask for before they can answer. */
function facts(context: Context, state: CaseState): TemplateResult | typeof nothing {
  if (state.asked.length === 0) return nothing
  return html`<fieldset class="asked">
    <legend class="ds-label">${WORDS[context.language].facts}</legend>
    ${state.asked.map((fact) => factField(context, state, fact))}
  </fieldset>`
}

function factField(context: Context, state: CaseState, fact: NeededFact): TemplateResult {
  const { language, words, compiled } = context
  const [type = ''] = state.act.split(' ')
  const id = `fact-${fact.path.replaceAll('.', '-')}`
  const said = SHELL[language]
  const value = state.facts[fact.path]
  const keep = (event: Event): void => {
    const read = readFact(fact, (event.target as HTMLInputElement).value)
    const { [fact.path]: _before, ...others } = state.facts
    state.facts = read === undefined ? others : { ...others, [fact.path]: read }
    context.draw()
  }
  const choices =
    fact.type === 'boolean'
      ? [
          ['true', said.yes],
          ['false', said.no],
        ]
      : fact.values?.map((one) => [
          String(one),
          capital(factText(context, { path: fact.path, object: type }, one, nameIn(context))),
        ])
  return html`<p class="field">
    <label class="ds-label" for=${id}>${capital(words.factLabel(compiled, fact.path, type, language))}</label>
    ${
      choices
        ? html`<select class="ds-input" id=${id} @change=${keep}>
            <option value="">${WORDS[language].choose}</option>
            ${choices.map(
              ([one, name]) => html`<option value=${one!} ?selected=${String(value) === one}>${name}</option>`,
            )}
          </select>`
        : html`<input
            class="ds-input"
            id=${id}
            type=${fact.type === 'date' ? 'date' : 'text'}
            autocomplete="off"
            .value=${value === undefined ? '' : String(value)}
            @change=${keep}
          />`
    }
  </p>`
}
