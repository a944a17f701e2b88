import { error, failed } from '#primitives/issue.ts'
import type { Issue, Json, Result } from '#primitives/model.ts'
import type { z } from '#primitives/schema.ts'
import { suggest } from '#primitives/suggest.ts'
import { keysAt } from './keysAt.ts'

/** How deep and how large a value from outside may be; more is refused before anything looks at it. */
export interface Limits {
  readonly depth: number
  readonly nodes: number
}

export const DEFAULT_LIMITS: Limits = { depth: 64, nodes: 2_000_000 }

type ZodIssue = z.core.$ZodIssue
type Place = readonly (string | number)[]

/**
 * Checks a value from outside against a schema. Every problem is reported, in the terms of the ruleset language,
 * with its place and, where a key or a word is nearly right, what was probably meant.
 */
export function parse<T extends z.ZodType>(
  schema: T,
  value: unknown,
  limits: Limits = DEFAULT_LIMITS,
): Result<z.output<T>> {
  const size = measure(value, limits)
  if (size !== undefined) return failed([error(size, [], { depth: limits.depth, nodes: limits.nodes })])
  const result = schema.safeParse(value)
  if (result.success) return { ok: true, value: result.data }
  return failed(
    withoutEchoes(
      result.error.issues.flatMap((issue) => translate(issue, [], value)).map((issue) => withSuggestion(issue, schema)),
    ),
  )
}

/** A key that is not known gets the closest of those that are, and their list. */
function withSuggestion(issue: Issue, schema: z.ZodType): Issue {
  if (issue.code !== 'unknown-key') return issue
  const known = keysAt(schema, issue.path.slice(0, -1))
  const close = suggest(String(issue.values['key']), known)
  return { ...issue, values: { ...issue.values, known }, ...(close !== undefined && { suggestion: close }) }
}

/** A misspelt key is one problem, not a missing key besides; a value that fails two checks for one reason fails once. */
function withoutEchoes(found: readonly Issue[]): readonly Issue[] {
  const issues = found.filter(
    (issue, at) =>
      found.findIndex((other) => other.code === issue.code && String(other.path) === String(issue.path)) === at,
  )
  const meant = new Set(
    issues.flatMap((issue) =>
      issue.suggestion === undefined ? [] : [JSON.stringify([...issue.path.slice(0, -1), issue.suggestion])],
    ),
  )
  return issues.filter((issue) => issue.code !== 'missing-key' || !meant.has(JSON.stringify(issue.path)))
}

/** Walks a value with a stack of its own, so that no depth of it can overflow ours. */
function measure(value: unknown, limits: Limits): 'too-deep' | 'too-large' | undefined {
  const stack: [unknown, number][] = [[value, 1]]
  let nodes = 0
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [at, depth] = next
    if (++nodes > limits.nodes) return 'too-large'
    if (at === null || typeof at !== 'object') continue
    if (depth > limits.depth) return 'too-deep'
    for (const child of Array.isArray(at) ? at : Object.values(at)) stack.push([child, depth + 1])
  }
  return undefined
}

function translate(issue: ZodIssue, base: Place, input: unknown): readonly Issue[] {
  const place = [...base, ...(issue.path as Place)]
  const found = valueAt(input, issue.path as Place)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => error('unknown-key', [...place, key], { key }))
    case 'invalid_union':
      return translateUnion(issue, place, found)
    case 'invalid_type':
      return [
        found === undefined
          ? error('missing-key', place, { key: last(place), expected: issue.expected })
          : error('wrong-type', place, { path: last(place), expected: issue.expected, value: shown(found) }),
      ]
    case 'invalid_value': {
      const values = issue.values.map((one) => String(one))
      if (found === undefined) return [error('missing-key', place, { key: last(place), expected: values.join(' | ') })]
      return [
        error(
          'not-a-value',
          place,
          { path: last(place), value: shown(found), values },
          typeof found === 'string' ? suggest(found, values) : undefined,
        ),
      ]
    }
    case 'invalid_key':
      return [error('bad-name', place, { value: last(place) })]
    default:
      return [error(codeOf(issue), place, { path: last(place), value: shown(found), ...boundsOf(issue) })]
  }
}

/** Our own checks name their code in place of a sentence. */
const OWN_CODES = ['slug', 'path', 'day', 'period', 'name', 'month-day']
const codeOf = (issue: ZodIssue): string =>
  OWN_CODES.includes(issue.message) ? issue.message : issue.code.replaceAll('_', '-')

function boundsOf(issue: ZodIssue): Record<string, Json> {
  if (issue.code === 'too_small') return { limit: Number(issue.minimum) }
  return issue.code === 'too_big' ? { limit: Number(issue.maximum) } : {}
}

/** Of the ways to read a value, the one it comes closest to says what is wrong with it. */
function translateUnion(issue: ZodIssue & { code: 'invalid_union' }, place: Place, found: unknown): readonly Issue[] {
  const branches = issue.errors.filter((branch) => branch.length > 0)
  if (branches.length === 0)
    return [
      found === undefined
        ? error('missing-key', place, { key: last(place), expected: '' })
        : error('no-such-form', place, { path: last(place), value: shown(found) }),
    ]
  const best = branches.reduce((a, b) => (distance(b, found) < distance(a, found) ? b : a))
  if (best.length === 1 && best[0]!.path.length === 0 && best[0]!.code === 'invalid_type' && found !== undefined) {
    return [error('no-such-form', place, { path: last(place), value: shown(found) })]
  }
  return best.flatMap((inner) => translate(inner, place, found))
}

function distance(branch: readonly ZodIssue[], found: unknown): number {
  let sum = 0
  for (const issue of branch) {
    if (issue.path.length === 0 && issue.code === 'invalid_type') sum += 1000
    else if (issue.code === 'unrecognized_keys') sum += 10 * issue.keys.length
    else if (issue.path.length === 1 && valueAt(found, issue.path as Place) === undefined) sum += 12
    else sum += 1
  }
  return sum
}

function valueAt(value: unknown, place: Place): unknown {
  let at = value
  for (const key of place) {
    if (at === null || typeof at !== 'object') return undefined
    at = (at as Record<string | number, unknown>)[key]
  }
  return at
}

const last = (place: Place): string => String(place.at(-1) ?? '')

const shown = (value: unknown): Json => {
  if (value === undefined) return null
  if (value === null || typeof value !== 'object') return value as Json
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
