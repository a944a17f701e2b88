import { availableParallelism } from 'node:os'
import { Problem } from '#http/problem.ts'
import { tookTooLong } from '#http/tookTooLong.ts'
import type { Catalogue } from '#rulesets/catalogue.ts'
import { openThread, type Thread } from './openThread.ts'
import { tell, type Asked } from './tell.ts'
import type { Output, Work } from './works.ts'

/** Work that may take long, done beside the requests: none of it keeps the others waiting. */
export interface Apart {
  /** @throws Problem `unavailable` where the answer takes too long, or too many wait already */
  readonly ask: <W extends Work>(asked: Asked<W>) => Promise<Output<W>>
  readonly close: () => Promise<void>
}

/** How many may wait for a thread. */
const MOST_WAITING = 64

const tooManyWait = (): Problem => new Problem('unavailable', { reason: 'too-many-wait' }, [], { 'retry-after': '5' })

/**
 * Threads for what may take long. They begin when there is something for them, and one that has taken too long is ended
 * with its thread.
 * @param patience milliseconds that an answer may take, from when it was asked for
 */
export function openApart(catalogue: Catalogue, patience: number): Apart {
  // Two at least: one that takes its whole time must not stop all others.
  const most = Math.max(2, Math.min(4, availableParallelism() - 1))
  const idle: Thread[] = []
  const waiting: ((thread: Thread) => void)[] = []
  let busy = 0
  /** Of the threads that are free, the one that knows the register. */
  const take = (municipality: string | undefined): Promise<Thread> => {
    if (busy >= most) return new Promise((free) => waiting.push(free))
    busy++
    const knowing = idle.findIndex(({ told }) => municipality !== undefined && told.registers.has(municipality))
    const [found] = idle.splice(knowing === -1 ? idle.length - 1 : knowing, 1)
    return Promise.resolve(found ?? openThread())
  }
  const give = (thread: Thread): void => {
    const next = waiting.shift()
    const left = thread.isGone() ? undefined : thread
    if (next) return next(left ?? openThread())
    busy--
    if (left) idle.push(left)
  }
  return {
    ask: async <W extends Work>(asked: Asked<W>) => {
      if (waiting.length >= MOST_WAITING) throw tooManyWait()
      const end = performance.now() + patience
      const thread = await take(asked.register?.head.municipality)
      try {
        const left = end - performance.now()
        const done = left > 0 ? await thread.answer(tell(thread.told, catalogue, asked), left) : undefined
        if (!done) throw tookTooLong()
        if ('failure' in done) throw new Error(done.failure)
        return done.value as Output<W>
      } finally {
        give(thread)
      }
    },
    close: async () => void (await Promise.all(idle.map((one) => one.close()))),
  }
}
