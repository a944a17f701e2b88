import {
  explainRule,
  itemLabel,
  label,
  say,
  type CompiledRuleset,
  type RouteAnswer,
  type RouteStep,
} from '@styrkod/core'
import { AT, FACT, RECEIPT, REGISTER, RULESET, wordsOf } from '../options.ts'
import type { Output } from '../output/output.ts'
import { conditionText, neededFacts, place, roleName } from '../output/parts.ts'
import { caseOf, put, show } from '../question.ts'
import type { Input, Verb } from '../verb.ts'

const WORDS = {
  sv: {
    none: 'Ingen väg är beskriven.',
    after: 'efter',
    when: 'om',
    with: 'med',
    to: 'till',
    contains: 'skall ha',
    needs: 'Det avgörs av',
    next: 'Näst i tur',
    status: { done: 'gjort', open: 'kan göras nu', waiting: 'väntar', unknown: '' },
  },
  en: {
    none: 'No route is described.',
    after: 'after',
    when: 'if',
    with: 'with',
    to: 'to',
    contains: 'must have',
    needs: 'It turns on',
    next: 'Next',
    status: { done: 'done', open: 'can be done now', waiting: 'waiting', unknown: '' },
  },
} as const

export const verb: Verb = {
  name: 'route',
  usage: 'route <action> <object[:id]> -r ID [--register DIR] [--done STEP]',
  about: {
    sv: 'Vilka steg som leder till ett beslut och följer på det, i vilken ordning och av vem; med register också vilka som är gjorda och vem som står i tur.',
    en: 'Which steps lead to a decision and follow it, in which order and by whom; with a register, also which are done and whose turn it is.',
  },
  options: {
    ruleset: RULESET,
    register: REGISTER,
    at: AT,
    fact: FACT,
    done: {
      value: 'STEP',
      many: true,
      says: { sv: 'ett steg som är gjort; kan upprepas', en: 'a step that is done; may be repeated' },
    },
    edition: { value: 'EDITION', says: { sv: 'vilken utgåva av dokumentet', en: 'which edition of the document' } },
    receipt: RECEIPT,
  },
  examples: [
    {
      command: 'route decide purchase -r kalix',
      says: { sv: 'Vägen till ett inköp i Kalix.', en: 'The way to a purchase in Kalix.' },
    },
    {
      command: 'route adopt it-strategy -r norsjo --done common.prepare',
      says: {
        sv: 'Vad som återstår när den gemensamma delen är framtagen.',
        en: 'What remains once the common part is prepared.',
      },
    },
  ],
  run: async (input) => {
    const { action, object } = wordsOf(input, 'route', 'action', 'object')
    const asked = await caseOf(input, object)
    const { compiled, common } = asked
    const answered = put<RouteAnswer>(compiled, { question: 'route', action, object, ...common }, input, asked)
    show(input, answered, () => render(input, compiled, answered.answer, action, object.split(':')[0]!))
    return 0
  },
}

function render(
  { output, language }: Input,
  compiled: CompiledRuleset,
  answer: RouteAnswer,
  action: string,
  object: string,
): void {
  const words = WORDS[language]
  output.line(
    output.colors.bold(`${label(compiled, 'actions', action, language)} ${label(compiled, 'types', object, language)}`),
  )
  if (answer.steps.length === 0) output.line(words.none)
  for (const [at, step] of inOrder(answer.steps).entries()) renderStep(output, compiled, step, at + 1)
  if (answer.next.length > 0) {
    output.line()
    const next = answer.steps.filter((step) => answer.next.includes(step.id))
    output.line(
      `${output.colors.bold(words.next)}: ${next.map((step) => `${roleName(output, compiled, step.role)} (${step.id})`).join(', ')}`,
    )
  }
  neededFacts(output, words.needs, answer.needs.facts, compiled, object)
}

/** Steps so that each comes after those it waits for; among equals, as the source has them. */
function inOrder(steps: readonly RouteStep[]): readonly RouteStep[] {
  const placed: RouteStep[] = []
  const rest = [...steps]
  while (rest.length > 0) {
    const at = Math.max(
      0,
      rest.findIndex((step) => step.after.every((id) => placed.some((one) => one.id === id))),
    )
    placed.push(...rest.splice(at, 1))
  }
  return placed
}

function renderStep(output: Output, compiled: CompiledRuleset, step: RouteStep, number: number): void {
  const { colors, language } = output
  const words = WORDS[language]
  const status =
    step.status === undefined || step.status === 'unknown'
      ? ''
      : ` – ${(step.status === 'done' ? colors.green : step.status === 'open' ? colors.yellow : colors.dim)(words.status[step.status])}${step.day ? ` ${step.day}` : ''}`
  const roles = (step.roles ?? [step.role])
    .map((role) => roleName(output, compiled, role))
    .join(step.choice === 'any' ? ` ${say(language, 'or')} ` : ', ')
  const part = step.part === undefined ? '' : ` [${step.part}]`
  output.line(
    `${String(number).padStart(2)}. ${colors.cyan(roles)}: ${label(compiled, 'actions', step.action, language)}${part}${step.modality === 'must' ? '' : ` (${say(language, `modality.${step.modality}`)})`}${status}`,
  )
  const rule = compiled.byId.get(step.rule)?.rule
  if (rule) output.line(explainRule(compiled, rule, language), 4)
  const more = [
    step.after.length > 0 && `${words.after} ${step.after.join(', ')}`,
    step.with && `${words.with} ${step.with.map((role) => roleName(output, compiled, role)).join(', ')}`,
    step.to && `${words.to} ${step.to.map((role) => roleName(output, compiled, role)).join(', ')}`,
    step.contains && `${words.contains} ${step.contains.map((item) => itemLabel(compiled, item, language)).join(', ')}`,
    step.when && `${words.when} ${conditionText(output, compiled, step.when, step.object)}`,
  ].filter(Boolean)
  if (more.length > 0) output.line(colors.dim(`${step.id}: ${more.join(' · ')}`), 4)
  output.line(place(output, step), 4)
}
