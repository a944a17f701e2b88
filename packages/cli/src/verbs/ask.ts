import { createInterface } from 'node:readline'
import { ask, explainIssue, hintFor, present, type Issue, type Json, type Language, type Register } from '@styrkod/core'
import { parse, questionSchemas } from '@styrkod/core/schema'
import { InputError, wrong } from '../failure.ts'
import { loadRuleset, type LoadedRuleset } from '../load/ruleset.ts'
import { RULESET, textOption, today } from '../options.ts'
import type { Verb } from '../verb.ts'

/** The longest line that is read as a question. */
const LONGEST_LINE = 5_000_000

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
      process.stdout.write(`${JSON.stringify(answer)}\n`)
    }
    return failed ? 2 : 0
  },
}

type Answer = { readonly answer: Json } | { readonly errors: readonly Json[] }

/** Rulesets and registers are loaded once, whatever number of questions name them. */
function createSession(fallback: string | undefined, language: Language): (line: string) => Promise<Answer> {
  const rulesets = new Map<string, Promise<LoadedRuleset>>()
  const registers = new Map<string, Register>()
  const errors = (issues: readonly Issue[], id: Json | undefined): Answer => ({
    ...(id !== undefined && { id }),
    errors: issues.map((issue) => ({
      code: issue.code,
      message: explainIssue(issue, language),
      ...(hintFor(issue, language) !== undefined && { hint: hintFor(issue, language)! }),
      path: [...issue.path],
    })),
  })
  return async (line) => {
    let id: Json | undefined
    try {
      const { id: given, ruleset, lang, ...question } = readLine(line)
      id = given
      const name = typeof ruleset === 'string' ? ruleset : fallback
      const tongue: Language = lang === 'sv' || lang === 'en' ? lang : language
      if (!rulesets.has(name ?? '')) rulesets.set(name ?? '', loadRuleset(name))
      const { compiled } = await rulesets.get(name ?? '')!
      const parsed = parse(questionSchemas.anyQuestion, question)
      if (!parsed.ok) return errors(parsed.issues, id)
      const { loadRegister } = await import('../load/register.ts')
      const register = (wanted: string): Register => {
        const known = registers.get(wanted) ?? loadRegister(wanted)
        registers.set(wanted, known)
        return known
      }
      const result = ask(compiled, parsed.value, { today: today(), register })
      if (!result.ok) return errors(result.issues, id)
      const at = 'at' in parsed.value && parsed.value.at !== undefined ? parsed.value.at : today()
      return { ...(id !== undefined && { id }), answer: present(compiled, result.value, tongue, at) }
    } catch (error) {
      if (error instanceof InputError) return errors(error.issues, id)
      throw error
    }
  }
}

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
