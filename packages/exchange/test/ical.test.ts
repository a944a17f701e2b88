import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { due, linkRuleset, type Register, type RegisterEvent, type Ruleset } from '@styrkod/core'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { writeCalendar } from '#ical/index.ts'

const rulesets = fileURLToPath(new URL('../../rulesets', import.meta.url))
const compiled = linkRuleset(JSON.parse(readFileSync(`${rulesets}/dist/harjedalen.json`, 'utf8')) as Ruleset)
const events = readFileSync(`${rulesets}/registers/harjedalen/clean/events.jsonl`, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as RegisterEvent)
const register: Register = { municipality: '2361', ruleset: 'harjedalen', since: '2021-01-01', events }
const { obligations } = due(compiled, { register, at: '2026-01-01', from: '2026-01-01', through: '2027-12-31' })
const written = writeCalendar(compiled, obligations, {
  language: 'sv',
  name: 'Härjedalens årshjul',
  stamped: new Date('2026-01-01T12:00:00Z'),
})

interface Entry {
  readonly uid: string
  readonly start: string
  readonly end: string
  readonly isDate: boolean
  readonly summary: string
}

/** Read back by a parser that knows nothing of what wrote it. */
function entriesOf(text: string): readonly Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as never[])
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one)
    const { uid, startDate, endDate, summary } = event
    return { uid, start: startDate.toString(), end: endDate.toString(), isDate: startDate.isDate, summary }
  })
}

describe('a calendar of obligations', () => {
  const dated = obligations.filter((one) => one.date !== undefined)
  const entries = entriesOf(written)

  it('has each dated obligation on its last day, whole days, whatever time zone writes it', () => {
    expect(dated.length).toBeGreaterThan(3)
    expect(entries.map((one) => one.start)).toEqual(dated.map((one) => one.date))
    expect(entries.every((one) => one.isDate)).toBe(true)
    for (const one of entries) expect(new Date(one.end).getTime() - new Date(one.start).getTime()).toBe(86_400_000)
  })

  it('names each by its obligation, once', () => {
    expect(entries.map((one) => one.uid)).toEqual(dated.map((one) => `${one.id}@2361.styrkod`))
    expect(new Set(entries.map((one) => one.uid)).size).toBe(entries.length)
  })

  it('is the same when nothing has changed', () => {
    const again = writeCalendar(compiled, obligations, {
      language: 'sv',
      name: 'Härjedalens årshjul',
      stamped: new Date('2026-01-01T12:00:00Z'),
    })
    expect(again).toBe(written)
  })

  it('has lines of at most 75 octets, with å, ä and ö whole', () => {
    for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(entries.some((one) => /[åäö]/.test(one.summary))).toBe(true)
    expect(written).not.toContain('\uFFFD')
    const long = { ...dated[0]!, object: { type: 'it-strategy', id: 'x', name: 'åäö🜁'.repeat(60) } }
    const folded = writeCalendar(compiled, [long], { language: 'sv', name: 'x', stamped: new Date(0) })
    for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(entriesOf(folded)[0]!.summary).toContain('åäö🜁'.repeat(60))
  })
})
