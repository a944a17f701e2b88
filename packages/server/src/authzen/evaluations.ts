import type { Language } from '@styrkod/core'
import { demand, Malformed, membersOf, readEvaluation, type Evaluation } from './entities.ts'
import { decisionOn, type Decision } from './decisionOn.ts'
import type { Tenant } from './evaluate.ts'

const SEMANTICS = ['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'] as const

/** How many questions one request may hold. */
const MOST = 1000

/** A single question; what it must say, it must say. */
export const evaluation = (tenant: Tenant, body: unknown, language: Language): Decision =>
  decisionOn(tenant, wholeEvaluation(body), language)

const read = new WeakMap<object, Evaluation>()

/** A question with all its parts; a body that is known again has been looked at before. */
function wholeEvaluation(body: unknown): Evaluation {
  const isObject = typeof body === 'object' && body !== null
  const known = isObject ? read.get(body) : undefined
  if (known) return known
  const question = readEvaluation(body)
  demand(question, 'subject', 'action', 'resource')
  if (isObject) read.set(body, question)
  return question
}

/**
 * Several questions, each with the whole entities it says and the request's own in place of those it does not.
 * @param breathe lets others in between two questions
 */
export async function evaluations(
  tenant: Tenant,
  body: unknown,
  language: Language,
  breathe: () => Promise<void>,
): Promise<Decision | { readonly evaluations: readonly Decision[] }> {
  const members = membersOf(body ?? null, 'the body')
  const { evaluations: items, options } = members
  if (items === undefined || (Array.isArray(items) && items.length === 0)) return evaluation(tenant, body, language)
  if (!Array.isArray(items)) throw new Malformed('evaluations must be an array')
  if (items.length > MOST) throw new Malformed(`evaluations must be at most ${MOST}`)
  readEvaluation(body)
  const semantic = membersOf(options, 'options')['evaluations_semantic'] ?? 'execute_all'
  if (!(SEMANTICS as readonly unknown[]).includes(semantic))
    throw new Malformed('options.evaluations_semantic is unknown')
  const decisions: Decision[] = []
  for (const item of items) {
    const decision = itemOf(tenant, members, item, language)
    decisions.push(decision)
    await breathe()
    if (semantic === 'deny_on_first_deny' && !decision.decision) break
    if (semantic === 'permit_on_first_permit' && decision.decision) break
  }
  return { evaluations: decisions }
}

/** A question that is not whole is a no in its place, and does not spoil the others. */
function itemOf(
  tenant: Tenant,
  defaults: Readonly<Record<string, unknown>>,
  item: unknown,
  language: Language,
): Decision {
  try {
    const { subject, action, resource, context } = defaults
    return evaluation(tenant, { subject, action, resource, context, ...membersOf(item, 'an evaluation') }, language)
  } catch (error) {
    if (error instanceof Malformed) return { decision: false }
    throw error
  }
}
