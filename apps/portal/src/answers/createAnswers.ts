import type { CompiledRuleset, Register } from '@styrkod/core'
import type { Answer, Message, Question, Reply } from './question.ts'

export interface Answers {
  /** Says what the answers are about from now on. */
  readonly open: (compiled: CompiledRuleset, register: Register | undefined) => void
  readonly answer: <Q extends Question>(question: Q) => Answer<Q> | undefined
}

/** Answers beside the page, so that it can be used meanwhile. `onAnswer` is called when one has come. */
export function createAnswers(script: URL, onAnswer: () => void): Answers {
  const worker = new Worker(script, { type: 'module' })
  let key = 0
  let about: { readonly compiled: CompiledRuleset; readonly register: Register | undefined } | undefined
  let known = new Map<string, { value?: unknown }>()
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.key !== key) return
    if (data.error !== undefined) throw new Error(data.error)
    known.set(data.id, { value: data.value })
    onAnswer()
  })
  const send = (message: Message): void => worker.postMessage(message)
  return {
    open: (compiled, register) => {
      if (about && about.compiled === compiled && about.register === register) return
      about = { compiled, register }
      known = new Map()
      send({ kind: 'open', key: ++key, ruleset: compiled.ruleset, register })
    },
    answer: (question) => {
      const id = JSON.stringify(question)
      const asked = known.get(id)
      if (!asked) {
        known.set(id, {})
        send({ kind: 'ask', key, id, question })
      }
      return asked?.value as Answer<typeof question> | undefined
    },
  }
}
