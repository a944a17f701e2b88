import { writeCsv } from '@styrkod/exchange/csv'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { readCsv } from '#tables/readCsv.ts'
import { exampleEvents, serving, type Send } from './serving.ts'

const HOME = '/v1/municipalities/2361'
const CSV = { 'content-type': 'text/csv' }
let send: Send

beforeAll(async () => {
  const server = await serving({ publicAddress: 'https://styrkod.example' })
  send = server.send
  await server.store.create({ municipality: '2361', ruleset: 'harjedalen', since: '2020-01-01' })
  const events = exampleEvents('harjedalen/clean')
  await server.store.append('2361', { expected: 0, events, recorded: '2026-03-01T00:00:00.000Z' })
})

describe('tables', () => {
  it.each([
    ['due.csv?from=2026-01-01&through=2026-12-31', 'senast;från;försenat'],
    ['audit.csv', 'allvar;objekt;id;anmärkning'],
    ['objects.csv?type=system', 'typ;id;namn'],
    ['events.csv', 'id;day;effective;actor'],
  ])('%s opens right in Excel', async (path, head) => {
    const answer = await send('GET', `${HOME}/${path}`, undefined, { 'accept-language': 'sv' })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.text.startsWith(`\uFEFF${head}`)).toBe(true)
    expect(answer.text.split('\r\n').length).toBeGreaterThan(path.startsWith('audit') ? 1 : 5)
    const again = await send('GET', `${HOME}/${path}`, undefined, {
      'accept-language': 'sv',
      'if-none-match': String(answer.headers.etag),
    })
    expect(again.status).toBe(304)
  })

  it('the matrix of a ruleset', async () => {
    const answer = await send('GET', '/v1/rulesets/harjedalen/matrix.csv', undefined, { 'accept-language': 'en' })
    expect(answer.text).toContain('municipal council')
  })

  it('the events of one register go into another as they came out', async () => {
    const fresh = await serving()
    await fresh.send('PUT', HOME, { ruleset: 'harjedalen', since: '2020-01-01' })
    const text = (await send('GET', `${HOME}/events.csv`)).text
    const [head, ...rows] = text.trimEnd().split('\r\n')
    const first = [head, ...rows.slice(7, 12)].join('\r\n')
    const taken = await fresh.send('POST', `${HOME}/events.csv`, first, CSV)
    expect(taken.status).toBe(201)
    expect((await fresh.send('GET', `${HOME}/register`)).json['events']).toMatchObject(
      exampleEvents('harjedalen/clean').slice(7, 12) as object[],
    )
  })

  it('are refused whole, with row and column, where a row cannot be read', async () => {
    const fresh = await serving()
    await fresh.send('PUT', HOME, { ruleset: 'harjedalen', since: '2020-01-01' })
    const post = (text: string) => fresh.send('POST', `${HOME}/events.csv`, text, CSV)
    const wrong = await post(
      'day;action;type;object\n2026-01-02;register;committee;kf\n2026-02-31;register;committee;x\n',
    )
    expect(wrong.json).toMatchObject({ status: 400, errors: [{ path: ['rows', 2, 'day'] }] })
    expect((await post('day;action;typ;object\n2026-01-02;register;committee;kf\n')).json).toMatchObject({
      status: 400,
    })
    expect((await post('')).status).toBe(400)
    expect((await post('a;b\n"c;d\n')).status).toBe(400)
    const denied = await post('day;actor;action;type;object\n2026-01-02;head-of-it;adopt;it-strategy;it-strategy\n')
    expect(denied.json).toMatchObject({ status: 403, proposal: 0 })
    expect((await fresh.store.head('2361'))?.version).toBe(0)
  })

  it('keep a cell that looks like a formula from being one', async () => {
    const fresh = await serving()
    await fresh.send('PUT', HOME, { ruleset: 'harjedalen', since: '2020-01-01' })
    const event = {
      id: 'x',
      day: '2026-01-01',
      action: 'register',
      object: { type: 'committee', id: 'k' },
      establishes: { 'object.name': '=1+1', 'object.members': -5, 'object.text': '007' },
    }
    await fresh.send('POST', `${HOME}/events`, event)
    const { text } = await fresh.send('GET', `${HOME}/events.csv`)
    expect(text).toContain(";'-5;'=1+1;")
    const again = await serving()
    await again.send('PUT', HOME, { ruleset: 'harjedalen', since: '2020-01-01' })
    expect((await again.send('POST', `${HOME}/events.csv`, text, CSV)).status).toBe(201)
    expect((await again.send('GET', `${HOME}/events/x`)).json).toMatchObject({ event })
  })
})

