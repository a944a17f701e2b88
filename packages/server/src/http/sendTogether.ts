import type { FastifyInstance } from 'fastify'

/**
 * Sends the answers that are ready in one turn of the event loop together, when the turn is over. Whoever waits on the same
 * machine, a proxy or a caller, is then woken once for many answers; to be woken for each costs more than most answers.
 */
export function sendTogether(app: FastifyInstance): void {
  let turn: Promise<void> | undefined
  const next = (): Promise<void> =>
    new Promise((over) =>
      setImmediate(() => {
        turn = undefined
        over()
      }),
    )
  app.addHook('onSend', () => (turn ??= next()))
}
