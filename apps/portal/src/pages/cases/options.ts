import { route } from '@styrkod/browser'
import { html, type TemplateResult } from 'lit/html.js'
import { capital } from '#answers/names.ts'
import { isKind } from '#element/isKind.ts'
import { nameIn } from '#element/factText.ts'
import type { Context } from '#page.ts'
import type { About, CaseState } from './caseState.ts'
import { WORDS } from './words.ts'

type Pair = readonly [string, string]

const option = ([id, name]: Pair, chosen: string): TemplateResult =>
  html`<option value=${id} ?selected=${id === chosen}>${name}</option>`

const inOrder = (pairs: Iterable<Pair>, language: string): readonly Pair[] =>
  [...new Map(pairs)].sort((a, b) => a[1].localeCompare(b[1], language, { numeric: true }))

/** What can be done: in a case the steps of its way, else every act that the rules speak of, by what it is done to. */
export function actOptions(context: Context, state: CaseState, about: About | undefined): TemplateResult {
  const { compiled, language, words, register, at } = context
  const choose = option(['', WORDS[language].chooseAct], state.act)
  const action = (id: string): string => capital(words.label(compiled, 'actions', id, language))
  const type = (id: string): string => words.label(compiled, 'types', id, language)
  if (about && register) {
    const { steps } = route(compiled, { at, register, action: about.action, object: about.object, id: about.id })
    const open = steps.filter(({ status }) => status !== 'done')
    const pairs = open.map((step): Pair => [
      `${step.object} ${step.action}`,
      `${action(step.action)} ${type(step.object)}`,
    ])
    return html`${choose} ${[...new Map(pairs)].map((one) => option(one, state.act))}`
  }
  const groups = new Map<string, Pair[]>()
  for (const rule of compiled.ruleset.rules)
    if (rule.kind === 'act') {
      const pair: Pair = [`${rule.object} ${rule.action}`, `${action(rule.action)} ${type(rule.object)}`]
      groups.set(rule.object, [...(groups.get(rule.object) ?? []), pair])
    }
  const sorted = [...groups].map(([id, pairs]) => [capital(type(id)), inOrder(pairs, language)] as const)
  return html`${choose}
  ${sorted
    .sort((a, b) => a[0].localeCompare(b[0], language))
    .map(([name, pairs]) => html`<optgroup label=${name}>${pairs.map((one) => option(one, state.act))}</optgroup>`)}`
}

/** The objects of a type that the register knows, and a new one. */
export function objectOptions(context: Context, state: CaseState, type: string): TemplateResult {
  const { register, compiled, language } = context
  const nameOf = nameIn(context)
  const known = (register?.events ?? [])
    .filter(({ object }) => isKind(compiled, object.type, type))
    .map(({ object }): Pair => [object.id, nameOf(object.id)])
  return html`${option(['', WORDS[language].newOne], state.id)}
  ${inOrder(known, language).map((one) => option(one, state.id))}`
}

/** Those in whose name something can be recorded: the roles, and the people of the register. */
export function actorOptions(context: Context, state: CaseState): TemplateResult {
  const { compiled, words, language, register, me } = context
  const nameOf = nameIn(context)
  const roles = Object.keys(compiled.ruleset.roles).map((id): Pair => [
    `role ${id}`,
    capital(words.label(compiled, 'roles', id, language)),
  ])
  const people = (register?.events ?? [])
    .filter(({ object }) => object.type === 'employee' || object.type === 'person')
    .map(({ object }): Pair => [`person ${object.id}`, nameOf(object.id)])
  const nobody = me?.person === undefined ? WORDS[language].nobody : WORDS[language].self
  return html`${option(['', nobody], state.actor)} ${inOrder(roles, language).map((one) => option(one, state.actor))}
  ${inOrder(people, language).map((one) => option(one, state.actor))}`
}
