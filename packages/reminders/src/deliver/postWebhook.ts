import { Webhook } from 'standardwebhooks'
import type { Message } from '#message/model.ts'
import type { Target } from '#settings/model.ts'

/** Milliseconds to wait for whoever listens. */
const PATIENCE = 15_000

/**
 * Posts a message, signed as Standard Webhooks has it: the id is that of the message and stays when it is sent again,
 * the time is that of the attempt, and the signature covers both.
 */
export async function postWebhook(
  message: Message,
  { address, secret }: Extract<Target, { kind: 'webhook' }>,
  now: Date,
): Promise<void> {
  const { id, made, ...data } = message
  const body = JSON.stringify({ type: 'reminders.due', timestamp: made, data })
  const response = await fetch(address, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
    headers: {
      'content-type': 'application/json',
      'user-agent': 'styrkod',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, now, body),
    },
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`the webhook answered ${response.status}`)
}
