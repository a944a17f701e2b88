import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPostgresDatabase } from '@styrkod/store/postgres'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { dataFile } from '../src/load/data.ts'
import { startPostgres } from '@styrkod/services-check/postgres'
import { styrkod } from './run.ts'

// Each step is a program that starts.
vi.setConfig({ testTimeout: 120_000 })

const folder = (): string => mkdtempSync(join(tmpdir(), 'styrkod-logs-'))
const SHIPPED = dataFile('registers/harjedalen/clean')
const lines = (file: string): string[] => readFileSync(file, 'utf8').trimEnd().split('\n')

/** The first part of an example register: each day of writing is a step of its own when it is read in. */
const EXAMPLE = folder()
writeFileSync(join(EXAMPLE, 'register.yaml'), readFileSync(join(SHIPPED, 'register.yaml')))
writeFileSync(join(EXAMPLE, 'events.jsonl'), `${lines(join(SHIPPED, 'events.jsonl')).slice(0, 120).join('\n')}\n`)

let server: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => {
  server = await startPostgres()
}, 120_000)
afterAll(() => server.stop(), 60_000)

interface Logs {
  readonly ok: boolean
  readonly logs: readonly {
    readonly ok: boolean
    readonly events: number
    readonly added: number
    readonly version: number
    readonly hash: string
    readonly position?: number
    readonly problem?: string
  }[]
}

describe('the log of a register in a folder', () => {
  it('is followed from end to end, and a change is found at its line', () => {
    const place = folder()
    cpSync(EXAMPLE, place, { recursive: true })
    const file = join(place, 'events.jsonl')
    const count = lines(file).length
    const added = ['a', 'b'].map((id) =>
      JSON.stringify({ id, day: '2026-01-02', action: 'inform', role: 'head-of-it', object: { type: 'system', id } }),
    )
    const batch = join(place, 'more.jsonl')
    writeFileSync(batch, `${added.join('\n')}\n`)
    expect(styrkod(['apply', batch, '--register', place]).code).toBe(0)
    const whole = styrkod(['log', 'verify', place])
    expect(whole.code).toBe(0)
    expect(whole.out).toContain(`${count + 2} events`)
    expect(whole.out).toContain(`${count} of them`)
    const anchor = /\d+:[0-9a-f]{64}/.exec(whole.out)![0]
    expect(styrkod(['log', 'verify', place, '--anchor', anchor]).code).toBe(0)

    const before = lines(file)
    writeFileSync(file, `${before.slice(0, -1).join('\n')}\n`)
    expect(styrkod(['log', 'verify', place]).code).toBe(0)
    const cut = styrkod(['log', 'verify', place, '--anchor', anchor, '--json'])
    expect(cut.code).toBe(1)
    expect(cut.json<Logs>().logs[0]).toMatchObject({ ok: false, position: count + 2, problem: 'anchor' })

    writeFileSync(file, `${before.join('\n').replace('"id":"a"', '"id":"c"')}\n`)
    const altered = styrkod(['log', 'verify', place])
    expect(altered.code).toBe(1)
    expect(altered.out).toContain(`events.jsonl:${count + 1}`)
  })

  it('is shown, a part at a time', () => {
    const { entries } = styrkod(['log', 'show', EXAMPLE, '--after', '3', '--limit', '2', '--json']).json<{
      entries: { position: number; event: { id: string } }[]
    }>()
    expect(entries.map((one) => [one.position, one.event.id])).toEqual([
      [4, 'e-0004'],
      [5, 'e-0005'],
    ])
    expect(styrkod(['log', 'show', EXAMPLE, '--limit', '1', '--lang', 'sv']).out).toMatch(/antecknad 2004-09-20/)
  })
})

