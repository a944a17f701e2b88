import { Worker } from 'node:worker_threads'
import type { Done, Task } from './model.ts'
import type { Told } from './tell.ts'

/** A thread that does one piece of work after another, for as long as each takes no longer than it may. */
export interface Thread {
  /** `undefined` when it took too long or too much memory; the thread is then gone. */
  readonly answer: (task: Task, patience: number) => Promise<Done | undefined>
  readonly told: Told
  readonly isGone: () => boolean
  readonly close: () => Promise<void>
}

/** Megabytes that an answer may take. */
const ROOM = 1024

export function openThread(): Thread {
  const worker = new Worker(new URL(import.meta.resolve('#built/answerApart.js')), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: ROOM },
  })
  // A server that has nothing else to do may end.
  worker.unref()
  let isGone = false
  let settle: ((done: Done | undefined) => void) | undefined
  const end = (done: Done | undefined): void => {
    settle?.(done)
    settle = undefined
  }
  const leave = (): void => {
    isGone = true
    end(undefined)
  }
  worker.on('message', end)
  worker.on('error', leave)
  worker.on('exit', leave)
  return {
    told: { rulesets: new Set(), registers: new Map() },
    isGone: () => isGone,
    close: async () => void (await worker.terminate()),
    answer: (task, patience) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => void worker.terminate(), patience)
        settle = (done) => {
          clearTimeout(timer)
          resolve(done)
        }
        worker.postMessage(task)
      }),
  }
}
