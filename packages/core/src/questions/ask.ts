import { done, error, failed } from '#primitives/issue.ts'
import type { Day, Facts, Issue, Result } from '#primitives/model.ts'
import type { Register } from '#register/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { audit } from './audit.ts'
import { compare } from './compare.ts'
import { decide } from './decide.ts'
import { due } from './due.ts'
import { explain } from './explain.ts'
import { lint } from './lint.ts'
import { matrix } from './matrix.ts'
import { norms } from './norms.ts'
import { require } from './require.ts'
import { route } from './route.ts'
import { checkFacts, resolveActor, resolveObject } from './resolve.ts'
import type { QuestionSource } from './schema.ts'
import { who } from './who.ts'
import { resolveWord } from './words.ts'

/** What a question needs from outside: the day it is asked, and the registers that go by a name. */
export interface AskContext {
  readonly today: Day
  readonly register?: (name: string) => Register | undefined
  /** Another ruleset, to compare with. */
  readonly ruleset?: (name: string) => CompiledRuleset | undefined
}

type Named<Q extends QuestionSource['question']> = Extract<QuestionSource, { question: Q }>
type CaseSource = Named<'who'> | Named<'decide'> | Named<'require'> | Named<'route'>

/** Answers any question, put as plain data in anybody's words; what is wrong with the question comes back as issues. */
export function ask(compiled: CompiledRuleset, question: QuestionSource, context: AskContext): Result<unknown> {
  switch (question.question) {
    case 'who':
      return withCase(compiled, question, context, (about) =>
        withWord(compiled, 'action', question.action, ['action'], (action) =>
          done(who(compiled, { ...about, ...(action !== undefined && { action }) })),
        ),
      )
    case 'decide':
      return askDecide(compiled, question, context)
    case 'require':
      return withCase(compiled, question, context, (about) =>
        withWord(compiled, 'action', question.before, ['before'], (before) =>
          done(require(compiled, { ...about, ...(before !== undefined && { before }) })),
        ),
      )
    case 'route':
      return askRoute(compiled, question, context)
    case 'due':
      return askDue(compiled, question, context)
    case 'audit': {
      const register = registerOf(compiled, question.register, context)
      if (!register.ok) return register
      return register.value
        ? done(audit(compiled, { at: question.at ?? context.today, register: register.value }))
        : failed([error('missing-key', ['register'], { key: 'register', expected: 'register' })])
    }
    case 'compare':
      return askCompare(compiled, question, context)
    case 'lint':
      return done(lint(compiled))
    case 'matrix':
      return askMatrix(compiled, question, context)
    case 'explain': {
      const answer = explain(compiled, question)
      return answer.cards.length > 0 || answer.norm
        ? done(answer)
        : failed([error('unknown-rule', ['id'], { name: question.id })])
    }
    case 'norms':
      return done(norms(compiled))
  }
}

function askDecide(compiled: CompiledRuleset, question: Named<'decide'>, context: AskContext): Result<unknown> {
  return withCase(compiled, question, context, (about) =>
    withWord(compiled, 'action', question.action, ['action'], (action) => {
      const actor =
        question.actor === undefined
          ? undefined
          : resolveActor(compiled, question.actor, about.register !== undefined, ['actor'])
      if (actor && !actor.ok) return actor
      return done(
        decide(compiled, {
          ...about,
          action: action!,
          ...(actor && { actor: actor.value }),
          ...(question.done && { done: question.done }),
        }),
      )
    }),
  )
}

function askRoute(compiled: CompiledRuleset, question: Named<'route'>, context: AskContext): Result<unknown> {
  return withCase(compiled, question, context, (about) =>
    withWord(compiled, 'action', question.action, ['action'], (action) =>
      done(route(compiled, { ...about, action: action!, ...(question.done && { done: question.done }) })),
    ),
  )
}