describe('a register in a store', () => {
  it('has the events that it had in its folder, once, however often it is read in', async () => {
    const url = await server.database('import')
    const [{ events }] = styrkod(['log', 'verify', EXAMPLE, '--json']).json<Logs>().logs as [Logs['logs'][0]]
    const first = styrkod(['import', EXAMPLE, '--database', url, '--json'])
    expect(first.code).toBe(0)
    expect(first.json<Logs>().logs).toMatchObject([{ events, added: events, version: events }])
    const { hash } = first.json<Logs>().logs[0]!
    expect(styrkod(['import', EXAMPLE, '--json'], undefined, { DATABASE_URL: url }).json<Logs>().logs).toMatchObject([
      { events, added: 0, version: events, hash },
    ])
    expect(styrkod(['log', 'verify', url, '--json']).json<Logs>().logs).toMatchObject([{ ok: true, events, hash }])
    const shown = (place: string): unknown[] =>
      styrkod(['log', 'show', place, '--limit', '1000', '--json'])
        .json<{ entries: { event: unknown; recorded: string }[] }>()
        .entries.map(({ event, recorded }) => ({ event, recorded }))
    expect(shown(url)).toEqual(shown(EXAMPLE))
  })

  it('has its people under pseudonyms, and their names in a file apart', async () => {
    const url = await server.database('people')
    styrkod(['import', EXAMPLE, '--database', url])
    const backup = folder()
    styrkod(['log', 'export', url, '--to', backup])
    const log = readFileSync(join(backup, '2361.log.jsonl'), 'utf8')
    const people = lines(join(backup, '2361.people.jsonl')).map((line) => JSON.parse(line) as { id: string })
    expect(people.length).toBeGreaterThan(5)
    for (const { id } of people) expect(log).not.toContain(`"${id}"`)
    const copy = await server.database('people-copy')
    styrkod(['import', backup, '--database', copy])
    const show = (place: string): string => styrkod(['log', 'show', place, '--limit', '1000']).out
    expect(show(copy)).toBe(show(url))
    rmSync(join(backup, '2361.people.jsonl'))
    const nameless = await server.database('nameless')
    const restored = styrkod(['import', backup, '--database', nameless, '--json']).json<Logs>()
    expect(styrkod(['log', 'verify', nameless, '--json']).json<Logs>().logs[0]!.hash).toBe(restored.logs[0]!.hash)
    expect(show(nameless)).toContain('person~')
  })

  it('grows with its folder, and is not mixed with another', async () => {
    const url = await server.database('growing')
    const place = folder()
    cpSync(EXAMPLE, place, { recursive: true })
    const file = join(place, 'events.jsonl')
    const all = lines(file)
    writeFileSync(file, `${all.slice(0, 60).join('\n')}\n`)
    styrkod(['import', place, '--database', url])
    writeFileSync(file, `${all.join('\n')}\n`)
    const grown = styrkod(['import', place, '--database', url, '--json'])
    expect(grown.json<Logs>().logs).toMatchObject([{ added: all.length - 60, version: all.length }])
    writeFileSync(file, `${all.join('\n').replace('"e-0002"', '"x-0002"')}\n`)
    const other = styrkod(['import', place, '--database', url])
    expect(other.code).toBe(2)
    expect(other.err).toContain('nothing was written')
    expect(styrkod(['log', 'verify', url, '--json']).json<Logs>().logs).toMatchObject([{ events: all.length }])
  })

  it('is there whole, or not at all', async () => {
    const url = await server.database('broken')
    const place = folder()
    const source = await server.database('whole')
    styrkod(['import', EXAMPLE, '--database', source])
    styrkod(['log', 'export', '--database', source, '--to', place])
    const file = join(place, '2361.log.jsonl')
    const all = lines(file)
    writeFileSync(file, `${all.join('\n').replace('"e-0080"', '"x-0080"')}\n`)
    const refused = styrkod(['import', place, '--database', url])
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('2361.log.jsonl:81')
    writeFileSync(file, `${all.slice(0, 100).join('\n')}\n`)
    expect(styrkod(['import', place, '--database', url]).err).toMatch(/ends after 99 of \d+ events/)
    expect(styrkod(['log', 'verify', '--database', url, '--json']).json<Logs>().logs).toEqual([])
  })
})

describe('a backup', () => {
  it('brings back a log with its writers and instants, as it was at any moment', async () => {
    const url = await server.database('original')
    const database = await openPostgresDatabase(url)
    const { createSqlStore } = await import('@styrkod/store')
    const store = createSqlStore(database)
    await store.create({ municipality: '2481', ruleset: 'norsjo', since: '2026-01-01' })
    for (let at = 0; at < 6; at++)
      await store.append('2481', {
        expected: at,
        recorded: `2026-03-0${at + 1}T08:00:00.000Z`,
        ...(at % 2 === 0 && { by: `person-${at}` }),
        events: [{ id: `e${at}`, day: '2026-03-01', action: 'inform', object: { type: 'system', id: 's' } }],
      })
    const head = (await store.head('2481'))!
    const fourth = (await store.read('2481', { after: 3, limit: 1 }))[0]!
    await store.close()

    const backup = folder()
    const file = join(backup, '2481.log.jsonl')
    expect(styrkod(['log', 'export', url, '--to', backup]).code).toBe(0)
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(styrkod(['log', 'verify', file, '--json']).json<Logs>().logs).toMatchObject([{ ok: true, hash: head.hash }])
    const copy = await server.database('copy')
    const restored = styrkod(['import', backup, '--database', copy, '--json'])
    expect(restored.json<Logs>().logs).toMatchObject([{ added: 6, version: 6, hash: head.hash }])
    const earlier = await server.database('earlier')
    const args = ['import', file, '--database', earlier, '--json', '--until']
    expect(styrkod([...args, '2026-03-04T09:00:00+01:00']).json<Logs>().logs).toMatchObject([
      { added: 4, version: 4, hash: fourth.hash },
    ])
    expect(styrkod([...args, '2026-03-04']).code).toBe(2)
    appendFileSync(file, lines(file).at(-1)!)
    expect(styrkod(['log', 'verify', file]).code).toBe(1)
  })
})

describe('a place that is none', () => {
  it.each([
    [['log', 'verify'], 'missing'],
    [['log', 'verify', '--data', 'nowhere'], 'holds no data'],
    [['log', 'export', '--data', 'nowhere', '--to', 'out'], 'holds no data'],
    [['log', 'verify', 'nowhere/clean'], 'no register'],
    [['log', 'verify', '--database', 'mysql://x'], 'postgres://'],
    [['log', 'verify', 'postgres://secret:word@127.0.0.1:1/x'], 'cannot be used'],
    [['log', 'look'], 'expected one of verify'],
    [['import', 'harjedalen/clean'], '--data'],
  ])('%s', (args, says) => {
    const run = styrkod(args)
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain(says)
    expect(run.err).not.toContain('secret')
  })
})
