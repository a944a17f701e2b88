import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readReminderSettings } from '#index.ts'
import { messageId } from '#plan/messageId.ts'
import { stageOn } from '#plan/stageOn.ts'

describe('the stage of a reminder', () => {
  const on = (today: string, overdueEvery = 7) => stageOn('2026-03-31', today, { before: [30, 7, 0], overdueEvery })
  it.each([
    ['2026-02-28', undefined],
    ['2026-03-01', 'before-30'],
    ['2026-03-23', 'before-30'],
    ['2026-03-24', 'before-7'],
    ['2026-03-30', 'before-7'],
    ['2026-03-31', 'before-0'],
    ['2026-04-01', 'overdue-0'],
    ['2026-04-07', 'overdue-0'],
    ['2026-04-08', 'overdue-1'],
    ['2027-04-01', 'overdue-52'],
  ])('on %s is %s', (today, stage) => expect(on(today)).toBe(stage))
  it('of what is overdue comes once where that is asked for', () => {
    expect(on('2026-04-01', 0)).toBe('overdue-0')
    expect(on('2030-04-01', 0)).toBe('overdue-0')
  })
})

describe('the id of a message', () => {
  it('is a UUID, and the same for the same', () => {
    expect(messageId('a', 'b')).toBe(messageId('a', 'b'))
    expect(messageId('a', 'b')).not.toBe(messageId('ab'))
    expect(messageId('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe('the file of reminders', () => {
  const SECRET = 'whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE='
  const MAIL = { STYRKOD_SMTP: 'smtp://127.0.0.1:25', STYRKOD_MAIL_FROM: 'a@b.example', HOOK: SECRET }
  const read = (text: string, environment: Record<string, string> = MAIL, language: 'sv' | 'en' = 'en') => {
    const file = join(mkdtempSync(join(tmpdir(), 'styrkod-reminders-')), 'reminders.yaml')
    writeFileSync(file, text)
    return readReminderSettings({ ...environment, STYRKOD_REMINDERS: file }, language)
  }
  const problems = (...args: Parameters<typeof read>): string => {
    const result = read(...args)
    return result.kind === 'wrong' ? result.problems.join('\n') : ''
  }

  it('is not needed', () => expect(readReminderSettings({}, 'sv')).toEqual({ kind: 'none' }))
  it('says who is reminded of what, and how', () => {
    const text = `reminders:
  - { id: a, municipality: '2361', mail: [x@y.example] }
  - { id: b, municipality: '2361', before: [1, 14], webhook: { address: https://h.example/, secret: HOOK } }
`
    expect(read(text)).toMatchObject({
      kind: 'read',
      settings: {
        subscriptions: [
          { id: 'a', language: 'sv', before: [30, 7, 0], overdueEvery: 7, targets: [{ kind: 'mail' }] },
          { id: 'b', before: [14, 1], targets: [{ kind: 'webhook', secret: SECRET }] },
        ],
        mail: { from: 'a@b.example' },
      },
    })
  })
  it.each([
    ['reminders: [', /reminders\.yaml:\d+:\d+/],
    ["reminders:\n  - { id: a, municipality: '23', mail: [x@y.example] }", /reminders\.yaml:2:\d+/],
    ["reminders:\n  - { id: a, municipality: '2361' }", /:2:\d+ the reminder goes nowhere/],
    [
      "reminders:\n  - { id: a, municipality: '2361', mail: [x@y.example] }\n  - { id: a, municipality: '2361', mail: [x@y.example] }",
      /:3:\d+ `a` is there twice/,
    ],
    ["reminders:\n  - { id: a, municipality: '2361', webhook: { address: http://h.example/, secret: HOOK } }", /https/],
    ["reminders:\n  - { id: a, municipality: '2361', webhook: { address: https://h.example/, secret: NONE } }", /NONE/],
  ])('%s', (text, says) => expect(problems(text)).toMatch(says))
  it('that sends mail needs a mail server', () => {
    const text = "reminders:\n  - { id: a, municipality: '2361', mail: [x@y.example] }"
    expect(problems(text, {})).toMatch(/STYRKOD_SMTP[\s\S]*STYRKOD_MAIL_FROM/)
    expect(problems(text, { ...MAIL, STYRKOD_SMTP: '127.0.0.1' }, 'sv')).toContain('skall börja med')
    expect(readReminderSettings({ STYRKOD_REMINDERS: '/nowhere.yaml' }, 'sv')).toMatchObject({ kind: 'wrong' })
  })
})
