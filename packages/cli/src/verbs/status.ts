import {
  bearerLabel,
  label,
  say,
  status,
  type DocumentStatus,
  type EditionStatus,
  type Language,
  type PlanState,
} from '@styrkod/core'
import { wrong } from '../failure.ts'
import { loadRuleset } from '../load/ruleset.ts'
import { AT, dayOption, REGISTER, RULESET, textOption } from '../options.ts'
import type { Output } from '../output/output.ts'
import type { Input, Verb } from '../verb.ts'
import { resolveObject, type CompiledRuleset } from '@styrkod/core'
import { InputError } from '../failure.ts'

const WORDS = {
  sv: {
    none: 'Inga styrdokument i registret.',
    through: 'till och med',
    from: 'från',
    renewal: 'skall förnyas senast',
    draft: 'nästa',
    done: 'gjort',
    next: 'återstår nu',
  },
  en: {
    none: 'No governing documents in the register.',
    through: 'through',
    from: 'from',
    renewal: 'to be renewed by',
    draft: 'next',
    done: 'done',
    next: 'open now',
  },
} as const

export const verb: Verb = {
  name: 'status',
  usage: 'status [object[:id]] --register DIR [--at DATE]',
  about: {
    sv: 'Var styrdokumenten är i sitt liv en viss dag: vilken utgåva som gäller, till när, och hur långt nästa har kommit.',
    en: 'Where the governing documents are in their lives on a day: which edition applies, until when, and how far the next has come.',
  },
  options: { register: REGISTER, ruleset: RULESET, at: AT },
  examples: [
    {
      command: 'status it-strategy --register norsjo/clean --at 2024-03-14',
      says: { sv: 'Vilken strategi gällde den dagen?', en: 'Which strategy applied on that day?' },
    },
  ],
  run: async (input) => {
    const name = textOption(input, 'register')
    if (name === undefined) throw wrong('missing-option', { name: '--register' })
    const register = (await import('../load/register.ts')).loadRegister(name)
    const { compiled } = await loadRuleset(textOption(input, 'ruleset') ?? register.ruleset)
    const word = input.words[0]
    const object = word === undefined ? undefined : resolveObject(compiled, word, ['object'])
    if (object && !object.ok) throw new InputError(object.issues)
    const answer = status(compiled, { at: dayOption(input), register, ...object?.value })
    if (input.output.json) input.output.value(answer)
    else if (answer.documents.length === 0) input.output.line(WORDS[input.language].none)
    else for (const one of answer.documents) render(input, compiled, one)
    return 0
  },
}

function render({ output, language }: Input, compiled: CompiledRuleset, one: DocumentStatus): void {
  const words = WORDS[language]
  output.line(
    `${output.colors.bold(one.object.name ?? label(compiled, 'types', one.object.type, language))} (${one.object.id}): ${tint(output, one.state, say(language, `plan.${one.state}`))}`,
  )
  for (const edition of one.editions) output.line(editionLine(output, edition), 2)
  if (one.renewal !== undefined) output.line(`${words.renewal} ${one.renewal}`, 2)
  if (one.draft) {
    output.line(`${words.draft}: ${one.draft.edition} – ${say(language, `plan.${one.draft.state}`)}`, 2)
    const steps = (ids: readonly string[] = []): string =>
      ids.map((id) => stepText(compiled, id, language)).join(', ') || '–'
    output.line(`${words.done}: ${steps(one.draft.done)}; ${words.next}: ${steps(one.draft.next)}`, 4)
  }
}

/** Who does what in a step, and for which part of the document. */
function stepText(compiled: CompiledRuleset, id: string, language: Language): string {
  const [name = id, part] = id.split('@')
  const rule = compiled.byId.get(name)?.rule
  if (rule?.kind !== 'act') return id
  const what = `${bearerLabel(compiled, rule.role, language)} – ${label(compiled, 'actions', rule.action, language)}`
  return part === undefined ? what : `${what} (${part})`
}

function editionLine(output: Output, edition: EditionStatus): string {
  const words = WORDS[output.language]
  const span = [
    edition.from && `${words.from} ${edition.from}`,
    edition.through && `${words.through} ${edition.through}`,
  ]
    .filter(Boolean)
    .join(' ')
  const state = tint(output, edition.state, say(output.language, `plan.${edition.state}`))
  return `${edition.edition}: ${state}${span === '' ? '' : ` ${output.colors.dim(`(${span})`)}`}`
}

const tint = (output: Output, state: PlanState, text: string): string =>
  state === 'in-force'
    ? output.colors.green(text)
    : state === 'due-for-renewal' || state === 'expired'
      ? output.colors.yellow(text)
      : text
