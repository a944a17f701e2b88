import type { Logger } from 'pino'
import type { Parts } from '#http/parts.ts'
import { todayAt } from '#http/today.ts'
import { applyRetention } from './applyRetention.ts'

const HOUR = 3_600_000

/** Drops what has been kept long enough, in every municipality, a few times a day. Several replicas may do it at once. */
export function retainDaily(
  parts: Pick<Parts, 'store' | 'registers' | 'rulesets' | 'retention'>,
  clock: () => Date,
  logger: Logger,
): { readonly close: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const run = async (): Promise<void> => {
    const today = todayAt(clock())
    for (const municipality of await parts.store.municipalities()) {
      const { people, keys } = await applyRetention(parts, municipality, today)
      if (people + keys > 0) logger.info({ municipality, people, keys }, 'kept long enough, dropped')
    }
  }
  const timer = setInterval(() => {
    running = run().catch((error: unknown) => logger.error({ err: error }, 'retention failed'))
  }, 6 * HOUR)
  timer.unref()
  return {
    close: () => {
      clearInterval(timer)
      return running
    },
  }
}
