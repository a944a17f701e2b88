import type { QuestionName, QuestionSource } from '@styrkod/core'
import { questionSchemas } from '@styrkod/core/schema'
import * as z from 'zod'
import type { Call, Reply } from '#http/call.ts'
import { paceOf } from '#http/pace.ts'
import { Problem } from '#http/problem.ts'
import { route, type Route } from '#http/route.ts'
import type { OpenRegister } from '#registers/registers.ts'
import type { Listed } from '#rulesets/catalogue.ts'
import { answerTo, THE_REGISTER } from './answerTo.ts'
import { registerOf, rulesetOf } from './find.ts'
import { versionTag } from '#registers/versionTag.ts'
import { answer, code, id } from './schemas.ts'

const NAMES = Object.keys(questionSchemas.questionShapes) as readonly QuestionName[]

type Shape = z.ZodObject<Record<string, z.ZodType>>
const shapeOf = (name: QuestionName): Shape => questionSchemas.questionShapes[name] as unknown as Shape

/** A question of a ruleset may bring its register along; it cannot name one. */
function refuseNamed(body: unknown): void {
  if (typeof (body as { register?: unknown }).register !== 'string') return
  const issue = {
    code: 'unknown-register',
    severity: 'error',
    path: ['register'],
    values: { name: String((body as { register: string }).register) },
  } as const
  throw new Problem('invalid', {}, [issue])
}

const ofRuleset = (name: QuestionName): Route => {
  const body = shapeOf(name).extend({ question: z.literal(name).optional() })
  return route({
    id: `${name}OfRuleset`,
    method: 'POST',
    path: `/v1/rulesets/{id}/${name}`,
    group: 'questions',
    says: SAYS[name] ?? { sv: name, en: name },
    right: 'public',
    params: z.object({ id }),
    body,
    answers: { 200: { says: { sv: 'Svaret', en: 'The answer' }, schema: answer } },
    handle: async (call): Promise<Reply> => {
      const ruleset = rulesetOf(call, call.params.id)
      refuseNamed(call.body)
      const question = { ...call.body, question: name } as unknown as QuestionSource
      return { body: await answerTo(call, ruleset, question), etag: `"${ruleset.hash}"` }
    },
  })
}

const ofMunicipality = (name: QuestionName): Route => {
  const shape = shapeOf(name)
  const takesRegister = 'register' in shape.shape
  const body = (takesRegister ? shape.omit({ register: true }) : shape).extend({ question: z.literal(name).optional() })
  return route({
    id: `${name}OfMunicipality`,
    method: 'POST',
    path: `/v1/municipalities/{code}/${name}`,
    group: 'questions',
    says: SAYS[name] ?? { sv: name, en: name },
    right: 'read',
    params: z.object({ code }),
    body,
    answers: { 200: { says: { sv: 'Svaret', en: 'The answer' }, schema: answer } },
    handle: async (call): Promise<Reply> => {
      const opened = await registerOf(call, call.params.code)
      const named = { ...call.body, question: name, ...(takesRegister && { register: THE_REGISTER }) }
      const body = await answerTo(call, opened.ruleset, named as unknown as QuestionSource, opened)
      return { body, etag: versionTag(opened.head) }
    },
  })
}

const SAYS: Readonly<Partial<Record<QuestionName, { sv: string; en: string }>>> = {
  who: { sv: 'Vem som ansvarar eller beslutar', en: 'Who is responsible, or decides' },
  decide: { sv: 'Om någon får göra något, en viss dag', en: 'Whether somebody may do something, on a day' },
  require: {
    sv: 'Vad något skall ha, eller vad som måste gälla först',
    en: 'What something must have, or what must hold first',
  },
  route: { sv: 'Vilka steg som leder till ett beslut', en: 'Which steps lead to a decision' },
  due: { sv: 'Vad som skall göras, och när', en: 'What must be done, and when' },
  audit: { sv: 'Vad som är fel i registret', en: 'What is wrong in the register' },
  compare: { sv: 'Hur två regelverk skiljer sig', en: 'How two rulesets differ' },
  lint: { sv: 'Om regelverket hänger ihop', en: 'Whether the ruleset holds together' },
  matrix: { sv: 'Vem som gör vad, som RACI-matris', en: 'Who does what, as a RACI matrix' },
  explain: { sv: 'En regel eller norm, med källa och avsnitt', en: 'A rule or a norm, with source and section' },
  norms: { sv: 'Hur källans normer täcks', en: 'How the norms of the source are covered' },
}

/** Questions of the rules alone have the same answer for every register. */
const OF_RULES: readonly string[] = ['lint', 'explain', 'norms', 'compare']

const manyQuestions = z
  .array(questionSchemas.anyQuestion as unknown as z.ZodType<QuestionSource>)
  .min(1)
  .max(1000)

const MANY_ANSWERS = {
  200: { says: { sv: 'Svaren, i samma ordning', en: 'The answers, in the same order' }, schema: z.array(answer) },
} as const

const MANY = { sv: 'Flera frågor på en gång', en: 'Several questions at once' }

const askRuleset = route({
  id: 'askRuleset',
  method: 'POST',
  path: '/v1/rulesets/{id}/ask',
  group: 'questions',
  says: MANY,
  right: 'public',
  params: z.object({ id }),
  body: manyQuestions,
  answers: MANY_ANSWERS,
  handle: async (call): Promise<Reply> => {
    const ruleset = rulesetOf(call, call.params.id)
    call.body.forEach(refuseNamed)
    return { body: await answersTo(call, ruleset, call.body), etag: `"${ruleset.hash}"` }
  },
})

const askMunicipality = route({
  id: 'askMunicipality',
  method: 'POST',
  path: '/v1/municipalities/{code}/ask',
  group: 'questions',
  says: MANY,
  right: 'read',
  params: z.object({ code }),
  body: manyQuestions,
  answers: MANY_ANSWERS,
  handle: async (call): Promise<Reply> => {
    const opened = await registerOf(call, call.params.code)
    const questions = call.body.map((one) =>
      'register' in shapeOf(one.question).shape ? ({ ...one, register: THE_REGISTER } as QuestionSource) : one,
    )
    return { body: await answersTo(call, opened.ruleset, questions, opened), etag: versionTag(opened.head) }
  },
})

/** Answers one after another; others get their turn in between, and nobody answers whoever has given up. */
async function answersTo(
  call: Call,
  ruleset: Listed,
  questions: readonly QuestionSource[],
  register?: OpenRegister,
): Promise<readonly unknown[]> {
  const answers: unknown[] = []
  const breathe = paceOf(call)
  for (const question of questions) {
    answers.push(await answerTo(call, ruleset, question, register))
    await breathe()
  }
  return answers
}

export const QUESTION_ROUTES: readonly Route[] = [
  ...NAMES.map(ofRuleset),
  askRuleset,
  ...NAMES.filter((name) => !OF_RULES.includes(name)).map(ofMunicipality),
  askMunicipality,
]
