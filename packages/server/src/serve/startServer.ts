import { createMemoryStore, type Store } from '@styrkod/store'
import { pino, type Logger } from 'pino'
import { accessRuleset } from '#access/accessRuleset.ts'
import { createAuthenticator } from '#access/createAuthenticator.ts'
import { createApp } from '#http/createApp.ts'
import { openRulesets } from '#rulesets/openRulesets.ts'
import type { Settings } from '#settings/readSettings.ts'

export interface RunningServer {
  readonly url: string
  /** Refuses what is new, finishes what was accepted, then closes the store. */
  readonly close: () => Promise<void>
}

/** Opens the store and the rulesets and listens. */
export async function startServer(settings: Settings, logger: Logger = loggerAt(settings.log)): Promise<RunningServer> {
  const store = await openStore(settings, logger)
  try {
    const rulesets = await openRulesets(settings.rulesets, logger)
    const { publicAddress, tenant, login } = settings
    const clock = (): Date => new Date()
    const app = await createApp({
      rulesets,
      store,
      clock,
      logger,
      limits: { rate: settings.rate },
      ...(login && { authenticate: createAuthenticator(login, clock), access: accessRuleset(settings.access) }),
      ...(publicAddress !== undefined && { publicAddress }),
      ...(tenant !== undefined && { tenant }),
    })
    const url = await app.listen({ host: settings.host, port: settings.port })
    if (!login) logger.warn({ url }, 'no login is set: whoever can reach this machine may do everything')
    if (store.kind === 'pglite')
      logger.info(
        'embedded storage survives a killed process, and perhaps not a power cut; use PostgreSQL in production',
      )
    return {
      url,
      close: async () => {
        rulesets.close()
        await app.close()
        await store.close()
      },
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Lines of JSON on standard error; no header or body that may carry a secret is ever logged. */
const loggerAt = (level: string): Logger =>
  pino({ level, base: null, redact: ['req.headers.authorization', 'req.headers.cookie'] }, pino.destination(2))

/** The drivers are loaded only when they are used. */
async function openStore({ storage }: Settings, logger: Logger): Promise<Store> {
  switch (storage.kind) {
    case 'memory':
      return createMemoryStore()
    case 'pglite':
      return (await import('@styrkod/store/pglite')).openPgliteStore(storage.folder)
    case 'postgres': {
      const { openPostgresStore } = await import('@styrkod/store/postgres')
      return openPostgresStore(storage.url, {
        onLost: (error) => logger.warn({ err: error }, 'database connection lost'),
      })
    }
  }
}
