import type { CompiledRuleset } from '@styrkod/core'
import type { Database, Store } from '@styrkod/store'
import { createDeliverer } from '#deliver/createDeliverer.ts'
import { look } from '#jobs/look.ts'
import { openJobs, type Delivery, type Patience } from '#jobs/openJobs.ts'
import type { ReminderSettings, Target } from '#settings/model.ts'

/** What reminders work in: the store and the rulesets of a server that runs. */
export interface Surroundings {
  readonly store: Store
  readonly database: Database
  readonly rulesets: { readonly get: (id: string) => { readonly compiled: CompiledRuleset } | undefined }
  readonly clock: () => Date
  readonly logger: Record<'info' | 'warn' | 'error', (members: object, message: string) => void>
  readonly patience?: Patience
}

export interface Reminders {
  /** Lets some replica work out now what is to be reminded of, rather than at the next full hour. */
  readonly lookSoon: () => Promise<void>
  /** Finishes what was begun; the rest is for the other replicas, or the next start. */
  readonly close: () => Promise<void>
}

/**
 * Reminds of what is due for as long as it runs. Whatever number of replicas run on one database, each reminder is
 * claimed by one of them once; a message is sent until it has arrived, at least once, under an id that stays.
 */
export async function startReminders(settings: ReminderSettings, surroundings: Surroundings): Promise<Reminders> {
  const { store, database, rulesets, clock, logger, patience } = surroundings
  const { deliver, close } = createDeliverer(settings, clock)
  const missing = (subscription: { readonly id: string; readonly municipality: string }): void =>
    logger.warn(
      { subscription: subscription.id, municipality: subscription.municipality },
      'a reminder is about a register or a ruleset that is not here',
    )
  const jobs = await openJobs(
    database,
    {
      look: async (send) => {
        const claimed = await look({ store, database, rulesets, settings, send, missing }, clock())
        if (claimed > 0) logger.info({ reminders: claimed }, 'reminders claimed')
      },
      deliver: async (delivery) => {
        const target = targetOf(settings, delivery)
        const { id, subscription } = delivery.message
        if (!target) {
          logger.warn({ message: id, subscription }, 'a reminder goes nowhere any more')
          return
        }
        await deliver(delivery.message, target).catch((error: Error) => {
          logger.warn({ message: id, subscription, err: error }, 'a reminder was not delivered and is tried again')
          throw error
        })
        logger.info({ message: id, subscription, kind: target.kind }, 'reminder delivered')
      },
      givenUp: ({ message: { id, subscription } }) =>
        logger.error({ message: id, subscription }, 'a reminder was given up'),
      failed: (error) => logger.error({ err: error }, 'the queue of reminders failed'),
    },
    patience,
  )
  return {
    lookSoon: jobs.lookSoon,
    close: async () => {
      await jobs.close()
      close()
    },
  }
}

/** Where a message goes, as the settings have it now. */
const targetOf = (settings: ReminderSettings, { message, target }: Delivery): Target | undefined =>
  settings.subscriptions
    .find((one) => one.id === message.subscription && one.municipality === message.municipality)
    ?.targets.find((one) => one.kind === target.kind && one.address === target.address)
