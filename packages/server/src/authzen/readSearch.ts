import { demand, Malformed, membersOf, readEvaluation, type Evaluation } from './entities.ts'

/** A search, read and checked: what is looked for, what it must stand up to, and which page of it. */
export interface Search {
  readonly kind: 'subject' | 'resource' | 'action'
  readonly question: Evaluation
  readonly limit: number
  /** The last result of the page before. */
  readonly last?: string
  /** Whether the request speaks of pages; the answer does then as well. */
  readonly isPaged: boolean
}

/** How many results a page has where the request does not say, and at most. */
const PAGE = 1000

/** @throws Malformed */
export function readSearch(kind: Search['kind'], body: unknown): Search {
  const question = kind === 'action' ? readWithoutAction(body) : readEvaluation(body, kind)
  if (kind === 'action') demand(question, 'subject', 'resource')
  else demand(question, 'subject', 'action', 'resource')
  const page = membersOf((body as Readonly<Record<string, unknown>>)['page'], 'page')
  const limit = page['limit'] ?? PAGE
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1)
    throw new Malformed('page.limit must be a positive integer')
  const { token } = page
  if (token !== undefined && typeof token !== 'string') throw new Malformed('page.token must be a string')
  return {
    kind,
    question,
    limit: Math.min(limit, PAGE),
    isPaged: Object.keys(page).length > 0,
    ...(token !== undefined && token !== '' && { last: Buffer.from(token, 'base64url').toString('utf8') }),
  }
}

function readWithoutAction(body: unknown): Evaluation {
  const { action, ...rest } = membersOf(body ?? null, 'the body')
  if (action !== undefined) throw new Malformed('action must be left out')
  return readEvaluation(rest)
}
