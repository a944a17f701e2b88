import {
  explainRule,
  label,
  say,
  type Bearing,
  type CompiledRuleset,
  type Nearest,
  type WhoAnswer,
} from '@styrkod/core'
import { AT, EXPLAIN, FACT, RECEIPT, REGISTER, RULESET } from '../options.ts'
import type { Output } from '../output/output.ts'
import { conditionText, neededFacts, place, roleName } from '../output/parts.ts'
import { caseOf, explanationOf, put, showExplained } from '../question.ts'
import type { Input, Verb } from '../verb.ts'
import { wrong } from '../failure.ts'

const WORDS = {
  sv: {
    exceptions: 'Under villkor',
    nearest: 'Närmast',
    needs: 'Det avgörs av',
    vacant: 'vakant',
    with: 'med',
    to: 'till',
    when: 'när',
    narrower: 'Snävare handlingar',
    any: 'någon av',
    all: 'gemensamt',
    failed: 'gäller inte här:',
    responsible: 'svarar för det, men beslutar inte',
    presupposed: 'förutsätts av',
  },
  en: {
    exceptions: 'Under conditions',
    nearest: 'Nearest',
    needs: 'It turns on',
    vacant: 'vacant',
    with: 'with',
    to: 'to',
    when: 'when',
    narrower: 'Narrower acts',
    any: 'any of',
    all: 'together',
    failed: 'does not hold here:',
    responsible: 'answers for it, but does not decide',
    presupposed: 'presupposed by',
  },
} as const

export const verb: Verb = {
  name: 'who',
  usage: 'who [<action>] <object> -r ID [--fact key=value] [--at DATE] [--register DIR]',
  about: {
    sv: 'Vem som ansvarar för något eller beslutar om det, enligt vilken paragraf, och vad svaret hänger på.',
    en: 'Who is responsible for something or decides it, under which paragraph, and what the answer turns on.',
  },
  options: { ruleset: RULESET, register: REGISTER, at: AT, fact: FACT, explain: EXPLAIN, receipt: RECEIPT },
  examples: [
    {
      command: 'who adopt it-strategy -r harjedalen',
      says: { sv: 'Vem fastställer IT-strategin?', en: 'Who adopts the IT strategy?' },
    },
    {
      command: 'who fastställa IT-strategi -r harjedalen',
      says: { sv: 'Samma fråga med kommunens ord.', en: "The same question in the municipality's words." },
    },
    {
      command: 'who own system -r harjedalen --fact object.usedBy=a,b',
      says: { sv: 'Vem äger ett system som flera använder?', en: 'Who owns a system that several use?' },
    },
    {
      command: 'who it-strategy -r harjedalen',
      says: {
        sv: 'Allt som någon skall göra med IT-strategin.',
        en: 'All that anybody is to do with the IT strategy.',
      },
    },
  ],
  run: async (input) => {
    const [first, second] = input.words
    if (first === undefined) throw wrong('missing-argument', { name: '<object>', verb: 'who' })
    const words = second === undefined ? { object: first } : { action: first, object: second }
    const asked = await caseOf(input, words.object)
    const question = { question: 'who' as const, ...words, ...asked.common }
    const answered = put<WhoAnswer>(asked.compiled, question, input, asked)
    const sentences = () => explanationOf(input, asked, answered.answer, words.object)
    showExplained(input, answered, sentences, () => renderWho(input, asked.compiled, answered.answer))
    return 0
  },
}

export function renderWho(input: Input, compiled: CompiledRuleset, answer: WhoAnswer): void {
  if (answer.actions) {
    for (const one of answer.actions) renderOne(input, compiled, one)
    return
  }
  renderOne(input, compiled, answer)
}

function renderOne({ output, language }: Input, compiled: CompiledRuleset, answer: WhoAnswer): void {
  const words = WORDS[language]
  const { colors } = output
  const title = `${answer.action === undefined ? '' : `${label(compiled, 'actions', answer.action, language)} `}${label(compiled, 'types', answer.object, language)}`
  output.line(`${colors.bold(title)}: ${outcomeText(output, answer.outcome)}`)
  for (const one of answer.answers) bearing(output, compiled, one, answer.object)
  if (answer.exceptions.length > 0) {
    output.line()
    output.line(colors.bold(words.exceptions))
    for (const one of answer.exceptions) bearing(output, compiled, one, answer.object)
  }
  if (answer.nearest.length > 0) {
    output.line()
    output.line(colors.bold(words.nearest))
    for (const one of answer.nearest) nearest(output, compiled, one)
  }
  neededFacts(output, words.needs, answer.needs.facts, compiled, answer.object)
  for (const one of answer.narrower ?? []) {
    output.line()
    output.line(colors.bold(`${words.narrower}: ${label(compiled, 'actions', one.action, language)}`))
    for (const each of one.answers) bearing(output, compiled, each, answer.object)
  }
  output.line()
}

export function outcomeText(output: Output, outcome: WhoAnswer['outcome']): string {
  const text = say(output.language, `outcome.${outcome}`)
  if (outcome === 'assigned') return output.colors.green(text)
  return outcome === 'contested' ? output.colors.red(text) : output.colors.yellow(text)
}

function bearing(output: Output, compiled: CompiledRuleset, one: Bearing, object: string): void {
  const words = WORDS[output.language]
  const name = roleName(output, compiled, one.role)
  const own = one.role === 'unassigned' || name === one.term ? '' : ` (${one.term})`
  const choice = one.choice === undefined ? '' : ` – ${words[one.choice]}`
  const holders = one.holders
    ? one.vacant
      ? `: ${output.colors.red(words.vacant)}`
      : `: ${one.holders.map((holder) => holder.holder).join(', ')}`
    : ''
  output.line(
    `${output.colors.cyan(name)}${own}${one.scope === undefined ? '' : ` [${one.scope}]`}${choice}${holders}`,
    2,
  )
  const rule = compiled.byId.get(one.rule)?.rule
  if (rule) output.line(explainRule(compiled, rule, output.language), 4)
  if (one.conditions) output.line(`${words.when} ${conditionText(output, compiled, one.conditions, object)}`, 4)
  for (const key of ['with', 'to'] as const)
    if (one[key]) output.line(`${words[key]} ${one[key].map((role) => roleName(output, compiled, role)).join(', ')}`, 4)
  output.line(place(output, one), 4)
}

function nearest(output: Output, compiled: CompiledRuleset, one: Nearest): void {
  const words = WORDS[output.language]
  const why =
    one.why === 'responsible'
      ? words.responsible
      : one.why === 'presupposed'
        ? `${words.presupposed} ${one.rule}`
        : one.failed
          ? `${words.failed} ${conditionText(output, compiled, one.failed, one.object)}`
          : ''
  output.line(`${output.colors.cyan(roleName(output, compiled, one.role))} – ${why}`, 2)
  output.line(place(output, one), 4)
}
