import { ask, present, type CompiledRuleset, type Json, type Register } from '@styrkod/core'
import type { QuestionSource } from '@styrkod/core/schema'
import { InputError } from './failure.ts'
import { today } from './options.ts'
import type { Input } from './verb.ts'

/** Puts a question and gives the answer in both shapes: as the core has it, and as it leaves the program. */
export function put<A>(
  compiled: CompiledRuleset,
  question: QuestionSource,
  input: Input,
  register?: Register,
): { readonly answer: A; readonly shown: Json } {
  const result = ask(compiled, question, { today: today(), ...(register && { register: () => register }) })
  if (!result.ok) throw new InputError(result.issues)
  const at = 'at' in question && question.at !== undefined ? question.at : today()
  return { answer: result.value as A, shown: present(compiled, result.value, input.language, at) }
}

/** The name under which a question carries the register that the verb has loaded. */
export const THE_REGISTER = 'register'
