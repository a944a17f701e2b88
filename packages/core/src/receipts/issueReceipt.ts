import type { Day, Json, Language } from '#primitives/model.ts'
import type { QuestionSource } from '#questions/schema.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { ENGINE } from './engine.ts'
import { hashOf } from './hashOf.ts'
import type { Receipt, ReceiptContext, ReceiptInput } from './model.ts'
import { registerHash } from './registerHash.ts'
import { rulesetHash } from './rulesetHash.ts'

/** What was asked, on which day, and in which language it was answered. */
export interface Asked {
  readonly question: QuestionSource
  readonly today: Day
  /** Left out for an answer as core gives it. */
  readonly language?: Language
}

/**
 * The receipt of an answer: which engine, which rules, which input, which answer. `answer` is what `ask` gave or, when
 * `asked` has a language, what `present` made of it. A register that the question names is found by `context`.
 *
 * @example
 * const asked = ask(harjedalen, question, { today })
 * if (asked.ok) issueReceipt(harjedalen, { question, today }, asked.value).answerHash //=> '3f…'
 */
export function issueReceipt(
  compiled: CompiledRuleset,
  asked: Asked,
  answer: unknown,
  context: ReceiptContext = {},
): Receipt {
  const input = inputOf(asked, context)
  return {
    engine: ENGINE,
    ruleset: compiled.ruleset.id,
    rulesetHash: rulesetHash(compiled),
    input,
    inputHash: hashOf(input as unknown as Json),
    answerHash: hashOf(answer as Json),
  }
}

/** What was asked, with the hashes of what it only names. The wish for a receipt is no part of it. */
export function inputOf({ question, today, language }: Asked, context: ReceiptContext): ReceiptInput {
  const { receipt: _wished, ...rest } = question
  const name = 'register' in question ? question.register : undefined
  const register = typeof name === 'string' ? context.register?.(name) : undefined
  const other = question.question === 'compare' ? context.ruleset?.(question.with) : undefined
  return {
    question: rest as QuestionSource,
    today,
    ...(language !== undefined && { language }),
    ...(register && { registerHash: registerHash(register) }),
    ...(other && { withHash: rulesetHash(other) }),
  }
}
