import {
  explainRule,
  itemLabel,
  label,
  say,
  type CompiledRuleset,
  type RequireAnswer,
  type Requirement,
} from '@styrkod/core'
import { AT, FACT, RECEIPT, REGISTER, RULESET, textOption, wordsOf } from '../options.ts'
import type { Output } from '../output/output.ts'
import { conditionText, neededFacts, place } from '../output/parts.ts'
import { caseOf, put, show } from '../question.ts'
import type { Input, Verb } from '../verb.ts'

const WORDS = {
  sv: {
    none: 'Inget krav finns.',
    when: 'när',
    missing: 'saknas',
    met: 'uppfyllt',
    broken: 'inte uppfyllt',
    needs: 'Det avgörs av',
  },
  en: {
    none: 'There is no requirement.',
    when: 'when',
    missing: 'missing',
    met: 'met',
    broken: 'not met',
    needs: 'It turns on',
  },
} as const

export const verb: Verb = {
  name: 'require',
  usage: 'require <object> [--before ACTION] -r ID [--fact key=value] [--register DIR]',
  about: {
    sv: 'Vad något skall innehålla eller ha, eller vad som måste gälla före en handling; med uppgifter eller register också vad som är uppfyllt.',
    en: 'What something must contain or have, or what must hold before an act; with facts or a register, also what is met.',
  },
  options: {
    ruleset: RULESET,
    before: {
      value: 'ACTION',
      says: { sv: 'vad som måste gälla före handlingen', en: 'what must hold before the act' },
    },
    register: REGISTER,
    at: AT,
    fact: FACT,
    receipt: RECEIPT,
  },
  examples: [
    {
      command: 'require website -r harjedalen',
      says: { sv: 'Vad skall hemsidan innehålla?', en: 'What must the website contain?' },
    },
    {
      command: 'require system --before acquire -r harjedalen',
      says: { sv: 'Vad måste gälla innan ett system anskaffas?', en: 'What must hold before a system is acquired?' },
    },
  ],
  run: async (input) => {
    const { object } = wordsOf(input, 'require', 'object')
    const { compiled, register, common } = await caseOf(input, object)
    const before = textOption(input, 'before')
    const question = { question: 'require' as const, object, ...(before !== undefined && { before }), ...common }
    const answered = put<RequireAnswer>(compiled, question, input, { register })
    show(input, answered, () => render(input, compiled, answered.answer, object))
    return 0
  },
}

function render({ output, language }: Input, compiled: CompiledRuleset, answer: RequireAnswer, object: string): void {
  const words = WORDS[language]
  const type = object.split(':')[0]!
  output.line(output.colors.bold(label(compiled, 'types', type, language)))
  if (answer.requirements.length === 0) output.line(words.none)
  for (const one of answer.requirements) requirement(output, compiled, one)
  neededFacts(output, words.needs, answer.needs.facts, compiled, type)
}

function requirement(output: Output, compiled: CompiledRuleset, one: Requirement): void {
  const { language, colors } = output
  const words = WORDS[language]
  const met =
    one.met === true ? colors.green(` – ${words.met}`) : one.met === false ? colors.red(` – ${words.broken}`) : ''
  const rule = compiled.byId.get(one.rule)?.rule
  output.line(
    `${colors.cyan(say(language, `modality.${one.modality}`))}: ${rule ? explainRule(compiled, rule, language) : (one.text?.[language] ?? one.rule)}${met}`,
    2,
  )
  if (one.items && one.items.length > 0 && one.kind !== 'step')
    output.line(one.items.map((item) => itemLabel(compiled, item, language)).join(', '), 4)
  if (one.missing)
    output.line(
      colors.red(`${words.missing}: ${one.missing.map((item) => itemLabel(compiled, item, language)).join(', ')}`),
      4,
    )
  if (one.conditions) output.line(`${words.when} ${conditionText(output, compiled, one.conditions, one.for)}`, 4)
  output.line(place(output, one), 4)
}
