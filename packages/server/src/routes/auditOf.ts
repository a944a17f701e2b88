import type { AuditAnswer } from '@styrkod/core'
import type { Call } from '#http/call.ts'
import { Problem } from '#http/problem.ts'
import type { OpenRegister } from '#registers/registers.ts'
import type { Listed } from '#rulesets/catalogue.ts'

/** What is wrong in a register on a day, worked out beside the requests. */
export async function auditOf(
  { parts, today }: Call,
  opened: OpenRegister & { readonly ruleset: Listed },
  at: string,
): Promise<AuditAnswer> {
  const { ruleset } = opened
  const question = { question: 'audit', at, register: 'register' } as const
  const answered = await parts.apart.ask({ ruleset, register: opened, question, today })
  if (!answered.ok) throw new Problem('invalid', {}, answered.issues)
  return answered.value as AuditAnswer
}
