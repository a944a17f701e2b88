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
import { issueReceipt, withReceipt, type Receipt } from '@styrkod/core/receipts'
import type { QuestionSource } from '@styrkod/core/schema'
import { InputError } from './failure.ts'
import type { LoadedRuleset } from './load/loadedRuleset.ts'
import { loadRuleset, shippedRuleset } from './load/ruleset.ts'
import { dayOption, factOptions, textOption, today } from './options.ts'
import { renderReceipt } from './output/receipt.ts'
import type { Input } from './verb.ts'

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
  const given = factOptions(input)
  const common = {
    at: dayOption(input),
    facts: (Object.keys(given).length > 0 ? readFacts(loaded.compiled, object, given) : {}) as Record<string, never>,
    ...(name !== undefined && { register: name }),
    ...(edition !== undefined && { edition }),
    ...(Array.isArray(done) && { done: [...(done as readonly string[])] }),
  }
  return { loaded, compiled: loaded.compiled, register, common }
}

/**
 * An answer in both shapes, as the core has it and, made when it is read, as it leaves the program; with its receipt when
 * one is wanted.
 */
export interface Answered<A> {
  readonly answer: A
  readonly shown: Json
  readonly receipt?: Receipt
}

/** Puts a question. `register` is what the question's register is a name of, `other` what it compares with. */
export function put<A>(
  compiled: CompiledRuleset,
  question: QuestionSource,
  input: Input,
  { register, other }: { readonly register?: Register | undefined; readonly other?: CompiledRuleset } = {},
): Answered<A> {
  const context = {
    today: today(),
    ruleset: (name: string) => other ?? shippedRuleset(name),
    ...(register && { register: () => register }),
  }
  const result = ask(compiled, question, context)
  if (!result.ok) throw new InputError(result.issues)
  const at = 'at' in question && question.at !== undefined ? question.at : context.today
  let presented: Json | undefined
  const shown = (): Json => (presented ??= present(compiled, result.value, input.language, at))
  const asked = { question, today: context.today, language: input.language }
  return {
    answer: result.value as A,
    get shown() {
      return shown()
    },
    ...(input.options['receipt'] === true && { receipt: issueReceipt(compiled, asked, shown(), context) }),
  }
}

/**
 * Shows an answer: JSON alone when asked for, else by the verb's own rendering. `json` is what the verb makes of the
 * answer as JSON; with a receipt it is the answer itself, which the receipt covers.
 */
export function show(input: Input, answered: Answered<unknown>, render: () => void, json?: unknown): void {
  const { output } = input
  const { receipt } = answered
  if (output.json) return output.value(receipt ? withReceipt(answered.shown, receipt) : (json ?? answered.shown))
  render()
  // A table for another program has no room for anything but its rows.
  if (receipt && (textOption(input, 'format') ?? 'table') === 'table') renderReceipt(output, receipt)
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

/** Shows an answer with its explanation when that is wanted. */
export function showExplained(
  input: Input,
  answered: Answered<unknown>,
  explain: () => readonly string[],
  render: () => void,
): void {
  if (input.options['explain'] !== true) return show(input, answered, render)
  if (input.output.json) {
    const { shown, receipt } = answered
    return input.output.value({ ...(shown as object), explanation: explain(), ...(receipt && { receipt }) })
  }
  const explained = (): void => {
    render()
    input.output.line()
    for (const sentence of explain()) input.output.line(sentence.trimStart(), sentence.startsWith(' ') ? 4 : 2)
  }
  show(input, answered, explained)
}
