import {
  explainFinding,
  label,
  objectLabel,
  resolveObject,
  simulate,
  type Change,
  type CompiledRuleset,
  type Finding,
  type Flip,
  type SimulateAnswer,
  present,
} from '@styrkod/core'
import { InputError, wrong } from '../failure.ts'
import { loadRuleset } from '../load/ruleset.ts'
import { AT, dayOption, pairsOption, REGISTER, RULESET, textOption } from '../options.ts'
import type { Input, Verb } from '../verb.ts'

const WORDS = {
  sv: { decisions: 'Beslut som ändras', appeared: 'Nya fynd', cured: 'Fynd som försvinner', nothing: 'Inget ändras.' },
  en: {
    decisions: 'Decisions that change',
    appeared: 'Findings that appear',
    cured: 'Findings that are cured',
    nothing: 'Nothing changes.',
  },
} as const

export const verb: Verb = {
  name: 'simulate',
  usage:
    'simulate --register DIR (--leave PERSON | --dissolve TYPE:ID | --parameter ID=VALUE | --with RULESET) [--at DATE]',
  about: {
    sv: 'Vad som skulle ändras om någon slutar, om något upplöses, om en gräns blir en annan eller om andra regler tar över. Inget skrivs.',
    en: 'What would change if somebody leaves, something is dissolved, a threshold becomes another or other rules take over. Nothing is written.',
  },
  options: {
    register: REGISTER,
    ruleset: RULESET,
    leave: { value: 'PERSON', says: { sv: 'personen slutar', en: 'the person leaves' } },
    dissolve: { value: 'TYPE:ID', says: { sv: 'det upplöses', en: 'it is dissolved' } },
    parameter: {
      value: 'ID=VALUE',
      many: true,
      says: { sv: 'parametern får värdet', en: 'the parameter gets the value' },
    },
    with: { value: 'ID|DIR', says: { sv: 'regelverket tar över', en: 'the ruleset takes over' } },
    at: AT,
  },
  examples: [
    {
      command: 'simulate --register harjedalen/clean --leave person-01',
      says: { sv: 'Vad händer när personen slutar?', en: 'What happens when the person leaves?' },
    },
  ],
  run: async (input) => {
    const name = textOption(input, 'register')
    if (name === undefined) throw wrong('missing-option', { name: '--register' })
    const register = (await import('../load/register.ts')).loadRegister(name)
    const { compiled } = await loadRuleset(textOption(input, 'ruleset') ?? register.ruleset)
    const at = dayOption(input)
    const answer = simulate(compiled, { at, register, change: await changeOf(input, compiled) })
    if (input.output.json) input.output.value(present(compiled, answer, input.language, at))
    else render(input, compiled, answer, at)
    return 0
  },
}

async function changeOf(input: Input, compiled: CompiledRuleset): Promise<Change> {
  const person = textOption(input, 'leave')
  if (person !== undefined) return { kind: 'leave', person }
  const dissolved = textOption(input, 'dissolve')
  if (dissolved !== undefined) {
    const object = resolveObject(compiled, dissolved, ['dissolve'])
    if (!object.ok) throw new InputError(object.issues)
    return { kind: 'dissolve', object: { type: object.value.object, id: object.value.id ?? '' } }
  }
  const [parameter] = Object.entries(pairsOption(input, 'parameter'))
  if (parameter) return { kind: 'parameter', id: parameter[0], value: Number(parameter[1].at(-1)) }
  const other = textOption(input, 'with')
  if (other !== undefined) return { kind: 'ruleset', compiled: (await loadRuleset(other)).compiled }
  throw wrong('missing-option', { name: '--leave, --dissolve, --parameter, --with' })
}

function render(input: Input, compiled: CompiledRuleset, answer: SimulateAnswer, at: string): void {
  const { output, language } = input
  const words = WORDS[language]
  if (answer.decisions.length + answer.appeared.length + answer.cured.length === 0)
    output.line(output.colors.green(words.nothing))
  if (answer.decisions.length > 0) output.line(output.colors.bold(words.decisions))
  for (const flip of answer.decisions)
    output.line(
      `${label(compiled, 'actions', flip.action, language)} ${objectLabel(compiled, flip.object, language)}: ${side(input, compiled, flip.before)} → ${side(input, compiled, flip.after)}`,
      2,
    )
  const findings = (title: string, list: readonly Finding[]): void => {
    if (list.length === 0) return
    output.line(output.colors.bold(title))
    for (const one of list)
      output.line(
        `${objectLabel(compiled, one.object, language)}: ${explainFinding(compiled, one, language, at).message}`,
        2,
      )
  }
  findings(words.appeared, answer.appeared)
  findings(words.cured, answer.cured)
}

function side({ language }: Input, compiled: CompiledRuleset, one: Flip['before']): string {
  const roles = one.roles.map((role) => label(compiled, 'roles', role, language)).join(', ')
  return `${roles || one.outcome}${one.holders.length > 0 ? ` (${one.holders.join(', ')})` : ''}`
}
