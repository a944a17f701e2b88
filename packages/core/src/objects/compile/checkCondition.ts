import type { Condition, Operand } from '#conditions/model.ts'
import { own } from '#primitives/ancestors.ts'
import { isDay } from '#primitives/day.ts'
import { error } from '#primitives/issue.ts'
import type { Issue, Json, Path, Slug } from '#primitives/model.ts'
import { suggest } from '#primitives/suggest.ts'
import type { Parameter } from '#parameters/model.ts'
import type { Fact, ObjectType } from '../model.ts'
import { resolvePath, type PathInfo } from './path.ts'

export interface ConditionScope {
  readonly types: Readonly<Record<Slug, ObjectType>>
  readonly parameters: Readonly<Record<Slug, Parameter>>
  /** What `object` is; `undefined` where there is none. */
  readonly object: Slug | undefined
  /** Whether facts may be compared with facts: in what must hold, not in when it applies. */
  readonly factToFact: boolean
  readonly item?: PathInfo
}

type Place = readonly (string | number)[]

const ORDERED = ['lt', 'lte', 'gt', 'gte']
const NUMERIC = ['integer', 'number', 'money']

/** Everything wrong with a condition: names that lead nowhere, and values that a fact cannot have. */
export function checkCondition(condition: Condition, scope: ConditionScope, place: Place): readonly Issue[] {
  const inner = (part: Condition): readonly Issue[] => checkCondition(part, scope, place)
  if ('all' in condition) return condition.all.flatMap(inner)
  if ('any' in condition) return condition.any.flatMap(inner)
  if ('not' in condition) return inner(condition.not)
  if ('derived' in condition) return []
  if ('test' in condition) return checkTest(condition, scope, place)
  const list: Path = 'some' in condition ? condition.some : 'every' in condition ? condition.every : condition.count
  const info = resolvePath(scope.types, scope.object, list, scope.item)
  if (info.kind === 'unknown') return [unresolved(info, list, place)]
  const where = condition.where
    ? checkCondition(condition.where, { ...scope, item: info, factToFact: true }, place)
    : []
  return info.kind === 'derived' || !info.many ? [error('not-a-list', place, { path: list }), ...where] : where
}

function checkTest(test: Extract<Condition, { test: Path }>, scope: ConditionScope, place: Place): readonly Issue[] {
  const info = resolvePath(scope.types, scope.object, test.test, scope.item)
  if (info.kind === 'unknown') return [unresolved(info, test.test, place)]
  const issues = checkOperand(test.to, scope, place)
  if (info.kind === 'derived') {
    const plain = (test.op === 'eq' || test.op === 'ne') && 'const' in test.to && typeof test.to.const === 'boolean'
    return plain ? issues : [...issues, error('derived-is-boolean', place, { path: test.test })]
  }
  if (test.op === 'exists') return info.many ? [...issues, error('exists-of-list', place, { path: test.test })] : issues
  if (!('const' in test.to)) return issues
  const fact: Fact = info.kind === 'fact' ? info.fact : { type: 'text' }
  if (ORDERED.includes(test.op) && !NUMERIC.includes(fact.type) && fact.type !== 'date') {
    return [...issues, error('not-ordered', place, { path: test.test, type: fact.type, op: test.op })]
  }
  const values = test.op === 'in' ? (test.to.const as readonly Json[]) : [test.to.const]
  return [...issues, ...values.flatMap((value) => checkValue(value, fact, test.test, place))]
}

function checkOperand(to: Operand, scope: ConditionScope, place: Place): readonly Issue[] {
  const issues: Issue[] = []
  const path = (at: Path | undefined): void => {
    if (at === undefined) return
    const info = resolvePath(scope.types, scope.object, at, scope.item)
    if (info.kind === 'unknown') issues.push(unresolved(info, at, place))
  }
  if ('fact' in to) {
    if (!scope.factToFact) issues.push(error('fact-to-fact', place, { path: to.fact }))
    path(to.fact)
  }
  if ('param' in to) {
    if (!own(scope.parameters, to.param)) {
      issues.push(
        error('unresolved-parameter', place, { name: to.param }, suggest(to.param, Object.keys(scope.parameters))),
      )
    }
    path(to.at)
  }
  if ('date' in to) {
    if (/^\d/.test(to.date) && !isDay(to.date)) issues.push(error('day', place, { value: to.date }))
    if (!/^\d/.test(to.date)) path(to.date)
  }
  return issues
}

/** Whether a fact can have a value; also used for the facts of a question. */
export function checkValue(value: Json, fact: Fact, path: Path, place: Place): readonly Issue[] {
  if (value === null) return []
  const wrong = (expected: string): readonly Issue[] => [error('wrong-type', place, { path, expected, value })]
  if (fact.values && (fact.type === 'enum' || fact.item === 'enum')) {
    if (fact.values.includes(value)) return []
    const close = typeof value === 'string' ? suggest(value, fact.values.map(String)) : undefined
    return [error('not-a-value', place, { path, value, values: [...fact.values] }, close)]
  }
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong('boolean')
    case 'integer':
      return Number.isInteger(value) ? [] : wrong('integer')
    case 'number':
    case 'money':
      return typeof value === 'number' && Number.isFinite(value) ? [] : wrong(fact.type)
    case 'date':
      return typeof value === 'string' && isDay(value) ? [] : wrong('date')
    case 'text':
    case 'period':
      return typeof value === 'string' ? [] : wrong('text')
    default:
      return []
  }
}

function unresolved(info: Extract<PathInfo, { kind: 'unknown' }>, path: Path, place: Place): Issue {
  const close = suggest(info.name, info.names)
  return error(
    'unresolved-fact',
    place,
    { path, name: info.name },
    close === undefined ? undefined : path.replace(info.name, close),
  )
}
