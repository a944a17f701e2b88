import { createInterface } from 'node:readline'
import {
  ask,
  explainIssue,
  hintFor,
  present,
  type CompiledRuleset,
  type Issue,
  type Json,
  type Language,
  type QuestionSource,
  type Register,
} from '@styrkod/core'
import { issueReceipt, type Receipt } from '@styrkod/core/receipts'
import { parse, questionSchemas } from '@styrkod/core/schema'
import { InputError, wrong } from '../failure.ts'
import type { LoadedRuleset } from '../load/loadedRuleset.ts'
import { LONGEST_LINE } from '../load/limits.ts'
import { loadRuleset, shippedRuleset } from '../load/ruleset.ts'
import { RULESET, textOption, today } from '../options.ts'
import { writeOut } from '../output/standardOutput.ts'
import type { Verb } from '../verb.ts'

export const verb: Verb = {
  name: 'ask',
  usage: 'ask --stdin [-r ID]',
  about: {
    sv: 'Frågor som JSON-rader in, svar som JSON-rader ut, i samma ordning; alla frågor, en process.',
    en: 'Questions as JSON lines in, answers as JSON lines out, in the same order; all questions, one process.',
  },
  options: { stdin: { says: { sv: 'läs från standard in', en: 'read from standard input' } }, ruleset: RULESET },
  examples: [
    {
      command: 'ask --stdin -r harjedalen < questions.jsonl',
      says: {
        sv: 'Varje rad: {"question":"who","action":"adopt","object":"it-strategy"}. Nyckeln ruleset väljer regelverk per rad.',
        en: 'Each line: {"question":"who","action":"adopt","object":"it-strategy"}. The key ruleset chooses the ruleset line by line.',
      },
    },
  ],
  run: async (input) => {
    if (input.options['stdin'] !== true) throw wrong('missing-option', { name: '--stdin' })
    const fallback = textOption(input, 'ruleset')
    const session = createSession(fallback, input.language)
    let failed = false
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      if (line.trim() === '') continue
      const answer = await session(line)
      failed ||= 'errors' in answer
      writeOut(`${JSON.stringify(answer)}\n`)
    }
    return failed ? 2 : 0
  },
}

type Answer = { readonly answer: Json; readonly receipt?: Receipt } | { readonly errors: readonly Json[] }

/** Rulesets and registers are loaded once, whatever number of questions name them. */
function createSession(fallback: string | undefined, language: Language): (line: string) => Promise<Answer> {
  const rulesets = new Map<string, Promise<LoadedRuleset>>()
  const registers = new Map<string, Register>()
  const register = async (name: string): Promise<Register> => {
    const known = registers.get(name) ?? (await import('../load/register.ts')).loadRegister(name)
    registers.set(name, known)
    return known
  }
  return async (line) => {
    let id: Json | undefined
    try {
      const { ruleset, lang, ...rest } = readLine(line)
      id = rest['id']
      const question = questionIn(rest)
      const name = typeof ruleset === 'string' ? ruleset : fallback
      const tongue: Language = lang === 'sv' || lang === 'en' ? lang : language
      if (!rulesets.has(name ?? '')) rulesets.set(name ?? '', loadRuleset(name))
      const { compiled } = await rulesets.get(name ?? '')!
      const parsed = parse(questionSchemas.anyQuestion, question)
      if (!parsed.ok) throw new InputError(parsed.issues)
      const named = 'register' in parsed.value ? parsed.value.register : undefined
      const known = typeof named === 'string' ? await register(named) : undefined
      return { ...(id !== undefined && { id }), ...answerTo(compiled, parsed.value, tongue, known) }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      return { ...(id !== undefined && { id }), errors: error.issues.map((issue) => problem(issue, language)) }
    }
  }
}

/** The question of a line: what is left when its own name is taken away. The id of an explanation is part of the question. */
function questionIn({ id, ...question }: Record<string, Json>): Record<string, Json> {
  return question['question'] === 'explain' && id !== undefined ? { ...question, id } : question
}

function answerTo(
  compiled: CompiledRuleset,
  question: QuestionSource,
  language: Language,
  register: Register | undefined,
): Answer {
  const context = { today: today(), ruleset: shippedRuleset, ...(register && { register: () => register }) }
  const result = ask(compiled, question, context)
  if (!result.ok) throw new InputError(result.issues)
  const at = 'at' in question && question.at !== undefined ? question.at : context.today
  const answer = present(compiled, result.value, language, at)
  const asked = { question, today: context.today, language }
  return { answer, ...(question.receipt === true && { receipt: issueReceipt(compiled, asked, answer, context) }) }
}

const problem = (issue: Issue, language: Language): Json => ({
  code: issue.code,
  message: explainIssue(issue, language),
  ...(hintFor(issue, language) !== undefined && { hint: hintFor(issue, language)! }),
  path: [...issue.path],
})

function readLine(line: string): Record<string, Json> {
  if (line.length > LONGEST_LINE) throw wrong('too-large', { nodes: LONGEST_LINE })
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw wrong('json', { detail: (error as Error).message })
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw wrong('json', { detail: 'object' })
  return value as Record<string, Json>
}
