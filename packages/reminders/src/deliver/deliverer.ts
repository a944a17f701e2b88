import type { Message } from '#message/model.ts'
import type { Target } from '#settings/model.ts'

/** Sends a message to where it goes; rejects where that did not succeed, so that it is tried again. */
export type Deliverer = (message: Message, target: Target) => Promise<void>
