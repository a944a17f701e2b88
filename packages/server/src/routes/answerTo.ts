import type { QuestionName, QuestionSource } from '@styrkod/core'
import type { Call } from '#http/call.ts'
import { Problem } from '#http/problem.ts'
import type { OpenRegister } from '#registers/registers.ts'
import type { Listed } from '#rulesets/catalogue.ts'
import { answerQuestion } from './answerQuestion.ts'

/** The name under which a question carries the register of the municipality. */
export const THE_REGISTER = 'register'

/** Puts a question to a ruleset and gives the answer in the caller's language. */
export async function answerTo(
  { parts, today, language }: Call,
  ruleset: Listed,
  question: QuestionSource,
  register?: OpenRegister,
): Promise<unknown> {
  const input = { question, language }
  const result = mayTakeLong(question)
    ? await parts.apart.ask({ ruleset, today, work: 'answerQuestion', input, ...(register && { register }) })
    : answerQuestion(
        {
          compiled: ruleset.compiled,
          today,
          ruleset: (name) => parts.rulesets.get(name)?.compiled,
          ...(register && { register: register.register }),
        },
        input,
      )
  if (!result.ok) throw new Problem('invalid', {}, result.issues)
  return result.value
}

/** The questions about one case. The others go through the whole of the rules or of a register. */
const OF_ONE_CASE: readonly QuestionName[] = ['who', 'decide', 'require', 'route', 'explain']

/**
 * Whether the whole of the rules or of a register is gone through: by the question itself, to read a register as it was
 * known at an instant or one that is brought along, or to name one in a receipt.
 */
const mayTakeLong = (question: QuestionSource): boolean =>
  !OF_ONE_CASE.includes(question.question) ||
  ('known' in question && question.known !== undefined) ||
  ('register' in question && (typeof question.register === 'object' || question.receipt === true))
