import { existsSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import {
  changesBetween,
  explainFinding,
  objectLabel,
  present,
  registerTitle,
  say,
  type AuditAnswer,
  type Changes,
  type CompiledRuleset,
  type Finding,
  type Register,
} from '@styrkod/core'
import { writeSarif } from '@styrkod/exchange/sarif'
import { wrong } from '../failure.ts'
import { loadRegister, registerFolder } from '../load/register.ts'
import { loadRuleset } from '../load/ruleset.ts'
import { AT, dayOption, oneOf, RECEIPT, REGISTER, RULESET, textOption } from '../options.ts'
import { counted } from '../output/counted.ts'
import { renderTable, TABLE_FORMATS, type Table } from '../output/formats.ts'
import type { Output } from '../output/output.ts'
import { place } from '../output/parts.ts'
import { put, show } from '../question.ts'
import type { Input, Verb } from '../verb.ts'
import { version } from '../version.ts'

const WORDS = {
  sv: {
    nothing: 'Inget att anmärka på.',
    remedy: 'Åtgärd',
    also: 'även',
    looked: 'granskade',
    objects: ['objekt', 'objekt'],
    events: ['händelse', 'händelser'],
    invented: 'Registret är påhittat.',
    state: 'läge',
    fresh: 'Nytt',
    cured: 'Åtgärdat',
    head: ['grad', 'objekt', 'fynd', 'åtgärd', 'avsnitt', 'regel', 'id'],
  },
  en: {
    nothing: 'Nothing to remark on.',
    remedy: 'Remedy',
    also: 'also',
    looked: 'looked at',
    objects: ['object', 'objects'],
    events: ['event', 'events'],
    invented: 'The register is invented.',
    state: 'state',
    fresh: 'New',
    cured: 'Cured',
    head: ['severity', 'object', 'finding', 'remedy', 'section', 'rule', 'id'],
  },
} as const

export const verb: Verb = {
  name: 'audit',
  usage: 'audit --register DIR [-r ID] [--at DATE] [--since FILE] [--format table|csv|md|html|sarif|json]',
  about: {
    sv: 'Vad som är fel i registret: handlingar utan befogenhet, steg som hoppats över, sådant som saknas. Varje fynd med avsnitt och åtgärd.',
    en: 'What is wrong in the register: acts without power, steps left out, things that are missing. Every finding with its section and remedy.',
  },
  options: {
    register: REGISTER,
    ruleset: RULESET,
    at: AT,
    receipt: RECEIPT,
    since: {
      value: 'FILE',
      says: {
        sv: 'visa vad som är nytt och åtgärdat sedan en sparad granskning (--json)',
        en: 'show what is new and what is cured since a saved audit (--json)',
      },
    },
    format: {
      value: 'FORMAT',
      says: { sv: 'table, csv, md, html, sarif eller json', en: 'table, csv, md, html, sarif or json' },
    },
  },
  examples: [
    {
      command: 'audit --register harjedalen/defective',
      says: {
        sv: 'Granska exempelregistret med planterade fel.',
        en: 'Audit the example register with planted defects.',
      },
    },
    {
      command: 'audit --register harjedalen/defective --format csv',
      says: { sv: 'Fynden som en tabell för Excel.', en: 'The findings as a table for Excel.' },
    },
    {
      command: 'audit --register harjedalen/clean',
      says: { sv: 'Samma register utan fel.', en: 'The same register without them.' },
    },
  ],
  run: async (input) => {
    const name = textOption(input, 'register') ?? input.words[0]
    if (name === undefined) throw wrong('missing-option', { name: '--register' })
    const register = loadRegister(name)
    const { compiled } = await loadRuleset(textOption(input, 'ruleset') ?? register.ruleset)
    const found = compiled.ruleset.municipality.code
    if (found !== register.municipality)
      throw wrong('wrong-register', { found: register.municipality, expected: found })
    const at = dayOption(input)
    const answered = put<AuditAnswer>(compiled, { question: 'audit', at, register: name }, input, { register })
    const { answer } = answered
    const since = textOption(input, 'since')
    const changes = since === undefined ? undefined : changesBetween(savedFindings(since), answer.findings)
    const audited = { compiled, register, answer, at, changes, folder: registerFolder(name) }
    const { shown } = answered
    const json = changes
      ? { ...(shown as object), ...(present(compiled, changes, input.language, at) as object) }
      : shown
    show(input, answered, () => render(input, audited), json)
    return (changes?.appeared ?? answer.findings).some((one) => one.severity !== 'info') ? 1 : 0
  },
}

interface Audited {
  readonly compiled: CompiledRuleset
  readonly register: Register
  readonly answer: AuditAnswer
  readonly at: string
  readonly changes: Changes | undefined
  readonly folder: string
}

function render(input: Input, audited: Audited): void {
  const { compiled, register, answer, at, changes } = audited
  const format = textOption(input, 'format')
  if (format === 'sarif') input.output.value(sarifOf(input, audited))
  else if (format !== undefined)
    renderTable(input.output, oneOf('--format', format, TABLE_FORMATS, ['sarif', 'json']), tableOf(input, audited))
  else if (changes) renderChanges(input, compiled, changes, at)
  else renderAudit(input, compiled, register, answer, at)
}

/** The findings of an audit that was saved as JSON. */
function savedFindings(file: string): readonly Finding[] {
  if (!existsSync(file)) throw wrong('missing-file', { file })
  try {
    const saved = JSON.parse(readFileSync(file, 'utf8')) as { findings?: unknown }
    if (Array.isArray(saved.findings) && saved.findings.every(isFinding)) return saved.findings
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw wrong('not-an-audit', { name: file })
}

const isFinding = (value: unknown): value is Finding =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'kind', 'severity', 'rule', 'source'].every(
    (key) => typeof (value as Record<string, unknown>)[key] === 'string',
  ) &&
  typeof (value as Finding).object?.id === 'string'

function sarifOf({ language }: Input, { compiled, answer, at, changes, folder }: Audited): object {
  const file = join(folder, 'events.jsonl')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const byEvent = new Map(
    lines.flatMap((line, index) => (line.trim() === '' ? [] : [[(JSON.parse(line) as { id: string }).id, index + 1]])),
  )
  return writeSarif(compiled, answer.findings, {
    language,
    at,
    version: version(),
    file: relative('', file).replaceAll(sep, '/'),
    lineOf: (event) => byEvent.get(event),
    ...(changes && { changes }),
  })
}

function tableOf({ language }: Input, { compiled, register, answer, at, changes }: Audited): Table {
  const words = WORDS[language]
  const row = (one: Finding, state: string): string[] => {
    const { message, remedy } = explainFinding(compiled, one, language, at)
    const severity = say(language, `severity.${one.severity}`)
    const object = objectLabel(compiled, one.object, language)
    return [...(changes ? [state] : []), severity, object, message, remedy, one.section ?? '', one.rule, one.id]
  }
  return {
    title: `${registerTitle(register, language) ?? compiled.ruleset.municipality.name} – ${at}`,
    head: changes ? [words.state, ...words.head] : words.head,
    rows: changes
      ? [...changes.appeared.map((one) => row(one, words.fresh)), ...changes.cured.map((one) => row(one, words.cured))]
      : answer.findings.map((one) => row(one, '')),
  }
}

function renderChanges({ output, language }: Input, compiled: CompiledRuleset, changes: Changes, at: string): void {
  const words = WORDS[language]
  const list = (title: string, findings: readonly Finding[]): void => {
    output.line(output.colors.bold(`${title} (${findings.length})`))
    for (const one of findings) renderFinding(output, compiled, one, at)
  }
  list(words.fresh, changes.appeared)
  list(words.cured, changes.cured)
}

export function renderAudit(
  { output, language }: Pick<Input, 'output' | 'language'>,
  compiled: CompiledRuleset,
  register: Register,
  answer: AuditAnswer,
  at: string,
): void {
  const words = WORDS[language]
  const { summary } = answer
  output.line(output.colors.bold(`${registerTitle(register, language) ?? compiled.ruleset.municipality.name} – ${at}`))
  if (register.invented) output.line(output.colors.dim(words.invented))
  output.line(
    `${counted(summary.objects, words.objects, language)}, ${counted(summary.events, words.events, language)} ${words.looked}.`,
  )
  if (answer.findings.length === 0) output.line(output.colors.green(words.nothing))
  let severity = ''
  for (const one of answer.findings) {
    if (one.severity !== severity) {
      severity = one.severity
      output.line()
      output.line(output.colors.bold(title(output, one.severity, answer)))
    }
    renderFinding(output, compiled, one, at)
  }
}

function title(output: Output, severity: Finding['severity'], { summary }: AuditAnswer): string {
  const count = { violation: summary.violations, recommendation: summary.recommendations, info: summary.infos }[
    severity
  ]
  return `${say(output.language, `severity.${severity}`)} (${count})`
}

function renderFinding(output: Output, compiled: CompiledRuleset, one: Finding, at: string): void {
  const words = WORDS[output.language]
  const { message, remedy } = explainFinding(compiled, one, output.language, at)
  const mark =
    one.severity === 'violation'
      ? output.colors.red('✗')
      : one.severity === 'recommendation'
        ? output.colors.yellow('!')
        : output.colors.dim('?')
  output.line(`${mark} ${output.colors.cyan(objectLabel(compiled, one.object, output.language))}: ${message}`, 2)
  output.line(`${words.remedy}: ${remedy}`, 4)
  const also = one.also ? ` · ${words.also} ${one.also.map((other) => other.section ?? other.rule).join(', ')}` : ''
  output.line(`${place(output, one)}${output.colors.dim(`${also} · ${one.id}`)}`, 4)
}
