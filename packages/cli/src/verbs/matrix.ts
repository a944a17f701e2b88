import { label, type CompiledRuleset, type MatrixAnswer, type MatrixRow } from '@styrkod/core'
import { loadRuleset } from '../load/ruleset.ts'
import { AT, dayOption, oneOf, RECEIPT, RULESET, textOption } from '../options.ts'
import { renderTable, TABLE_FORMATS } from '../output/formats.ts'
import { fitsIn, table } from '../output/table.ts'
import { put, show } from '../question.ts'
import type { Input, Verb } from '../verb.ts'

const WORDS = {
  sv: {
    action: 'handling',
    object: 'objekt',
    section: 'avsnitt',
    who: 'vem',
    mark: 'anmärkning',
    marks: {
      contested: 'motstridigt',
      unassigned: 'ingen utpekad',
      any: 'någon av flera',
      joint: 'gemensamt',
      conditional: 'under villkor',
      'not-stated': 'ansvarig anges inte',
    },
  },
  en: {
    action: 'action',
    object: 'object',
    section: 'section',
    who: 'who',
    mark: 'remark',
    marks: {
      contested: 'contested',
      unassigned: 'unassigned',
      any: 'any of several',
      joint: 'jointly',
      conditional: 'under conditions',
      'not-stated': 'accountable not stated',
    },
  },
} as const

export const verb: Verb = {
  name: 'matrix',
  usage: 'matrix -r ID [--role ROLE] [--object TYPE] [--section S] [--format table|csv|md|json|html]',
  about: {
    sv: 'Vem som gör vad, som RACI-matris ur reglerna: R utför, A ansvarar, C hörs, I informeras. * under villkor.',
    en: 'Who does what, as a RACI matrix from the rules: R responsible, A accountable, C consulted, I informed. * under conditions.',
  },
  options: {
    ruleset: RULESET,
    role: { value: 'ROLE', says: { sv: 'bara rader där rollen är med', en: 'only rows with the role' } },
    object: { value: 'TYPE', says: { sv: 'bara objektet', en: 'only the object' } },
    section: { value: 'SECTION', says: { sv: 'bara avsnittet', en: 'only the section' } },
    format: { value: 'FORMAT', says: { sv: 'table, csv, md, json eller html', en: 'table, csv, md, json or html' } },
    at: AT,
    receipt: RECEIPT,
  },
  examples: [
    {
      command: 'matrix -r harjedalen --role system-owner',
      says: { sv: 'Systemägarens rader.', en: "The system owner's rows." },
    },
    {
      command: 'matrix -r harjedalen --format csv > matris.csv',
      says: { sv: 'Till Excel med svenska inställningar.', en: 'For Excel with Swedish settings.' },
    },
  ],
  run: async (input) => {
    const { compiled } = await loadRuleset(textOption(input, 'ruleset'))
    const [role, object, section] = ['role', 'object', 'section'].map((name) => textOption(input, name))
    const question = {
      question: 'matrix' as const,
      at: dayOption(input),
      ...(role !== undefined && { role }),
      ...(object !== undefined && { object }),
      ...(section !== undefined && { section }),
    }
    const answered = put<MatrixAnswer>(compiled, question, input)
    show(input, answered, () => {
      const format = oneOf('--format', textOption(input, 'format') ?? 'table', TABLE_FORMATS, ['json'])
      const matrix = tableOf(input, compiled, answered.answer)
      if (format === 'table' && !fitsIn(input.output, matrix.head, matrix.rows))
        table(input.output, ...listOf(input, compiled, answered.answer))
      else renderTable(input.output, format, matrix)
    })
    return 0
  },
}

function tableOf(
  { language }: Input,
  compiled: CompiledRuleset,
  answer: MatrixAnswer,
): { title: string; head: string[]; rows: string[][] } {
  const words = WORDS[language]
  const cell = (row: MatrixRow, role: string): string => {
    const found = row.cells.find((one) => one.role === role)
    return found ? found.letters.join('') + (found.conditional ? '*' : '') : ''
  }
  return {
    title: `RACI – ${compiled.ruleset.municipality.name}`,
    head: [
      words.object,
      words.action,
      ...answer.roles.map((role) => label(compiled, 'roles', role.id, language)),
      words.mark,
      words.section,
    ],
    rows: answer.rows.map((row) => [
      label(compiled, 'types', row.object, language),
      label(compiled, 'actions', row.action, language),
      ...answer.roles.map((role) => cell(row, role.id)),
      row.mark ? words.marks[row.mark] : '',
      row.sections.join(', '),
    ]),
  }
}

/** A terminal has no room for a column a role: there each row names those who have a part in it, with the letter first. */
function listOf({ language }: Input, compiled: CompiledRuleset, answer: MatrixAnswer): [string[], string[][]] {
  const words = WORDS[language]
  const who = (row: MatrixRow): string =>
    row.cells
      .map((cell) => {
        const letters = cell.letters.join('') + (cell.conditional ? '*' : '')
        return `${letters} ${label(compiled, 'roles', cell.role, language)}`
      })
      .sort()
      .join(', ')
  return [
    [words.object, words.action, words.who, words.mark, words.section],
    answer.rows.map((row) => [
      label(compiled, 'types', row.object, language),
      label(compiled, 'actions', row.action, language),
      who(row),
      row.mark ? words.marks[row.mark] : '',
      row.sections.join(', '),
    ]),
  ]
}