it('a table is read as it was written', () => {
  const text = fc.string({ unit: fc.constantFrom('a', "'", '=', '-', '"', ';', ',', '\n', '\r', '\t', ' ', 'å') })
  const rows = fc.integer({ min: 1, max: 4 }).chain((width) => {
    const cell = text.map((one) => `${one}x`)
    return fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 })
  })
  fc.assert(
    fc.property(rows, (given) => {
      const head = given[0]!.map((_cell, at) => `column ${at}`)
      // One column has no delimiter to be found by.
      const table = [[...head, 'last'], ...given.map((row) => [...row, 'x'])]
      expect(readCsv(writeCsv(table))).toEqual({ ok: true, head: table[0], rows: table.slice(1) })
    }),
  )
})

describe('history, page by page', () => {
  it('is taken in line by line, whole or not at all', async () => {
    const fresh = await serving()
    await fresh.send('PUT', HOME, { ruleset: 'harjedalen', since: '2020-01-01' })
    const events = exampleEvents('harjedalen/clean')
    const lines = events.map((one) => JSON.stringify(one)).join('\n')
    const type = { 'content-type': 'application/x-ndjson', 'idempotency-key': 'one' }
    const post = (text: string, more = {}) => fresh.send('POST', `${HOME}/events.jsonl`, text, { ...type, ...more })
    expect((await post(`${lines}\n{"id":1}`)).json).toMatchObject({
      status: 400,
      errors: [{ path: ['lines', events.length + 1, 'id'] }, {}, {}, {}],
    })
    expect((await post(lines)).json).toMatchObject({ version: events.length })
    expect((await post(lines)).json).toMatchObject({ version: events.length })
    expect((await post(lines, { 'idempotency-key': 'two' })).status).toBe(409)
    const seen: string[] = []
    let after = ''
    for (;;) {
      const { json } = await fresh.send('GET', `${HOME}/history?limit=100${after}`)
      seen.push(...(json['events'] as { id: string }[]).map((one) => one.id))
      if (json['next'] === undefined) break
      after = `&after=${String(json['next'])}`
    }
    expect(seen).toEqual(events.map((one) => one.id))
  })
})

describe('the calendar', () => {
  it('is read by whoever has its address, and by nobody else', async () => {
    const { json, status } = await send('POST', `${HOME}/feeds`, { label: 'Årets plikter', language: 'sv' })
    expect(status).toBe(201)
    const address = new URL(String(json['url']))
    expect(address.origin).toBe('https://styrkod.example')
    const path = address.pathname + address.search
    const answer = await send('GET', path)
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const calendar = new ICAL.Component(ICAL.parse(answer.text) as unknown[])
    expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(3)
    expect((await send('GET', path, undefined, { 'if-none-match': String(answer.headers.etag) })).status).toBe(304)
    expect((await send('GET', `${path}x`)).status).toBe(404)
    expect((await send('GET', `${HOME}/calendar.ics?token=a.b`)).status).toBe(404)
    const list = (await send('GET', `${HOME}/feeds`)).json as unknown as { id: string }[]
    expect(JSON.stringify(list)).not.toMatch(/digest|token|url/)
    expect((await send('DELETE', `${HOME}/feeds/${list[0]!.id}`)).status).toBe(204)
    expect((await send('GET', path)).status).toBe(404)
  })

  it('of a role has that role’s duties only', async () => {
    const all = (await send('GET', `${HOME}/calendar.ics`)).text.match(/BEGIN:VEVENT/g)!.length
    const { json } = await send('POST', `${HOME}/feeds`, { role: 'kommunstyrelsen' })
    expect(json).toMatchObject({ role: 'executive-board' })
    const address = new URL(String(json['url']))
    const own = ((await send('GET', address.pathname + address.search)).text.match(/BEGIN:VEVENT/g) ?? []).length
    expect(own).toBeLessThan(all)
    expect((await send('POST', `${HOME}/feeds`, { role: 'kejsaren' })).status).toBe(400)
  })
})
