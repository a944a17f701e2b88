import {
  ask,
  explainAnswer,
  present,
  readFacts,
  trace,
  type CompiledRuleset,
  type Facts,
  type Json,
  type NeededFact,
  type Register,
} from '@styrkod/core'
import type { QuestionSource } from '@styrkod/core/schema'
import { InputError } from './failure.ts'
import { loadRuleset, shippedRuleset, type LoadedRuleset } from './load/ruleset.ts'
import { dayOption, factOptions, textOption, today } from './options.ts'
import type { Input } from './verb.ts'

/** The name under which a question carries the register that the verb has loaded. */
export const THE_REGISTER = 'register'

/** What every question about a case is asked with. */
export interface AskedCase {
  readonly loaded: LoadedRuleset
  readonly compiled: CompiledRuleset
  readonly register: Register | undefined
  /** The members that such questions share, as the question takes them. */
  readonly common: {
    readonly at: string
    readonly facts: Record<string, never>
    readonly register?: string
    readonly edition?: string
    readonly done?: string[]
  }
}

/** Loads the ruleset and the register that the options name, and gathers what they say of the case. */
export async function caseOf(input: Input, object: string): Promise<AskedCase> {
  const name = textOption(input, 'register')
  const register = name === undefined ? undefined : (await import('./load/register.ts')).loadRegister(name)
  const loaded = await loadRuleset(textOption(input, 'ruleset') ?? register?.ruleset)
  const edition = textOption(input, 'edition')
  const done = input.options['done']
  const common = {
    at: dayOption(input),
    facts: readFacts(loaded.compiled, object, factOptions(input)) as Record<string, never>,
    ...(register && { register: THE_REGISTER }),
    ...(edition !== undefined && { edition }),
    ...(Array.isArray(done) && { done: [...(done as readonly string[])] }),
  }
  return { loaded, compiled: loaded.compiled, register, common }
}

/** Puts a question and gives the answer in both shapes: as the core has it, and as it leaves the program. */
export function put<A>(
  compiled: CompiledRuleset,
  question: QuestionSource,
  input: Input,
  register?: Register,
): { readonly answer: A; readonly shown: Json } {
  const result = ask(compiled, question, {
    today: today(),
    ruleset: shippedRuleset,
    ...(register && { register: () => register }),
  })
  if (!result.ok) throw new InputError(result.issues)
  const at = 'at' in question && question.at !== undefined ? question.at : today()
  return { answer: result.value as A, shown: present(compiled, result.value, input.language, at) }
}

interface Explained {
  readonly outcome: string
  readonly action?: string
  readonly object: string
  readonly needs: { readonly facts: readonly NeededFact[] }
}

/** An answer about an act in sentences, one a line. */
export function explanationOf(input: Input, asked: AskedCase, answer: Explained, object: string): readonly string[] {
  if (answer.action === undefined) return []
  const at = object.indexOf(':')
  const traced = trace(asked.compiled, {
    at: asked.common.at,
    action: answer.action,
    object: answer.object,
    facts: asked.common.facts as Facts,
    ...(at >= 0 && { id: object.slice(at + 1) }),
    ...(asked.register && { register: asked.register }),
    ...(asked.common.done && { done: asked.common.done }),
  })
  return explainAnswer(asked.compiled, traced, { ...answer, at: asked.common.at }, input.language)
}

/** Shows an answer: JSON alone when asked for, else by the verb's own rendering, with its explanation when wanted. */
export function showExplained(input: Input, shown: Json, sentences: readonly string[], render: () => void): void {
  const wanted = input.options['explain'] === true
  if (input.output.json) {
    input.output.value(wanted ? { ...(shown as object), explanation: sentences } : shown)
    return
  }
  render()
  if (!wanted) return
  input.output.line()
  for (const sentence of sentences) input.output.line(sentence.trimStart(), sentence.startsWith(' ') ? 4 : 2)
}
