import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { linkRuleset, type RegisterEvent, type Ruleset } from '@styrkod/core'
import { createSqlStore, type Database, type Store } from '@styrkod/store'
import type { ReminderSettings, Subscription, Surroundings, Target } from '#index.ts'

const rulesets = dirname(createRequire(import.meta.url).resolve('@styrkod/rulesets/package.json'))
const file = (path: string): string => readFileSync(join(rulesets, path), 'utf8')

const compiled = linkRuleset(JSON.parse(file('dist/norsjo.json')) as Ruleset)

/** Writes the example register with planted defects into a store. */
export async function fill(store: Store): Promise<void> {
  const events = file('registers/norsjo/defective/events.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RegisterEvent)
  await store.create({ municipality: '2417', ruleset: 'norsjo', since: '2021-01-01' })
  await store.append('2417', { expected: 0, events, recorded: '2026-03-01T08:00:00.000Z' })
}

/** What reminders work in, on a day; impatient, so that a test need not wait. */
export function surroundings(database: Database, now: () => string): Surroundings & { readonly lines: object[] } {
  const lines: object[] = []
  const note = (members: object, message: string): void => void lines.push({ ...members, message })
  return {
    store: createSqlStore(database),
    database,
    rulesets: { get: (id) => (id === 'norsjo' ? { compiled } : undefined) },
    clock: () => new Date(now()),
    logger: { info: note, warn: note, error: note },
    patience: { tries: 6, firstWait: 1, polling: 0.5, abandoned: 5 },
    lines,
  }
}

export const subscription = (targets: readonly Target[], more: Partial<Subscription> = {}): Subscription => ({
  id: 'everything',
  municipality: '2417',
  language: 'sv',
  before: [365, 30, 0],
  overdueEvery: 7,
  targets,
  ...more,
})

export const settings = (mail: string, ...subscriptions: readonly Subscription[]): ReminderSettings => ({
  subscriptions,
  mail: { server: mail, from: 'styrkod@kommunen.example' },
})

/** Waits for something to come about. */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await new Promise((soon) => setTimeout(soon, 100))
}
