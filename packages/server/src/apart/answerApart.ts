import { parentPort } from 'node:worker_threads'
import { apply, linkRuleset, type CompiledRuleset, type Register } from '@styrkod/core'
import type { Given } from './given.ts'
import type { Done, Task, ToldRegister } from './model.ts'
import { WORKS } from './works.ts'

const rulesets = new Map<string, CompiledRuleset>()
const registers = new Map<string, Register>()

/** Does a task with what the thread has been told so far. */
function answerApart({ rulesets: fresh, ruleset, names, register, drop, today, work, input }: Task): unknown {
  for (const [hash, source] of fresh) rulesets.set(hash, linkRuleset(source))
  const inUse = new Set([ruleset, ...Object.values(names)])
  for (const hash of rulesets.keys()) if (!inUse.has(hash)) rulesets.delete(hash)
  for (const municipality of drop) registers.delete(municipality)
  const held = register && hold(register)
  const given: Given = {
    compiled: rulesets.get(ruleset)!,
    today,
    ruleset: (name) => rulesets.get(names[name] ?? ''),
    ...(held && { register: held }),
  }
  const worker = WORKS[work] as (given: Given, input: unknown) => unknown
  return worker(given, input)
}

function hold({ municipality, whole, added = [] }: ToldRegister): Register {
  const before = whole ?? registers.get(municipality)!
  const register = added.length > 0 ? apply(before, added) : before
  registers.set(municipality, register)
  return register
}

function done(task: Task): Done {
  try {
    return { value: answerApart(task) }
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', (task: Task) => parentPort!.postMessage(done(task)))
