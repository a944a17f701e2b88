import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { openPostgresDatabase } from '@styrkod/store/postgres'
import type { Database } from '@styrkod/store'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startReminders, type ReminderSettings } from '#index.ts'
import { startListener } from './listener.ts'
import { startMailServer } from './mailServer.ts'
import { startPostgres } from '@styrkod/services-check/postgres'
import { fill, settings, subscription, surroundings, until } from './surroundings.ts'

const SECRET = `whsec_${randomBytes(32).toString('base64')}`

interface Body {
  readonly type: string
  readonly data: {
    readonly items: readonly { readonly id: string; readonly date: string; readonly overdue: boolean }[]
  }
}

let server: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

const NOW = '2026-07-01T08:00:00Z'

const PROGRAM = `
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { linkRuleset } from '@styrkod/core'
import { createSqlStore } from '@styrkod/store'
import { openPostgresDatabase } from '@styrkod/store/postgres'
import { startReminders } from '${new URL('../dist/index.js', import.meta.url).href}'
const { url, settings, now } = JSON.parse(process.argv.at(-1))
const rulesets = dirname(createRequire(import.meta.url).resolve('@styrkod/rulesets/package.json'))
const compiled = linkRuleset(JSON.parse(readFileSync(rulesets + '/dist/norsjo.json', 'utf8')))
const database = await openPostgresDatabase(url)
const silent = () => undefined
await startReminders(settings, {
  database,
  store: createSqlStore(database),
  rulesets: { get: () => ({ compiled }) },
  clock: () => new Date(now),
  logger: { info: silent, warn: silent, error: silent },
  patience: { tries: 6, firstWait: 1, polling: 0.5, abandoned: 3 },
})
`

const apart = new Set<ChildProcess>()
afterAll(() => apart.forEach((one) => one.kill('SIGKILL')))

/** Reminders in a process of their own, that can be killed. */
function remindApart(url: string, all: ReminderSettings): ChildProcess {
  const asked = JSON.stringify({ url, settings: all, now: NOW })
  const cwd = fileURLToPath(new URL('..', import.meta.url))
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, asked], { cwd, stdio: 'inherit' })
  apart.add(child)
  return child
}

const claims = async (database: Database): Promise<number> => {
  const [row] = await database.transaction((sql) =>
    sql.query('select count(*)::int as count from styrkod_reminders.claim'),
  )
  return Number(row!['count'])
}

