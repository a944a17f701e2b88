import { availableParallelism } from 'node:os'
import type { QuestionSource } from '@styrkod/core'
import { Problem } from '#http/problem.ts'
import type { OpenRegister } from '#registers/registers.ts'
import type { Catalogue, Listed } from '#rulesets/catalogue.ts'
import { versionTag } from '#registers/versionTag.ts'
import type { Answered, Task } from './model.ts'
import { openThread, type Thread } from './openThread.ts'

/** Questions that may take long, answered beside the requests: none of them keeps the others waiting. */
export interface Apart {
  /** @throws Problem `unavailable` where the answer takes too long, or too many wait already */
  readonly ask: (asked: Asked) => Promise<Answered>
  readonly close: () => Promise<void>
}

interface Asked {
  readonly ruleset: Listed
  readonly register?: OpenRegister
  readonly question: QuestionSource
  readonly today: string
}

/** How many may wait for a thread, and how many registers each keeps. */
const MOST_WAITING = 64
const MOST_REGISTERS = 4

const TOO_LONG = (): Problem => new Problem('unavailable', { reason: 'took-too-long' }, [], { 'retry-after': '30' })
const TOO_MANY = (): Problem => new Problem('unavailable', { reason: 'too-many-wait' }, [], { 'retry-after': '5' })

/**
 * Threads for questions that may take long. They begin when the first such question comes, and one that has taken too
 * long is ended with its thread.
 * @param patience milliseconds that an answer may take, from when it was asked for
 */
export function openApart(catalogue: Catalogue, patience: number): Apart {
  const most = Math.max(1, Math.min(4, availableParallelism() - 1))
  const idle: Thread[] = []
  const waiting: ((thread: Thread) => void)[] = []
  let busy = 0
  const take = (): Promise<Thread> => {
    if (busy >= most) return new Promise((free) => waiting.push(free))
    busy++
    return Promise.resolve(idle.pop() ?? openThread())
  }
  const give = (thread: Thread): void => {
    const next = waiting.shift()
    const left = thread.isGone() ? undefined : thread
    if (next) return next(left ?? openThread())
    busy--
    if (left) idle.push(left)
  }
  return {
    ask: async (asked) => {
      if (waiting.length >= MOST_WAITING) throw TOO_MANY()
      const end = performance.now() + patience
      const thread = await take()
      try {
        const left = end - performance.now()
        const answered = left > 0 ? await thread.answer(taskOf(catalogue, thread, asked), left) : undefined
        if (!answered) throw TOO_LONG()
        return answered
      } finally {
        give(thread)
      }
    },
    close: async () => void (await Promise.all(idle.map((one) => one.close()))),
  }
}

/** A question as a thread needs it: with what the thread has not been told before. */
function taskOf(catalogue: Catalogue, thread: Thread, { ruleset, register, question, today }: Asked): Task {
  const all = question.question === 'compare' ? [ruleset, ...catalogue.list()] : [ruleset]
  const fresh = all.filter(({ hash }) => !thread.rulesets.has(hash))
  for (const { hash } of fresh) thread.rulesets.add(hash)
  return {
    rulesets: fresh.map(({ hash, compiled }) => [hash, compiled.ruleset]),
    ruleset: ruleset.hash,
    names: Object.fromEntries(catalogue.list().map(({ id, hash }) => [id, hash])),
    question,
    today,
    ...(register && registerFor(thread, register)),
  }
}

function registerFor({ registers }: Thread, { head, register }: OpenRegister): Pick<Task, 'register' | 'drop'> {
  const key = `${head.municipality} ${versionTag(head)}`
  const isKnown = registers.delete(key)
  registers.add(key)
  const [oldest] = registers
  const drop = registers.size > MOST_REGISTERS ? oldest : undefined
  if (drop !== undefined) registers.delete(drop)
  return { register: { key, ...(!isKnown && { value: register }) }, ...(drop !== undefined && { drop }) }
}
