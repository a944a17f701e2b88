import {
  explainDerivation,
  explainRule,
  label,
  objectLabel,
  say,
  type CompiledRuleset,
  type Day,
  type DueAnswer,
  type DutyTemplate,
  type Obligation,
} from '@styrkod/core'
import { loadRuleset } from '../load/ruleset.ts'
import { AT, dayOption, oneOf, RECEIPT, REGISTER, RULESET, textOption } from '../options.ts'
import { renderTable, TABLE_FORMATS } from '../output/formats.ts'
import type { Output } from '../output/output.ts'
import { place, roleName } from '../output/parts.ts'
import { put, show } from '../question.ts'
import type { Input, Verb } from '../verb.ts'

const WORDS = {
  sv: {
    none: 'Inget att göra under tiden.',
    nothing: 'Inget sägs om tid.',
    overdue: 'försenat',
    open: 'öppet',
    head: ['dag', 'från', 'försenat', 'roll', 'innehavare', 'handling', 'objekt', 'varför', 'avsnitt'],
    wheel: 'Årshjul',
    yes: 'ja',
    possible: 'om det gäller',
  },
  en: {
    none: 'Nothing to do in that time.',
    nothing: 'Nothing is said of time.',
    overdue: 'overdue',
    open: 'open',
    head: ['date', 'from', 'overdue', 'role', 'holder', 'action', 'object', 'why', 'section'],
    wheel: 'Year wheel',
    yes: 'yes',
    possible: 'if it applies',
  },
} as const

export const verb: Verb = {
  name: 'due',
  usage:
    'due --register DIR --from DATE --through DATE [--format table|csv|md|html|ics|svg|json]  ·  due [object] -r ID',
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
    format: {
      value: 'FORMAT',
      says: {
        sv: 'table, csv, md, html, ics (kalender), svg (årshjul) eller json',
        en: 'table, csv, md, html, ics (calendar), svg (year wheel) or json',
      },
    },
    receipt: RECEIPT,
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
      ...(name !== undefined && { register: name }),
    }
    const answered = put<DueAnswer>(compiled, question, input, { register })
    const members = answered.shown as unknown as DueAnswer
    const drawn = register && (await drawingOf(input, compiled, answered.answer.obligations, from))
    const render = (): void =>
      register
        ? renderDue(input, compiled, answered.answer.obligations, drawn)
        : renderTemplates(input, compiled, answered.answer.templates)
    show(input, answered, render, register ? members.obligations.map(withHolder) : members.templates)
    return 0
  },
}

const withHolder = (one: Obligation): object => ({
  ...one,
  ...(one.holders && { holder: one.holders.map((holder) => holder.holder).join(', ') }),
})

/** The obligations as a calendar or a picture, where that is the format asked for. */
async function drawingOf(
  { options, language, output }: Input,
  compiled: CompiledRuleset,
  obligations: readonly Obligation[],
  from: Day,
): Promise<string | undefined> {
  const { name } = compiled.ruleset.municipality
  if (options['format'] === 'ics') {
    const { writeCalendar } = await import('@styrkod/exchange/ical')
    return writeCalendar(compiled, obligations, { language, name, stamped: new Date() })
  }
  if (options['format'] !== 'svg') return undefined
  const { yearWheel } = await import('@styrkod/exchange/wheel')
  const year = Number(from.slice(0, 4))
  const labelOf = (one: Obligation): string => sentenceOf(output, compiled, one)
  return yearWheel(obligations, { year, language, title: `${WORDS[language].wheel} – ${name}`, labelOf })
}

function renderDue(
  input: Input,
  compiled: CompiledRuleset,
  obligations: readonly Obligation[],
  drawn: string | undefined,
): void {
  const { output, language } = input
  const words = WORDS[language]
  const format = textOption(input, 'format')
  if (drawn !== undefined) {
    output.write(drawn)
    return
  }
  if (format !== undefined) {
    renderTable(output, oneOf('--format', format, TABLE_FORMATS, ['ics', 'svg', 'json']), {
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
    const possible = one.possible ? output.colors.dim(` – ${words.possible}`) : ''
    output.line(
      `${output.colors.bold(when)}${late}  ${sentenceOf(output, compiled, one, output.colors.cyan)}${one.modality === 'should' ? ` (${say(language, 'modality.should')})` : ''}${possible}`,
    )
    output.line(explainDerivation(compiled, one.derivation, language), 4)
    output.line(place(output, one), 4)
  }
}

/** Who is to do what. */
function sentenceOf(
  output: Output,
  compiled: CompiledRuleset,
  { role, holders, action, object, to }: Obligation,
  marked: (text: string) => string = (text) => text,
): string {
  const { language } = output
  const held = holders ? ` (${holders.map((holder) => holder.holder).join(', ')})` : ''
  return `${marked(roleName(output, compiled, role))}${held}: ${label(compiled, 'actions', action, language)} ${objectLabel(compiled, object, language)}${to ? ` → ${to.map((one) => roleName(output, compiled, one)).join(', ')}` : ''}`
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
    objectLabel(compiled, one.object, language),
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
