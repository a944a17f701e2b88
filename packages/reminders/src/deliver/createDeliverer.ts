import type { ReminderSettings } from '#settings/model.ts'
import { createMailer } from './createMailer.ts'
import type { Deliverer } from './deliverer.ts'
import { postWebhook } from './postWebhook.ts'

/** What sends messages, by mail and webhook, and how to let go of the mail server. */
export function createDeliverer(
  { mail }: ReminderSettings,
  clock: () => Date,
): { readonly deliver: Deliverer; readonly close: () => void } {
  const mailer = mail && createMailer(mail)
  return {
    deliver: async (message, target) => {
      if (target.kind === 'webhook') return postWebhook(message, target, clock())
      if (!mailer) throw new Error('no mail server is set')
      return mailer.send(message, target.address)
    },
    close: () => mailer?.close(),
  }
}
