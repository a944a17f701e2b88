import {
  explainRule,
  label,
  resolveWord,
  say,
  type CompiledRuleset,
  type DecideAnswer,
  type Language,
} from '@styrkod/core'
import { wrong } from '../failure.ts'
import { AT, EXPLAIN, FACT, RECEIPT, REGISTER, RULESET, textOption } from '../options.ts'
import type { Output } from '../output/output.ts'
import { neededFacts, place, reasons, roleName } from '../output/parts.ts'
import { caseOf, explanationOf, put, showExplained } from '../question.ts'
import type { Input, Verb } from '../verb.ts'

const WORDS = {
  sv: {
    reasons: 'Därför att',
    instead: 'I stället får',
    needs: 'Det avgörs av',
    approvals: 'Steg före',
    advice: 'Råd',
    judged: 'Vilar på bedömningen att',
    missing: 'saknas',
    unknown: 'okänt om det är gjort',
  },
  en: {
    reasons: 'Because',
    instead: 'Instead this may be done by',
    needs: 'It turns on',
    approvals: 'Steps before',
    advice: 'Advice',
    judged: 'Rests on the judgement that',
    missing: 'missing',
    unknown: 'not known to be done',
  },
} as const

export const verb: Verb = {
  name: 'decide',
  usage: 'decide -r ID [--actor ROLE[:SCOPE]] --action A --object TYPE[:ID] [--fact key=value] [--register DIR]',
  about: {
    sv: 'Om någon får göra något, en viss dag: regeln som avgör, vem som får i stället, och vilka steg som kommer före.',
    en: 'Whether somebody may do something, on a day: the rule that decides, who may instead, and which steps come first.',
  },
  options: {
    ruleset: RULESET,
    actor: {
      value: 'ROLE[:SCOPE]',
      says: { sv: 'vem som handlar; utelämnad: vem som helst', en: 'who acts; left out: anybody' },
    },
    action: { value: 'ACTION', says: { sv: 'vad som görs', en: 'what is done' } },
    object: { value: 'TYPE[:ID]', says: { sv: 'vad det görs med', en: 'to what it is done' } },
    done: {
      value: 'STEP',
      many: true,
      says: { sv: 'ett steg som är gjort; kan upprepas', en: 'a step that is done; may be repeated' },
    },
    edition: { value: 'EDITION', says: { sv: 'vilken utgåva av dokumentet', en: 'which edition of the document' } },
    register: REGISTER,
    at: AT,
    fact: FACT,
    explain: EXPLAIN,
    receipt: RECEIPT,
    'exit-code': { says: { sv: 'sluta med 1 om svaret är nej', en: 'exit with 1 when the answer is no' } },
  },
  examples: [
    {
      command: 'decide -r harjedalen --actor head-of-it --action adopt --object it-strategy',
      says: { sv: 'Får IT-chefen fastställa IT-strategin?', en: 'May the head of IT adopt the IT strategy?' },
    },
    {
      command: 'decide -r harjedalen --action acquire --object system --fact object.origin=in-house',
      says: { sv: 'Får ett system egenutvecklas?', en: 'May a system be developed in-house?' },
    },
  ],
  run: async (input) => {
    const action = textOption(input, 'action') ?? input.words[0]
    const object = textOption(input, 'object') ?? input.words[1]
    if (action === undefined) throw wrong('missing-option', { name: '--action' })
    if (object === undefined) throw wrong('missing-option', { name: '--object' })
    const asked = await caseOf(input, object)
    const actor = textOption(input, 'actor')
    const question = {
      question: 'decide' as const,
      action,
      object,
      ...(actor !== undefined && { actor }),
      ...asked.common,
    }
    const answered = put<DecideAnswer>(asked.compiled, question, input, asked)
    const { answer } = answered
    const sentences = () => explanationOf(input, asked, answer, object)
    showExplained(input, answered, sentences, () => renderDecide(input, asked.compiled, answer, actor))
    return input.options['exit-code'] === true && answer.outcome !== 'permit' ? 1 : 0
  },
}

export function renderDecide(
  { output, language }: Input,
  compiled: CompiledRuleset,
  answer: DecideAnswer,
  actor: string | undefined,
): void {
  const words = WORDS[language]
  const { action, object } = answer
  const who = actor === undefined ? '' : `${actorName(compiled, actor, language)}: `
  output.line(
    `${output.colors.bold(`${who}${label(compiled, 'actions', action, language)} ${label(compiled, 'types', object, language)}`)}: ${outcomeText(output, answer.outcome)}`,
  )
  const textOf = (id: string): string => {
    const rule = compiled.byId.get(id)?.rule
    return rule ? explainRule(compiled, rule, language) : id
  }
  reasons(output, words.reasons, answer.reasons, textOf)
  if (answer.instead.length > 0) {
    output.line()
    output.line(
      `${output.colors.bold(words.instead)} ${answer.instead.map((one) => output.colors.cyan(roleName(output, compiled, one.role))).join(', ')}`,
    )
  }
  if (answer.needs.approvals.length > 0) {
    output.line()
    output.line(output.colors.bold(words.approvals))
    for (const step of answer.needs.approvals) {
      output.line(
        `${roleName(output, compiled, step.role)}: ${label(compiled, 'actions', step.action, language)} – ${words[step.status]}`,
        2,
      )
      output.line(place(output, step), 4)
    }
  }
  neededFacts(output, words.needs, answer.needs.facts, compiled, object)
  reasons(output, words.advice, answer.advice, textOf)
  if (answer.judged.length > 0) {
    output.line()
    output.line(
      `${output.colors.bold(words.judged)} ${answer.judged.map((fact) => fact.label?.[language] ?? fact.path).join(', ')}`,
    )
  }
}

function outcomeText(output: Output, outcome: DecideAnswer['outcome']): string {
  const text = say(output.language, `outcome.${outcome}`)
  if (outcome === 'permit') return output.colors.green(text)
  return outcome === 'deny' || outcome === 'contested' ? output.colors.red(text) : output.colors.yellow(text)
}

/** Who was asked about: the role as the ruleset writes it, in whatever words it was asked for, or somebody by name. */
function actorName(compiled: CompiledRuleset, actor: string, language: Language): string {
  const role = resolveWord(compiled, 'role', actor.split(':')[0]!, ['actor'])
  return role.ok ? label(compiled, 'roles', role.value, language) : actor
}
