import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { styrkod } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'styrkod-receipts-'))
const keep = (name: string, value: unknown): string => {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(value))
  return file
}

interface Held {
  outcome: string
  receipt: { engine: string; rulesetHash: string; inputHash: string; answerHash: string }
}

describe('receipts', () => {
  const asked = styrkod([
    'who',
    'adopt',
    'it-strategy',
    '-r',
    'harjedalen',
    '--at',
    '2024-06-01',
    '--receipt',
    '--json',
  ])
  const held = asked.json<Held>()
  it('come with an answer on request, and are verified by answering again', () => {
    expect(held.outcome).toBe('assigned')
    expect(Object.keys(held.receipt).sort()).toEqual(
      ['answerHash', 'engine', 'input', 'inputHash', 'ruleset', 'rulesetHash'].sort(),
    )
    const verified = styrkod(['verify', keep('answer.json', held), '--json'])
    expect(verified).toMatchObject({ code: 0, err: '' })
    expect(verified.json()).toMatchObject({ verified: true, checks: { enclosed: true } })
    expect(styrkod(['verify', '-', '--lang', 'sv'], JSON.stringify(held.receipt))).toMatchObject({
      code: 0,
      out: expect.stringContaining('Kvittot stämmer'),
    })
  })
  it('do not hold for another answer, and are refused when they are none', () => {
    const changed = styrkod(['verify', keep('changed.json', { ...held, outcome: 'none' }), '--json'])
    expect(changed.code).toBe(1)
    expect(changed.json()).toMatchObject({ verified: false, checks: { answer: true, enclosed: false } })
    const { rulesetHash: _gone, ...rest } = held.receipt
    expect(styrkod(['verify', keep('none.json', rest)])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('rulesetHash'),
    })
    expect(styrkod(['verify', join(folder, 'nothing.json')]).code).toBe(2)
  })
  it('hold what a register said, by its hash', () => {
    const due = styrkod(['due', '--register', 'harjedalen/clean', '--from', '2026-01-01', '--receipt', '--json'])
    const file = keep('due.json', due.json())
    expect(styrkod(['verify', file, '--json']).json()).toMatchObject({ verified: true, checks: { register: true } })
    const other = styrkod(['verify', file, '--register', 'harjedalen/defective', '--json'])
    expect(other.code).toBe(1)
    expect(other.json()).toMatchObject({ verified: false, checks: { register: false } })
  })
  it('come line by line, for comparisons and rule cards too', () => {
    const lines = [
      { id: 1, question: 'compare', with: 'salem', object: 'it-strategy', ruleset: 'norsjo', receipt: true },
      { question: 'explain', id: 'harjedalen/4.1/1', ruleset: 'harjedalen', receipt: true },
      { id: 3, question: 'norms', ruleset: 'harjedalen' },
    ]
    const { out } = styrkod(['ask', '--stdin'], lines.map((line) => JSON.stringify(line)).join('\n'))
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; receipt?: object })
    expect(answers.map((one) => [one.id, 'receipt' in one])).toEqual([
      [1, true],
      ['harjedalen/4.1/1', true],
      [3, false],
    ])
    expect(styrkod(['verify', keep('compared.json', answers[0])]).code).toBe(0)
    expect(styrkod(['verify', keep('card.json', answers[1])]).code).toBe(0)
  })
})
