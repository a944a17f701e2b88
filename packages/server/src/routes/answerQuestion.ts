import { ask, present, type Issue, type Language, type QuestionSource } from '@styrkod/core'
import { issueReceipt, withReceipt } from '@styrkod/core/receipts'
import type { Given } from '#apart/given.ts'

export type Answered =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly issues: readonly Issue[] }

/** The answer to a question in a language, with its receipt where one is wanted. */
export function answerQuestion(
  { compiled, today, register, ruleset }: Given,
  { question, language }: { readonly question: QuestionSource; readonly language: Language },
): Answered {
  const context = { today, ruleset, ...(register && { register: () => register }) }
  const result = ask(compiled, question, context)
  if (!result.ok) return { ok: false, issues: result.issues }
  const at = 'at' in question && question.at !== undefined ? question.at : today
  const answer = present(compiled, result.value, language, at)
  if (question.receipt !== true) return { ok: true, value: answer }
  const receipt = issueReceipt(compiled, { question, today, language }, answer, context)
  return { ok: true, value: withReceipt(answer, receipt) }
}
