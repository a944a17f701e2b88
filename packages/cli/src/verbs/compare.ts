import {
  label,
  type CompareAnswer,
  type CompareDifference,
  type CompiledRuleset,
  type Relation,
  type Side,
} from '@styrkod/core'
import { loadRuleset } from '../load/ruleset.ts'
import { AT, dayOption, oneOf, RECEIPT, textOption, wordsOf } from '../options.ts'
import { renderTable, TABLE_FORMATS } from '../output/formats.ts'
import { put, show } from '../question.ts'
import type { Input, Verb } from '../verb.ts'

const WORDS = {
  sv: {
    same: 'lika',
    stricter: 'strängare',
    looser: 'mildare',
    moved: 'flyttat till annan roll',
    deadline: 'annan tidsgräns',
    changed: 'andra fall',
    'only-first': 'bara i den första',
    'only-second': 'bara i den andra',
    head: ['objekt', 'handling', 'skillnad'],
    witness: 'till exempel',
    nobody: 'ingen utpekad',
    summary: 'Sammanfattning',
  },
  en: {
    same: 'the same',
    stricter: 'stricter',
    looser: 'looser',
    moved: 'moved to another role',
    deadline: 'another deadline',
    changed: 'other cases',
    'only-first': 'only in the first',
    'only-second': 'only in the second',
    head: ['object', 'action', 'difference'],
    witness: 'for instance',
    nobody: 'nobody named',
    summary: 'Summary',
  },
} as const

export const verb: Verb = {
  name: 'compare',
  usage: 'compare A B [--object TYPE] [--action ACTION] [--all] [--format table|csv|md|html|json]',
  about: {
    sv: 'Hur två kommuners regler skiljer sig åt, handling för handling, eller två versioner av ett regelverk: strängare, mildare, flyttat, annan tidsgräns, bara i den ena; med hänvisning till båda och ett fall som visar det.',
    en: "How two municipalities' rules differ, act by act, or two versions of one ruleset: stricter, looser, moved, another deadline, only in one; citing both, with a case that shows it.",
  },
  options: {
    object: { value: 'TYPE', says: { sv: 'bara objektet', en: 'only the object' } },
    action: { value: 'ACTION', says: { sv: 'bara handlingen', en: 'only the action' } },
    all: { says: { sv: 'även sådant som bara finns i den ena', en: 'what stands in only one as well' } },
    format: { value: 'FORMAT', says: { sv: 'table, csv, md, html eller json', en: 'table, csv, md, html or json' } },
    at: AT,
    receipt: RECEIPT,
  },
  examples: [
    {
      command: 'compare norsjo salem --object it-strategy',
      says: { sv: 'Vem fastställer IT-strategin i var och en?', en: 'Who adopts the IT strategy in each?' },
    },
    {
      command: 'compare norsjo salem --format csv > skillnader.csv',
      says: { sv: 'Till Excel med svenska inställningar.', en: 'For Excel with Swedish settings.' },
    },
  ],
  run: async (input) => {
    const { a, b } = wordsOf(input, 'compare', 'a', 'b')
    const [first, second] = await Promise.all([loadRuleset(a), loadRuleset(b)])
    const at = dayOption(input)
    const [object, action] = [textOption(input, 'object'), textOption(input, 'action')]
    const question = {
      question: 'compare' as const,
      with: b,
      at,
      ...(object !== undefined && { object }),
      ...(action !== undefined && { action }),
    }
    const answered = put<CompareAnswer>(first.compiled, question, input, { other: second.compiled })
    show(input, answered, () => render(input, first.compiled, second.compiled, answered.answer))
    return 0
  },
}

const ONE_SIDED: readonly Relation[] = ['only-first', 'only-second']

function render(input: Input, first: CompiledRuleset, second: CompiledRuleset, answer: CompareAnswer): void {
  const words = WORDS[input.language]
  const format = oneOf('--format', textOption(input, 'format') ?? 'table', TABLE_FORMATS, ['json'])
  const all = input.options['all'] === true || textOption(input, 'object') !== undefined
  const shown = answer.differences.filter(
    (one) => one.relation !== 'same' && (all || !ONE_SIDED.includes(one.relation)),
  )
  const rows = shown.map((one) => row(input, first, second, one))
  if (rows.length > 0 || format !== 'table')
    renderTable(input.output, format, {
      title: `${answer.a.name} – ${answer.b.name}`,
      head: [...words.head, answer.a.name, answer.b.name, words.witness],
      rows,
    })
  if (format !== 'table') return
  if (rows.length > 0) input.output.line()
  const counts = Object.entries(answer.summary).filter(([, count]) => count > 0)
  input.output.line(
    `${words.summary}: ${counts.map(([relation, count]) => `${words[relation as Relation]} ${count}`).join(', ')}`,
  )
}

function row({ language }: Input, first: CompiledRuleset, second: CompiledRuleset, one: CompareDifference): string[] {
  const words = WORDS[language]
  const compiled = one.a ? first : second
  const relation = [one.relation, ...one.also].map((each) => words[each]).join(', ')
  const action =
    one.action === undefined
      ? one.kind === 'requirement'
        ? ((one.a ?? one.b)?.items?.join(', ') ?? '')
        : ''
      : label(compiled, 'actions', one.action, language)
  const facts =
    one.witness && Object.entries(one.witness.facts).map(([path, value]) => `${path}=${JSON.stringify(value)}`)
  return [
    label(compiled, 'types', one.object, language),
    action,
    relation,
    side(first, one.a, language),
    side(second, one.b, language),
    facts && facts.length > 0 ? facts.join(' ') : '',
  ]
}

function side(compiled: CompiledRuleset, one: Side | undefined, language: 'sv' | 'en'): string {
  if (!one) return '–'
  const roles = one.roles
    .map((role) => (role === 'unassigned' ? WORDS[language].nobody : label(compiled, 'roles', role, language)))
    .join(', ')
  const sections = [...new Set(one.rules.map((rule) => rule.section).filter(Boolean))].join(', ')
  return [roles || one.modality, sections && `(${sections})`].filter(Boolean).join(' ')
}
