import { explainRule, formatNumber, label, resolveObject, say, type CompiledRuleset } from '@styrkod/core'
import { inspect, type Check, type InspectQuestion, type RowFinding } from '@styrkod/core/inventory'
import { writeCsv } from '@styrkod/exchange/csv'
import { InputError, wrong } from '../failure.ts'
import { inventoryFile } from '../load/inventoryRows.ts'
import { loadRuleset } from '../load/ruleset.ts'
import { AT, dayOption, oneOf, RULESET, textOption } from '../options.ts'
import { counted } from '../output/counted.ts'
import { place } from '../output/parts.ts'
import { openProgress } from '../output/progress.ts'
import type { Input, Verb } from '../verb.ts'
import { WORDS } from './words/inspect.ts'

const FORMATS = ['summary', 'csv', 'jsonl'] as const

/** How many objects are named for each rule in a summary. */
const NAMED = 3

export const verb: Verb = {
  name: 'inspect',
  usage: 'inspect <FILE|-> -r ID [--type TYPE] [--at DATE] [--sure] [--quiet] [--format summary|csv|jsonl|json]',
  about: {
    sv: 'Vad som är fel i en förteckning, till exempel alla system i en kommun eller i landet: varje regel om vad som alltid skall gälla, ställd till varje objekt. Filen läses efter hand, hur stor den än är: JSON-rader, en tabell (.csv) eller en JSON-lista (.json, som läses hel).',
    en: 'What is wrong in an inventory, such as all systems of a municipality or of the nation: every rule on what must always hold, put to each object. The file is read as it comes, however large: JSON lines, a table (.csv), or a JSON array (.json, which is read whole).',
  },
  options: {
    ruleset: RULESET,
    at: AT,
    type: { value: 'TYPE', says: { sv: 'vad objekten är (system)', en: 'what the objects are (system)' } },
    sure: {
      says: {
        sv: 'bara det som säkert är fel, inte det som inte går att avgöra',
        en: 'only what is wrong for sure, not what cannot be told',
      },
    },
    quiet: { short: 'q', says: { sv: 'visa inte hur långt det har kommit', en: 'do not show how far it has come' } },
    format: {
      value: 'FORMAT',
      says: {
        sv: 'summary (en rad om varje regel), csv eller jsonl (varje fynd), eller json',
        en: 'summary (each rule once), csv or jsonl (every finding), or json',
      },
    },
  },
  examples: [
    {
      command: 'inspect systems.jsonl -r mjolby',
      says: {
        sv: 'Varje rad ett system: {"id":"s1","inUse":true,"documents.user-manual":["m1"]}. Uppgifterna heter som i reglerna, utan object.',
        en: 'Each line a system: {"id":"s1","inUse":true,"documents.user-manual":["m1"]}. Facts have the names they have in the rules, without object.',
      },
    },
    {
      command: 'inspect systems.csv -r mjolby --format csv > findings.csv',
      says: { sv: 'Alla fynd som en tabell för Excel.', en: 'All findings as a table for Excel.' },
    },
  ],
  run: async (input) => {
    const [name] = input.words
    if (name === undefined) throw wrong('missing-argument', { name: '<FILE|->', verb: 'inspect' })
    const format = oneOf('--format', textOption(input, 'format') ?? 'summary', [...FORMATS, 'json'])
    const { compiled } = await loadRuleset(textOption(input, 'ruleset'))
    const type = resolveObject(compiled, textOption(input, 'type') ?? 'system', ['type'])
    if (!type.ok) throw new InputError(type.issues)
    const question: InspectQuestion = {
      at: dayOption(input),
      type: type.value.object,
      ...(input.options['sure'] === true && { doubts: false }),
    }
    const inspected = await inspectFile(input, compiled, question, { name, write: writerFor(input, compiled, format) })
    if (input.output.json) input.output.value(summaryOf(question, inspected))
    else if (format === 'summary') render(input, compiled, question, inspected)
    return inspected.tallies.some(({ check }) => check.severity !== 'info') ? 1 : 0
  },
}

/** How often a check found something, and in which objects at first. */
interface Tally {
  readonly check: Check
  readonly ids: string[]
  count: number
}

