import type { CompiledRuleset, Register } from '@styrkod/core'
import type { Evaluation } from './entities.ts'
import { dayOf, judge, type Tenant } from './evaluate.ts'

/** How many questions are remembered, of all registers together, and how long one may be. */
const MOST = 100_000
const LONGEST = 1000

type Remembered = WeakMap<CompiledRuleset, WeakMap<Register | CompiledRuleset, Map<string, boolean>>>

/** Plain answers to questions put before. A new version of a register or a ruleset remembers nothing of the one before. */
let remembered: Remembered = new WeakMap()
let count = 0

/**
 * Whether the rules permit what is asked about. The same question on the same rules, register and day has the same
 * answer, and enforcement points put few questions very often.
 */
export function isPermitted(tenant: Tenant, evaluation: Evaluation): boolean {
  const key = keyOf(tenant, evaluation)
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

/** No text of a request holds the character that stands between its parts here. */
function keyOf(tenant: Tenant, { subject, action, resource, context }: Evaluation): string {
  const properties = [subject?.properties, action?.properties, resource?.properties].map(shown)
  return [
    dayOf(tenant, context),
    subject?.type,
    subject?.id,
    action?.name,
    resource?.type,
    resource?.id,
    ...properties,
  ].join('\0')
}

function shown(properties: Evaluation['context'] = {}): string {
  for (const _ in properties) return JSON.stringify(properties)
  return ''
}

function answersOn({ compiled, register }: Tenant): Map<string, boolean> {
  let registers = remembered.get(compiled)
  if (!registers) remembered.set(compiled, (registers = new WeakMap()))
  const judgedOn = register ?? compiled
  let answers = registers.get(judgedOn)
  if (!answers) registers.set(judgedOn, (answers = new Map()))
  return answers
}
