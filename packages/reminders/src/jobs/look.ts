import type { Database, Store } from '@styrkod/store'
import { swedishDay, type CompiledRuleset } from '@styrkod/core'
import { itemOf } from '#message/itemOf.ts'
import type { Message } from '#message/model.ts'
import { messageId } from '#plan/messageId.ts'
import { remindersOn, type Reminder } from '#plan/remindersOn.ts'
import type { ReminderSettings, Subscription } from '#settings/model.ts'
import { claim, dropOldClaims } from './claims.ts'
import type { Send } from './openJobs.ts'
import { readRegister } from './readRegister.ts'

export interface Looking {
  readonly store: Store
  readonly database: Database
  readonly rulesets: { readonly get: (id: string) => { readonly compiled: CompiledRuleset } | undefined }
  readonly settings: ReminderSettings
  readonly send: Send
  /** Told of a subscription whose municipality or ruleset is not here. */
  readonly missing: (subscription: Subscription) => void
}

/** Works out what is to be reminded of, claims it, and puts the messages in the queue. Gives how many reminders. */
export async function look(looking: Looking, now: Date): Promise<number> {
  const { settings, database, store, rulesets, missing } = looking
  let claimed = 0
  for (const [municipality, subscriptions] of byMunicipality(settings.subscriptions)) {
    const register = await readRegister(store, municipality)
    const compiled = register && rulesets.get(register.ruleset)?.compiled
    for (const subscription of subscriptions) {
      if (!register || !compiled) {
        missing(subscription)
        continue
      }
      const reminders = remindersOn(compiled, register, subscription, swedishDay(now.getTime()))
      if (reminders.length > 0) claimed += await claimAndSend(looking, compiled, subscription, reminders, now)
    }
  }
  await dropOldClaims(database, now.toISOString())
  return claimed
}

/** Claims and messages are written together: what is claimed is sent, and what is sent was claimed. */
const claimAndSend = (
  { database, send }: Looking,
  compiled: CompiledRuleset,
  subscription: Subscription,
  reminders: readonly Reminder[],
  now: Date,
): Promise<number> =>
  database.transaction(async (sql) => {
    const { id, municipality, language, targets } = subscription
    const ids = reminders.map((one) => one.id)
    const mine = await claim(sql, municipality, id, ids, now.toISOString())
    if (mine.size === 0) return 0
    const own = reminders.filter((one) => mine.has(one.id))
    const items = own.map((one) => itemOf(compiled, one.obligation, language))
    for (const { kind, address } of targets) {
      const message: Message = {
        id: messageId(municipality, id, kind, address, ...own.map((one) => one.id)),
        municipality,
        name: compiled.ruleset.municipality.name,
        subscription: id,
        language,
        made: now.toISOString(),
        items,
      }
      await send(sql, message.id, { message, target: { kind, address } })
    }
    return mine.size
  })

function byMunicipality(subscriptions: readonly Subscription[]): ReadonlyMap<string, readonly Subscription[]> {
  const groups = new Map<string, Subscription[]>()
  for (const one of subscriptions) groups.set(one.municipality, [...(groups.get(one.municipality) ?? []), one])
  return groups
}