interface Inspected {
  readonly objects: number
  readonly tallies: readonly Tally[]
}

/** Reads a file through: what is kept of it is what is counted. */
async function inspectFile(
  input: Input,
  compiled: CompiledRuleset,
  question: InspectQuestion,
  { name, write }: { readonly name: string; readonly write: (findings: readonly RowFinding[]) => void },
): Promise<Inspected> {
  const file = inventoryFile(name)
  const progress = await openProgress(input.language, { size: file.size, quiet: input.options['quiet'] === true })
  const tallies = new Map<Check, Tally>()
  let objects = 0
  try {
    for await (const { rows, bytes } of file.read(compiled, question.type)) {
      const findings = inspect(compiled, question, rows)
      objects += rows.length
      for (const finding of findings) count(tallies, finding)
      write(findings)
      progress.to(bytes, objects)
    }
  } finally {
    progress.end()
  }
  return { objects, tallies: [...tallies.values()].sort((a, b) => order(a) - order(b) || b.count - a.count) }
}

function count(tallies: Map<Check, Tally>, { check, id }: RowFinding): void {
  let tally = tallies.get(check)
  if (!tally) tallies.set(check, (tally = { check, ids: [], count: 0 }))
  tally.count++
  if (tally.ids.length < NAMED) tally.ids.push(id)
}

const order = ({ check }: Tally): number => ['violation', 'recommendation', 'info'].indexOf(check.severity)

/** Writes findings as they are found, where each of them is wanted. */
function writerFor(input: Input, compiled: CompiledRuleset, format: string): (findings: readonly RowFinding[]) => void {
  const { output, language } = input
  if (output.json || (format !== 'csv' && format !== 'jsonl')) return () => undefined
  if (format === 'jsonl')
    return (findings) => output.write(findings.map(({ id, check }) => `${JSON.stringify({ id, ...check })}\n`).join(''))
  let isBegun = false
  const texts = new Map<Check, readonly string[]>()
  const cells = (check: Check): readonly string[] => {
    const known = texts.get(check)
    if (known) return known
    const made = [
      say(language, `severity.${check.severity}`),
      textOf(input, compiled, check),
      check.section ?? '',
      check.rule,
    ]
    texts.set(check, made)
    return made
  }
  return (findings) => {
    const head = isBegun ? [] : [WORDS[language].head]
    const table = writeCsv([...head, ...findings.map(({ id, check }) => [id, ...cells(check)])])
    // The mark that Excel looks for stands at the beginning alone.
    output.write(isBegun ? table.replace(/^\uFEFF/, '') : table)
    isBegun = true
  }
}

function textOf({ language }: Input, compiled: CompiledRuleset, { rule, kind }: Check): string {
  const text = explainRule(compiled, compiled.byId.get(rule)!.rule, language)
  return kind === 'broken' ? text : `${WORDS[language].doubt}: ${text}`
}

const summaryOf = ({ at, type }: InspectQuestion, { objects, tallies }: Inspected): object => ({
  at,
  type,
  objects,
  findings: tallies.reduce((sum, one) => sum + one.count, 0),
  checks: tallies.map(({ check, count: found, ids }) => ({ ...check, count: found, ids })),
})

function render(input: Input, compiled: CompiledRuleset, question: InspectQuestion, inspected: Inspected): void {
  const { output, language } = input
  const words = WORDS[language]
  const { colors } = output
  const kind = label(compiled, 'types', question.type, language)
  output.line(colors.bold(`${compiled.ruleset.municipality.name} – ${kind}, ${question.at}`))
  output.line(`${counted(inspected.objects, words.looked, language)}.`)
  if (inspected.tallies.length === 0) output.line(colors.green(words.nothing))
  let severity = ''
  for (const { check, count: found, ids } of inspected.tallies) {
    if (check.severity !== severity) {
      severity = check.severity
      output.line()
      output.line(colors.bold(say(language, `severity.${check.severity}`)))
    }
    output.line(`${colors.cyan(formatNumber(found, language))}  ${textOf(input, compiled, check)}`, 2)
    output.line(`${words.such} ${ids.join(', ')}${found > ids.length ? ' …' : ''}`, 4)
    output.line(place(output, check), 4)
  }
}