function askDue(compiled: CompiledRuleset, question: Named<'due'>, context: AskContext): Result<unknown> {
  const object = question.object === undefined ? undefined : resolveObject(compiled, question.object, ['object'])
  if (object && !object.ok) return object
  const register = registerOf(compiled, question.register, context)
  if (!register.ok) return register
  return withWord(compiled, 'action', question.action, ['action'], (action) => {
    const from = question.from ?? question.at ?? context.today
    return done(
      due(compiled, {
        at: question.at ?? from,
        from,
        through: question.through ?? from,
        ...(object && { object: object.value.object }),
        ...(action !== undefined && { action }),
        ...(register.value && { register: register.value }),
      }),
    )
  })
}

function askCompare(compiled: CompiledRuleset, question: Named<'compare'>, context: AskContext): Result<unknown> {
  const other = context.ruleset?.(question.with)
  if (!other) return failed([error('unknown-ruleset', ['with'], { name: question.with })])
  const object = question.object === undefined ? undefined : resolveObject(compiled, question.object, ['object'])
  if (object && !object.ok) return object
  return withWord(compiled, 'action', question.action, ['action'], (action) =>
    done(
      compare(compiled, other, {
        at: question.at ?? context.today,
        ...(object && { object: object.value.object }),
        ...(action !== undefined && { action }),
      }),
    ),
  )
}

function askMatrix(compiled: CompiledRuleset, question: Named<'matrix'>, context: AskContext): Result<unknown> {
  return withWord(compiled, 'role', question.role, ['role'], (role) =>
    withWord(compiled, 'object', question.object, ['object'], (object) =>
      done(
        matrix(compiled, {
          at: question.at ?? context.today,
          ...(role !== undefined && { role }),
          ...(object !== undefined && { object }),
          ...(question.section !== undefined && { section: question.section }),
        }),
      ),
    ),
  )
}

interface About {
  readonly at: Day
  readonly object: string
  readonly id?: string
  readonly facts: Facts
  readonly register?: Register
  readonly edition?: string
  readonly known?: string
  readonly part?: string
}

/** Resolves what every question about a case says: the object, the facts and the register. */
function withCase(
  compiled: CompiledRuleset,
  question: CaseSource,
  context: AskContext,
  answer: (about: About) => Result<unknown>,
): Result<unknown> {
  const object = resolveObject(compiled, question.object, ['object'])
  if (!object.ok) return object
  const facts = (question.facts ?? {}) as Facts
  const issues: readonly Issue[] = checkFacts(compiled, object.value.object, facts, ['facts'])
  if (issues.length > 0) return failed(issues)
  const register = registerOf(compiled, question.register, context)
  if (!register.ok) return register
  return answer({
    at: question.at ?? context.today,
    ...object.value,
    facts,
    ...(register.value && { register: register.value }),
    ...(question.edition !== undefined && { edition: question.edition }),
    ...(question.known !== undefined && { known: question.known }),
    ...(question.part !== undefined && { part: question.part }),
  })
}

function withWord(
  compiled: CompiledRuleset,
  kind: 'action' | 'object' | 'role',
  word: string | undefined,
  place: readonly string[],
  answer: (slug: string | undefined) => Result<unknown>,
): Result<unknown> {
  if (word === undefined) return answer(undefined)
  const slug = resolveWord(compiled, kind, word, place)
  return slug.ok ? answer(slug.value) : slug
}

function registerOf(
  compiled: CompiledRuleset,
  source: CaseSource['register'],
  context: AskContext,
): Result<Register | undefined> {
  if (source === undefined) return done(undefined)
  if (typeof source === 'string') {
    const register = context.register?.(source)
    return register ? done(register) : failed([error('unknown-register', ['register'], { name: source })])
  }
  const { municipality, id } = compiled.ruleset
  return done({
    municipality: municipality.code,
    ruleset: id,
    since: source.since,
    events: source.events as unknown as Register['events'],
  })
}
