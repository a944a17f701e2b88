import {
  explainDerivation,
  explainRule,
  label,
  say,
  type CompiledRuleset,
  type DueAnswer,
  type DutyTemplate,
  type Obligation,
} from '@styrkod/core'
import { wrong } from '../failure.ts'
import { loadRuleset } from '../load/ruleset.ts'
import { AT, dayOption, REGISTER, RULESET, textOption } from '../options.ts'
import { renderTable, TABLE_FORMATS, type TableFormat } from '../output/formats.ts'
import type { Output } from '../output/output.ts'
import { place, roleName } from '../output/parts.ts'
import { put, THE_REGISTER } from '../question.ts'
import type { Input, Verb } from '../verb.ts'

const WORDS = {
  sv: {
    none: 'Inget att göra under tiden.',
    nothing: 'Inget sägs om tid.',
    overdue: 'försenat',
    open: 'öppet',
    head: ['dag', 'från', 'försenat', 'roll', 'innehavare', 'handling', 'objekt', 'varför', 'avsnitt'],
    yes: 'ja',
    possible: 'om det gäller',
  },
  en: {
    none: 'Nothing to do in that time.',
    nothing: 'Nothing is said of time.',
    overdue: 'overdue',
    open: 'open',
    head: ['date', 'from', 'overdue', 'role', 'holder', 'action', 'object', 'why', 'section'],
    yes: 'yes',
    possible: 'if it applies',
  },
} as const

export const verb: Verb = {
  name: 'due',
  usage: 'due --register DIR --from DATE --through DATE [--format table|csv|md|html|json]  ·  due [object] -r ID',
  about: {
    sv: 'Vad som skall göras, och när: återkommande och utlösta plikter med dag och härledning, de försenade först. Utan register: hur ofta, hur länge eller efter vad, enligt reglerna.',
    en: 'What must be done, and when: recurring and triggered duties with date and derivation, overdue ones first. Without a register: how often, for how long or after what, as the rules have it.',
  },
  options: {
    register: REGISTER,
    ruleset: RULESET,
    from: { value: 'DATE', says: { sv: 'första dagen (i dag)', en: 'the first day (today)' } },
    through: { value: 'DATE', says: { sv: 'sista dagen (ett år framåt)', en: 'the last day (a year on)' } },
    at: AT,
    format: { value: 'FORMAT', says: { sv: 'table, csv, md, html eller json', en: 'table, csv, md, html or json' } },
  },
  examples: [
    {
      command: 'due --register norsjo/clean --from 2026-01-01 --through 2026-12-31',
      says: { sv: 'Årets plikter i exempelregistret.', en: "The year's duties in the example register." },
    },
    {
      command: 'due it-strategy -r norsjo',
      says: {
        sv: 'Hur länge strategin gäller och hur ofta den uppdateras.',
        en: 'How long the strategy holds and how often it is updated.',
      },
    },
  ],
  run: async (input) => {
    const name = textOption(input, 'register')
    const register = name === undefined ? undefined : (await import('../load/register.ts')).loadRegister(name)
    const { compiled } = await loadRuleset(textOption(input, 'ruleset') ?? register?.ruleset)
    const from = dayOption(input, textOption(input, 'from') === undefined ? 'at' : 'from')
    const through =
      textOption(input, 'through') === undefined
        ? `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`.replace('-02-29', '-02-28')
        : dayOption(input, 'through')
    const object = input.words[0]
    const question = {
      question: 'due' as const,
      at: textOption(input, 'at') === undefined ? from : dayOption(input),
      from,
      through,
      ...(object !== undefined && { object }),
      ...(register && { register: THE_REGISTER }),
    }
    const { answer, shown } = put<DueAnswer>(compiled, question, input, register)
    const members = shown as unknown as DueAnswer
    if (input.output.json) input.output.value(register ? members.obligations.map(withHolder) : members.templates)
    else if (!register) renderTemplates(input, compiled, answer.templates)
    else renderDue(input, compiled, answer.obligations)
    return 0
  },
}

const withHolder = (one: Obligation): object => ({
  ...one,
  ...(one.holders && { holder: one.holders.map((holder) => holder.holder).join(', ') }),
})

function renderDue(input: Input, compiled: CompiledRuleset, obligations: readonly Obligation[]): void {
  const { output, language } = input
  const words = WORDS[language]
  const format = textOption(input, 'format')
  if (format !== undefined) {
    if (!(TABLE_FORMATS as readonly string[]).includes(format))
      throw wrong('not-a-value', { path: '--format', value: format, values: [...TABLE_FORMATS, 'json'] })
    renderTable(output, format as TableFormat, {
      title: compiled.ruleset.municipality.name,
      head: words.head,
      rows: obligations.map((one) => row(output, compiled, one)),
    })
    return
  }
  if (obligations.length === 0) output.line(output.colors.green(words.none))
  for (const one of obligations) {
    const when = one.date === undefined ? words.open : one.from === undefined ? one.date : `${one.from} – ${one.date}`
    const late = one.overdue ? ` ${output.colors.red(words.overdue)}` : ''
    const holders = one.holders ? ` (${one.holders.map((holder) => holder.holder).join(', ')})` : ''
    const possible = one.possible ? output.colors.dim(` – ${words.possible}`) : ''
    output.line(
      `${output.colors.bold(when)}${late}  ${output.colors.cyan(roleName(output, compiled, one.role))}${holders}: ${label(compiled, 'actions', one.action, language)} ${one.object.name ?? label(compiled, 'types', one.object.type, language)}${one.modality === 'should' ? ` (${say(language, 'modality.should')})` : ''}${possible}`,
    )
    output.line(explainDerivation(compiled, one.derivation, language), 4)
    output.line(place(output, one), 4)
  }
}

function row(output: Output, compiled: CompiledRuleset, one: Obligation): string[] {
  const { language } = output
  return [
    one.date ?? '',
    one.from ?? '',
    one.overdue ? WORDS[language].yes : '',
    roleName(output, compiled, one.role),
    one.holders?.map((holder) => holder.holder).join(', ') ?? '',
    label(compiled, 'actions', one.action, language),
    one.object.name ?? label(compiled, 'types', one.object.type, language),
    explainDerivation(compiled, one.derivation, language),
    one.section ?? '',
  ]
}

function renderTemplates(
  { output, language }: Input,
  compiled: CompiledRuleset,
  templates: readonly DutyTemplate[],
): void {
  if (templates.length === 0) output.line(WORDS[language].nothing)
  for (const one of templates) {
    output.line(
      `${output.colors.cyan(roleName(output, compiled, one.role))}: ${label(compiled, 'actions', one.action, language)} ${label(compiled, 'types', one.object, language)} – ${output.colors.bold(explainDerivation(compiled, one.derivation, language))}${one.modality === 'should' ? ` (${say(language, 'modality.should')})` : ''}`,
    )
    const rule = compiled.byId.get(one.rule)?.rule
    if (rule) output.line(explainRule(compiled, rule, language), 4)
    output.line(place(output, one), 4)
  }
}
