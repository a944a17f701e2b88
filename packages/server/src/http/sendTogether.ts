import { setImmediate as turnOver } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/**
 * Sends the answers that are ready in one turn of the event loop together, when the turn is over. Whoever waits on the same
 * machine, a proxy or a caller, is then woken once for many answers; to be woken for each costs more than most answers.
 */
export function sendTogether(app: FastifyInstance): void {
  let turn: Promise<void> | undefined
  let isClosing = false
  const next = async (): Promise<void> => {
    await turnOver()
    turn = undefined
  }
  // A server that ends waits for no more: what is ready goes out, and its connection with it.
  app.addHook('preClose', async () => {
    isClosing = true
    await turn
  })
  app.addHook('onSend', async (_request, reply) => {
    if (!isClosing) await (turn ??= next())
    if (isClosing) reply.header('connection', 'close')
  })
}
