import type { Register } from '@styrkod/core'
import { demand, Malformed, membersOf, readEvaluation, type Entity, type Evaluation } from './entities.ts'
import { judge, type Tenant } from './evaluate.ts'
import { isKind } from '#rulesets/isKind.ts'
import { nameOf } from './words.ts'

interface Found {
  readonly results: readonly object[]
  readonly page?: { readonly next_token: string }
}

/** How many results a page has where the request does not say, and at most. */
const PAGE = 1000

/** Who may do this? Of the subjects of the type that the register knows, those that are permitted. */
export function searchSubject(tenant: Tenant, body: unknown): Found {
  const question = readEvaluation(body, 'subject')
  demand(question, 'subject', 'action', 'resource')
  const { type } = question.subject!
  if (!isKnown(tenant, question.resource!)) return { results: [] }
  const candidates = candidatesOf(tenant, type)
  return paged(
    body,
    candidates,
    (id) => may(tenant, { ...question, subject: { ...question.subject!, id } }) && { type, id },
  )
}

/** On what may this be done? Of the resources of the type that the register knows, those that are permitted. */
export function searchResource(tenant: Tenant, body: unknown): Found {
  const question = readEvaluation(body, 'resource')
  demand(question, 'subject', 'action', 'resource')
  const { type } = question.resource!
  if (!isKnown(tenant, question.subject!)) return { results: [] }
  return paged(
    body,
    candidatesOf(tenant, type),
    (id) => may(tenant, { ...question, resource: { ...question.resource!, id } }) && { type, id },
  )
}

/** What may be done? Of the actions that the rules speak of, those that are permitted. */
export function searchAction(tenant: Tenant, body: unknown): Found {
  const { action: given, ...rest } = membersOf(body ?? null, 'the body')
  if (given !== undefined) throw new Malformed('action must be left out')
  const question = readEvaluation(rest)
  demand(question, 'subject', 'resource')
  if (!isKnown(tenant, question.subject!)) return { results: [] }
  const { compiled } = tenant.ruleset
  const names = [...new Set(compiled.acts.map(({ rule }) => rule.action))].sort()
  const properties = {}
  return paged(body, names, (name) => may(tenant, { ...question, action: { name, properties } }) && { name })
}

const may = (tenant: Tenant, question: Evaluation): boolean => judge(tenant, question)?.outcome === 'permit'

const idsOf = new WeakMap<Register, ReadonlyMap<string, ReadonlySet<string>>>()

/** The ids that a register speaks of, by type, gathered once for each version of it. */
function known(register: Register): ReadonlyMap<string, ReadonlySet<string>> {
  const found = idsOf.get(register)
  if (found) return found
  const ids = new Map<string, Set<string>>()
  for (const { object } of register.events) {
    const set = ids.get(object.type) ?? new Set()
    ids.set(object.type, set.add(object.id))
  }
  idsOf.set(register, ids)
  return ids
}

/** The ids of a type, narrower types included; of roles, where roles are searched. */
function candidatesOf({ ruleset: { compiled }, register }: Tenant, word: string): readonly string[] {
  if (word === 'role') return Object.keys(compiled.ruleset.roles).sort()
  const type = nameOf(compiled, 'object', word)
  if (type === undefined || !register) return []
  const ids = new Set<string>()
  for (const [own, list] of known(register)) if (isKind(compiled, own, type)) for (const id of list) ids.add(id)
  return [...ids].sort()
}

/** Whether what a search takes for granted is there. */
function isKnown(tenant: Tenant, { type, id }: Entity): boolean {
  if (tenant.register === undefined) return true
  return id !== undefined && candidatesOf(tenant, type).includes(id)
}

/** One page of what is found: from the token's place on, as many as asked for; a token only while there is more. */
function paged(body: unknown, candidates: readonly string[], test: (id: string) => object | false): Found {
  const page = membersOf((body as Readonly<Record<string, unknown>>)['page'], 'page')
  const limit = page['limit'] ?? PAGE
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1)
    throw new Malformed('page.limit must be a positive integer')
  const { token } = page
  if (token !== undefined && typeof token !== 'string') throw new Malformed('page.token must be a string')
  const last = token === undefined || token === '' ? undefined : Buffer.from(token, 'base64url').toString('utf8')
  const results: object[] = []
  let previous = ''
  for (const id of candidates) {
    if (last !== undefined && id <= last) continue
    const found = test(id)
    if (!found) continue
    if (results.length === Math.min(limit, PAGE))
      return { results, page: { next_token: Buffer.from(previous).toString('base64url') } }
    results.push(found)
    previous = id
  }
  return Object.keys(page).length > 0 ? { results, page: { next_token: '' } } : { results }
}
