import type { Database, Sql } from '@styrkod/store'
import PgBoss from 'pg-boss'
import type { Message } from '#message/model.ts'
import type { Target } from '#settings/model.ts'
import { prepareClaims } from './claims.ts'
import { executorOver, executorWithin } from './executor.ts'
import { oneAtATime } from './oneAtATime.ts'

/** How often a message is tried again, and when. */
export interface Patience {
  readonly tries: number
  /** Seconds before the second try; each later one waits twice as long. */
  readonly firstWait: number
  /** Seconds between looks for jobs. */
  readonly polling: number
  /** Seconds after which a message whose process has died on the way is somebody else's. */
  readonly abandoned: number
}

/** Thirteen tries over some three days. */
const PATIENCE: Patience = { tries: 13, firstWait: 60, polling: 5, abandoned: 120 }

/** A message on its way; the secret of a webhook is looked up when it is sent, and not kept here. */
export interface Delivery {
  readonly message: Message
  readonly target: Pick<Target, 'kind' | 'address'>
}

/** Puts a message in the queue within a transaction; one of the same id is there once. */
export type Send = (sql: Sql, id: string, delivery: Delivery) => Promise<void>

export interface Handlers {
  /** Works out what is to be reminded of; done by one replica at a time. */
  readonly look: (send: Send) => Promise<void>
  readonly deliver: (delivery: Delivery) => Promise<void>
  /** Told of a message that was given up. */
  readonly givenUp: (delivery: Delivery) => void
  readonly failed: (error: Error) => void
}

export interface Jobs {
  /** Lets some replica look soon. */
  readonly lookSoon: () => Promise<void>
  /** Finishes what was begun. */
  readonly close: () => Promise<void>
}

const LOOK = 'styrkod-reminders-look'
const DELIVER = 'styrkod-reminders-deliver'
const GIVEN_UP = 'styrkod-reminders-given-up'

/** Every hour, some minutes past, so that the first look of a day comes soon after midnight. */
const HOURLY = '7 * * * *'

/** Jobs in the database of the store, shared by every replica on it. */
export async function openJobs(database: Database, handlers: Handlers, patience: Patience = PATIENCE): Promise<Jobs> {
  const boss = new PgBoss({
    db: executorOver(database),
    schema: 'styrkod_jobs',
    archiveCompletedAfterSeconds: 86_400,
    deleteAfterDays: 7,
    maintenanceIntervalSeconds: patience.abandoned,
  })
  boss.on('error', handlers.failed)
  await oneAtATime(database, () => prepare(database, boss, retriesOf(patience)))
  const send: Send = async (sql, id, delivery) => {
    await boss.send(DELIVER, delivery, { id, ...retriesOf(patience), db: executorWithin(sql) })
  }
  const polling = { pollingIntervalSeconds: patience.polling }
  // What came due while nothing ran is not left for the next hour.
  await boss.send(LOOK, {})
  await boss.work(LOOK, polling, () => handlers.look(send))
  await boss.work<Delivery>(DELIVER, polling, async ([job]) => job && handlers.deliver(job.data))
  await boss.work<Delivery>(GIVEN_UP, polling, async ([job]) => job && handlers.givenUp(job.data))
  return {
    lookSoon: async () => {
      await boss.send(LOOK, {})
    },
    close: () => boss.stop({ graceful: true, wait: true, timeout: 20_000 }),
  }
}

const retriesOf = ({ tries, firstWait, abandoned }: Patience): PgBoss.SendOptions => ({
  retryLimit: tries - 1,
  retryDelay: firstWait,
  retryBackoff: true,
  expireInSeconds: abandoned,
  retentionDays: 14,
  deadLetter: GIVEN_UP,
})

/** Tables and queues, made or brought up to date: two processes that do so at the same moment disturb each other. */
async function prepare(database: Database, boss: PgBoss, retries: PgBoss.SendOptions): Promise<void> {
  await prepareClaims(database)
  await boss.start()
  await boss.createQueue(GIVEN_UP, { name: GIVEN_UP, retentionDays: 30 })
  await boss.createQueue(LOOK, { name: LOOK, policy: 'stately', retryLimit: 2, expireInSeconds: 1800 })
  await boss.createQueue(DELIVER, { ...retries, name: DELIVER })
  await boss.schedule(LOOK, HOURLY, undefined, { tz: 'Europe/Stockholm' })
}
