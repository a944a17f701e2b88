import type { Register } from '@styrkod/core'
import { isKind } from '#rulesets/isKind.ts'
import type { Entity, Evaluation } from './entities.ts'
import { judge, type Tenant } from './evaluate.ts'
import type { Search } from './readSearch.ts'
import { nameOf } from './words.ts'

export interface Found {
  readonly results: readonly object[]
  readonly page?: { readonly next_token: string }
}

/** What a search finds, one page of it. */
export function search(tenant: Tenant, asked: Search): Found {
  switch (asked.kind) {
    case 'subject':
      return searchSubject(tenant, asked)
    case 'resource':
      return searchResource(tenant, asked)
    case 'action':
      return searchAction(tenant, asked)
  }
}

/** Who may do this? Of the subjects of the type that the register knows, those that are permitted. */
function searchSubject(tenant: Tenant, asked: Search): Found {
  const { question } = asked
  const { type } = question.subject!
  if (!isKnown(tenant, question.resource!)) return { results: [] }
  const subject = question.subject!
  const test = (id: string): boolean => may(tenant, { ...question, subject: { ...subject, id } })
  return paged(asked, candidatesOf(tenant, type), (id) => test(id) && { type, id })
}

/** On what may this be done? Of the resources of the type that the register knows, those that are permitted. */
function searchResource(tenant: Tenant, asked: Search): Found {
  const { question } = asked
  const { type } = question.resource!
  if (!isKnown(tenant, question.subject!)) return { results: [] }
  const resource = question.resource!
  const test = (id: string): boolean => may(tenant, { ...question, resource: { ...resource, id } })
  return paged(asked, candidatesOf(tenant, type), (id) => test(id) && { type, id })
}

/** What may be done? Of the actions that the rules speak of, those that are permitted. */
function searchAction(tenant: Tenant, asked: Search): Found {
  const { question } = asked
  if (!isKnown(tenant, question.subject!)) return { results: [] }
  const names = [...new Set(tenant.compiled.acts.map(({ rule }) => rule.action))].sort()
  const properties = {}
  return paged(asked, names, (name) => may(tenant, { ...question, action: { name, properties } }) && { name })
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
function candidatesOf({ compiled, register }: Tenant, word: string): readonly string[] {
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

/** One page of what is found: from its place on, as many as asked for; a token only while there is more. */
function paged(
  { limit, last, isPaged }: Search,
  candidates: readonly string[],
  test: (id: string) => object | false,
): Found {
  const results: object[] = []
  let previous = ''
  for (const id of candidates) {
    if (last !== undefined && id <= last) continue
    const found = test(id)
    if (!found) continue
    if (results.length === limit) return { results, page: { next_token: Buffer.from(previous).toString('base64url') } }
    results.push(found)
    previous = id
  }
  return isPaged ? { results, page: { next_token: '' } } : { results }
}
