import type { Json } from '#primitives/model.ts'

/**
 * What somebody holds, taken apart: a receipt alone, an answer that carries one, or a line of many answers, which has
 * them beside each other. The explanation that an answer may have beside its members is not covered by the receipt.
 */
export function readReceipt(held: unknown): { readonly receipt: unknown; readonly enclosed?: Json } {
  if (typeof held !== 'object' || held === null || !('receipt' in held)) return { receipt: held }
  const { receipt, explanation: _sentences, ...rest } = held as Record<string, Json>
  const beside = Object.keys(rest).filter((key) => key !== 'id')
  return { receipt, enclosed: beside.length === 1 && rest['answer'] !== undefined ? rest['answer'] : rest }
}
