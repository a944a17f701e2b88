import { Worker } from 'node:worker_threads'
import type { Answered, Task } from './model.ts'

/** A thread that answers one question after another, for as long as each takes no longer than it may. */
export interface Thread {
  /** `undefined` when it took too long or too much memory; the thread is then gone. */
  readonly answer: (task: Task, patience: number) => Promise<Answered | undefined>
  /** The rulesets it has been told, and the registers, the one that was asked about last at the end. */
  readonly rulesets: Set<string>
  readonly registers: Set<string>
  readonly isGone: () => boolean
  readonly close: () => Promise<void>
}

/** Megabytes that a question may take. */
const ROOM = 1024

export function openThread(): Thread {
  const worker = new Worker(new URL(import.meta.resolve('#built/answerApart.js')), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: ROOM },
  })
  // A server that has nothing else to do may end.
  worker.unref()
  let isGone = false
  let settle: ((answered: Answered | undefined) => void) | undefined
  const end = (answered: Answered | undefined): void => {
    settle?.(answered)
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
    rulesets: new Set(),
    registers: new Set(),
    isGone: () => isGone,
    close: async () => void (await worker.terminate()),
    answer: (task, patience) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => void worker.terminate(), patience)
        settle = (answered) => {
          clearTimeout(timer)
          resolve(answered)
        }
        worker.postMessage(task)
      }),
  }
}