describe('two replicas on one PostgreSQL', () => {
  it('claim each reminder once, and send it until it has arrived, under an id that stays', async () => {
    const url = await server.database('replicas')
    const databases = [await openPostgresDatabase(url), await openPostgresDatabase(url)] as const
    const [mail, listener] = await Promise.all([startMailServer(1), startListener(2)])
    let now = '2026-07-01T08:00:00Z'
    const places = databases.map((database) => surroundings(database, () => now))
    await fill(places[0]!.store)
    const all = settings(
      mail.address,
      subscription([
        { kind: 'mail', address: 'it-strateg@kommunen.example' },
        { kind: 'webhook', address: listener.address, secret: SECRET },
      ]),
    )
    const running = await Promise.all(places.map((place) => startReminders(all, place)))
    const accepted = () => listener.posted.filter((one) => one.accepted)
    await until(() => mail.received.length === 1 && accepted().length === 1)
    await Promise.all([...running, ...running].map((one) => one.lookSoon()))

    const items = accepted().flatMap((one) => (JSON.parse(one.body) as Body).data.items)
    expect(items.length).toBeGreaterThan(5)
    expect(new Set(items.map((one) => one.id)).size).toBe(items.length)
    expect(await claims(databases[0])).toBe(items.length)
    expect(items.some((one) => one.overdue)).toBe(true)

    expect(listener.posted.length).toBe(3)
    expect(new Set(listener.posted.map((one) => one.headers['webhook-id'])).size).toBe(1)
    expect(new Set(listener.posted.map((one) => one.body)).size).toBe(1)
    for (const { headers, body } of listener.posted) {
      const signature = String(headers['webhook-signature'])
      const checked = new Webhook(SECRET)
      expect(checked.sign(String(headers['webhook-id']), new Date(now), body)).toBe(signature)
      expect(checked.sign(String(headers['webhook-id']), new Date(now), `${body} `)).not.toBe(signature)
    }

    expect(mail.refused()).toBe(1)
    const { to, mail: letter } = mail.received[0]!
    expect(to).toEqual(['it-strateg@kommunen.example'])
    expect(letter.messageId).toMatch(/^<[0-9a-f-]{36}@kommunen\.example>$/)
    expect(letter.subject).toMatch(/^Norsjö: \d+ saker att göra/)
    expect(letter.text).toContain('försenat')
    expect(letter.text).not.toMatch(/person-\d/)

    // A day on nothing has come by that was not claimed; what the next stage brings is claimed by one of the two.
    const before = await claims(databases[0])
    now = '2027-01-10T08:00:00Z'
    await Promise.all(running.map((one) => one.lookSoon()))
    await until(async () => (await claims(databases[0])) > before)
    await until(() => accepted().length === 2 && mail.received.length === 2)
    expect(new Set(accepted().map((one) => one.headers['webhook-id'])).size).toBe(2)
    const later = (JSON.parse(accepted()[1]!.body) as Body).data.items
    expect(await claims(databases[0])).toBe(before + later.length)

    await Promise.all(running.map((one) => one.close()))
    await Promise.all(databases.map((one) => one.close()))
    await Promise.all([mail.stop(), listener.stop()])
  })

  it('a process that is killed on the way leaves its messages to the next, which sends the same', async () => {
    const url = await server.database('killed')
    const database = await openPostgresDatabase(url)
    const [mail, listener] = await Promise.all([startMailServer(0, 1), startListener(0, 1)])
    await fill(surroundings(database, () => NOW).store)
    const all = settings(
      mail.address,
      subscription([
        { kind: 'mail', address: 'it-strateg@kommunen.example' },
        { kind: 'webhook', address: listener.address, secret: SECRET },
      ]),
    )
    const first = remindApart(url, all)
    await until(() => mail.held.length + listener.posted.length === 2)
    first.kill('SIGKILL')
    expect(mail.received.length).toBe(0)
    const second = remindApart(url, all)
    await until(() => mail.received.length === 1 && listener.posted.length === 2)
    second.kill('SIGKILL')
    const [lost, again] = listener.posted
    expect([lost!.accepted, again!.accepted]).toEqual([false, true])
    expect(again!.headers['webhook-id']).toBe(lost!.headers['webhook-id'])
    expect(again!.body).toBe(lost!.body)
    expect(mail.received[0]!.mail.messageId).toBe(mail.held[0]!.mail.messageId)
    expect(await claims(database)).toBe((JSON.parse(again!.body) as Body).data.items.length)
    await database.close()
    await Promise.all([mail.stop(), listener.stop()])
  })

  it('many looks at once claim nothing twice', async () => {
    const url = await server.database('claims')
    const { claim, prepareClaims } = await import('#jobs/claims.ts')
    const databases = await Promise.all([openPostgresDatabase(url), openPostgresDatabase(url)])
    await prepareClaims(databases[0]!)
    const names = Array.from({ length: 200 }, (_, at) => `reminder-${at}`)
    const taken = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        databases[at % 2]!.transaction((sql) => claim(sql, '2361', 'all', names, '2026-07-01T08:00:00Z')),
      ),
    )
    expect(taken.reduce((sum, one) => sum + one.size, 0)).toBe(200)
    expect(new Set(taken.flatMap((one) => [...one])).size).toBe(200)
    await Promise.all(databases.map((one) => one.close()))
  })

  it('what cannot be delivered is given up in the end, and said', async () => {
    const url = await server.database('given-up')
    const database = await openPostgresDatabase(url)
    const listener = await startListener(1000)
    const place = surroundings(database, () => '2026-07-01T08:00:00Z')
    await fill(place.store)
    const running = await startReminders(
      {
        subscriptions: [subscription([{ kind: 'webhook', address: listener.address, secret: SECRET }])],
      },
      { ...place, patience: { tries: 2, firstWait: 1, polling: 0.5, abandoned: 120 } },
    )
    await until(() => place.lines.some((line) => 'message' in line && line.message === 'a reminder was given up'))
    expect(listener.posted.length).toBe(2)
    await running.close()
    await database.close()
    await listener.stop()
  })
})
