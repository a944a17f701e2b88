import { resolve } from 'node:path'
import { createMemoryStore, createSqlStore, type Database, type Store } from '@styrkod/store'
import type { Logger } from 'pino'
import { accessRuleset } from '#access/accessRuleset.ts'
import { createAuthenticator } from '#access/createAuthenticator.ts'
import type { Portal } from '#http/addPortal.ts'
import { createApp } from '#http/createApp.ts'
import { retainDaily } from '#people/retainDaily.ts'
import { openRegisters } from '#registers/registers.ts'
import { createLogger } from '#observe/createLogger.ts'
import { startTracing } from '#observe/startTracing.ts'
import type { Catalogue } from '#rulesets/catalogue.ts'
import { openRulesets } from '#rulesets/openRulesets.ts'
import type { Settings } from '#settings/readSettings.ts'

export interface RunningServer {
  readonly url: string
  /** Refuses what is new, finishes what was accepted, then closes the store. */
  readonly close: () => Promise<void>
}

/** What is open while the server runs. */
export interface Opened {
  readonly store: Store
  /** The database under the store; none where events are kept in memory. */
  readonly database?: Database
  readonly rulesets: Catalogue
  readonly clock: () => Date
  readonly logger: Logger
}

/** Something that works beside the server for as long as it runs; it is closed before the store is. */
export type Companion = (opened: Opened) => Promise<{ readonly close: () => Promise<void> }>

/** Opens the store and the rulesets and listens. */
export async function startServer(
  settings: Settings,
  logger: Logger = createLogger(settings.log),
  companions: readonly Companion[] = [],
): Promise<RunningServer> {
  const { store, database } = await openStore(settings, logger)
  const running: { readonly close: () => Promise<void> }[] = []
  try {
    const rulesets = await openRulesets(settings.rulesets, logger)
    const { publicAddress, tenant, login, retention, trustProxy } = settings
    const clock = (): Date => new Date()
    const registers = openRegisters(store, settings.held)
    const tracing = settings.traces === undefined ? undefined : await startTracing(settings.traces)
    if (tracing) running.push(tracing)
    const app = await createApp({
      rulesets,
      store,
      clock,
      logger,
      registers,
      retention,
      limits: { rate: settings.rate },
      ...(tracing && { tracer: tracing.tracer }),
      ...(trustProxy && { trustProxy }),
      ...(login && { authenticate: createAuthenticator(login, clock), access: accessRuleset(settings.access) }),
      ...(publicAddress !== undefined && { publicAddress }),
      ...(tenant !== undefined && { tenant }),
      ...(settings.portal && { portal: portalOf(settings.portal, login) }),
    })
    running.push(retainDaily({ store, registers, rulesets, retention }, clock, logger))
    for (const companion of companions)
      running.push(await companion({ store, ...(database && { database }), rulesets, clock, logger }))
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
        await Promise.all(running.map((one) => one.close()))
        await store.close()
      },
    }
  } catch (error) {
    await Promise.all(running.map((one) => one.close()))
    await store.close()
    throw error
  }
}

/** The drivers are loaded only when they are used. */
async function openStore(
  { storage }: Settings,
  logger: Logger,
): Promise<{ readonly store: Store; readonly database?: Database }> {
  switch (storage.kind) {
    case 'memory':
      return { store: createMemoryStore() }
    case 'pglite':
      return over(await (await import('@styrkod/store/pglite')).openPgliteDatabase(storage.folder))
    case 'postgres': {
      const { openPostgresDatabase } = await import('@styrkod/store/postgres')
      const onLost = (error: Error): void => logger.warn({ err: error }, 'database connection lost')
      return over(await openPostgresDatabase(storage.url, { onLost }))
    }
  }
}

const over = (database: Database): { readonly store: Store; readonly database: Database } => ({
  store: createSqlStore(database),
  database,
})

/** Whoever uses the portal logs in where the server's tokens come from. */
const portalOf = ({ folder, client }: NonNullable<Settings['portal']>, login: Settings['login']): Portal => ({
  folder: resolve(folder),
  ...(login && client !== undefined && { login: { issuer: login.issuer, client, resource: login.audience } }),
})
