import { asking, linkRuleset, reports, words } from '@styrkod/browser'
import type { CompiledRuleset, Register, Ruleset } from '@styrkod/core'
import { answerTo } from './answerTo.ts'
import type { Parts } from './parts.ts'
import type { Message, Reply } from './question.ts'

let about: { readonly compiled: CompiledRuleset; readonly register: Register | undefined } | undefined
let parts: Promise<Parts> | undefined

/** The questions one after another, so that what was asked first comes first. */
let turn: Promise<void> = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<Message>) => {
  turn = turn.then(() => take(data))
})

async function take(message: Message): Promise<void> {
  if (message.kind === 'open') {
    about = {
      compiled: linkRuleset(message.ruleset as Ruleset),
      register: message.register as Register | undefined,
    }
    return
  }
  const { key, id, question } = message
  const reply = (rest: Pick<Reply, 'value' | 'error'>): void => postMessage({ key, id, ...rest } satisfies Reply)
  try {
    parts ??= Promise.all([reports(), asking(), words()]).then((all) => Object.assign({}, ...all) as Parts)
    reply({ value: answerTo(await parts, about!, question) })
  } catch (error) {
    reply({ error: String(error) })
  }
}
