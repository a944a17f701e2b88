import { present } from '#explanations/present.ts'
import type { Json } from '#primitives/model.ts'
import { ask } from '#questions/ask.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { ENGINE } from './engine.ts'
import { hashOf } from './hashOf.ts'
import { inputOf } from './issueReceipt.ts'
import type { Receipt, ReceiptContext, Verification } from './model.ts'
import { rulesetHash } from './rulesetHash.ts'

/**
 * Answers a receipt's input again and says what agrees: the rules, the input, the answer, and the answer that came with
 * the receipt, if one did. A register that the question names is found by `context`.
 *
 * @example
 * verifyReceipt(harjedalen, receipt).verified //=> true
 */
export function verifyReceipt(
  compiled: CompiledRuleset,
  receipt: Receipt,
  context: ReceiptContext & { readonly enclosed?: Json } = {},
): Verification {
  const { input } = receipt
  const { question, today, language } = input
  const answered = ask(compiled, question, { ...context, today })
  const at = 'at' in question && question.at !== undefined ? question.at : today
  const answer = !answered.ok
    ? undefined
    : language === undefined
      ? (answered.value as Json)
      : present(compiled, answered.value, language, at)
  const now = inputOf(input, context)
  const { enclosed } = context
  const checks = {
    ruleset: compiled.ruleset.id === receipt.ruleset && rulesetHash(compiled) === receipt.rulesetHash,
    input: hashOf(input as unknown as Json) === receipt.inputHash,
    ...(input.registerHash !== undefined && { register: now.registerHash === input.registerHash }),
    ...(input.withHash !== undefined && { with: now.withHash === input.withHash }),
    answer: answer !== undefined && hashOf(answer) === receipt.answerHash,
    ...(enclosed !== undefined && { enclosed: hashOf(enclosed) === receipt.answerHash }),
  }
  return {
    verified: Object.values(checks).every(Boolean),
    engine: { receipt: receipt.engine, here: ENGINE, same: receipt.engine === ENGINE },
    checks,
    ...(answer !== undefined && { answer }),
    ...(!answered.ok && { issues: answered.issues }),
  }
}
