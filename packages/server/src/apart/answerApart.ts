import { parentPort } from 'node:worker_threads'
import { ask, linkRuleset, type CompiledRuleset, type Register } from '@styrkod/core'
import type { Answered, Task } from './model.ts'

const rulesets = new Map<string, CompiledRuleset>()
const registers = new Map<string, Register>()

/** Answers a task with what the thread has been told so far. */
export function answerApart({ rulesets: given, ruleset, names, register, drop, question, today }: Task): Answered {
  for (const [hash, source] of given) rulesets.set(hash, linkRuleset(source))
  if (drop !== undefined) registers.delete(drop)
  if (register?.value) registers.set(register.key, register.value)
  const held = register && registers.get(register.key)
  const result = ask(rulesets.get(ruleset)!, question, {
    today,
    ruleset: (name) => rulesets.get(names[name] ?? ''),
    ...(held && { register: () => held }),
  })
  return result.ok ? { ok: true, value: result.value } : { ok: false, issues: result.issues }
}

parentPort?.on('message', (task: Task) => parentPort!.postMessage(answerApart(task)))
