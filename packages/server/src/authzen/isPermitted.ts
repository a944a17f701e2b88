import type { CompiledRuleset, Register } from '@styrkod/core'
import type { Evaluation } from './entities.ts'
import { judge, ownDayOf, type Tenant } from './evaluate.ts'

/** How many questions are remembered, of all registers together, and how long one may be. */
const MOST = 100_000
const LONGEST = 1000

/** Answers as of a day. */
interface Answers {
  readonly today: string
  readonly byKey: Map<string, boolean>
}

type Remembered = WeakMap<CompiledRuleset, WeakMap<Register | CompiledRuleset, Answers>>

/** Plain answers to questions put before. A new version of a register or a ruleset remembers nothing of the one before. */
let remembered: Remembered = new WeakMap()
let count = 0

/**
 * Whether the rules permit what is asked about. The same question on the same rules, register and day has the same
 * answer, and enforcement points put few questions very often.
 */
export function isPermitted(tenant: Tenant, evaluation: Evaluation): boolean {
  const key = keyOf(evaluation)
  const known = answersOn(tenant).get(key)
  if (known !== undefined) return known
  const isPermit = judge(tenant, evaluation)?.outcome === 'permit'
  if (key.length <= LONGEST) remember(tenant, key, isPermit)
  return isPermit
}

/** Keeps an answer. When there are too many, all are forgotten: they are soon found again. */
function remember(tenant: Tenant, key: string, isPermit: boolean): void {
  if (++count > MOST) {
    remembered = new WeakMap()
    count = 1
  }
  answersOn(tenant).set(key, isPermit)
}

const keys = new WeakMap<Evaluation, string>()

/** What is asked about, as one text. No text of a request holds the character that stands between its parts here. */
function keyOf(evaluation: Evaluation): string {
  const known = keys.get(evaluation)
  if (known !== undefined) return known
  const { subject, action, resource, context } = evaluation
  const properties = [subject?.properties, action?.properties, resource?.properties].map(shown)
  const names = [subject?.type, subject?.id, action?.name, resource?.type, resource?.id]
  const key = [ownDayOf(context), ...names, ...properties].join('\0')
  keys.set(evaluation, key)
  return key
}

function shown(properties: Evaluation['context'] = {}): string {
  for (const _ in properties) return JSON.stringify(properties)
  return ''
}

function answersOn({ compiled, register, today }: Tenant): Map<string, boolean> {
  let registers = remembered.get(compiled)
  if (!registers) remembered.set(compiled, (registers = new WeakMap()))
  const judgedOn = register ?? compiled
  let answers = registers.get(judgedOn)
  if (answers?.today !== today) registers.set(judgedOn, (answers = { today, byKey: new Map() }))
  return answers.byKey
}
