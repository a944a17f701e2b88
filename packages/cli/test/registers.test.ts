import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockFolder } from '@styrkod/store'
import { describe, expect, it } from 'vitest'
import { styrkod } from './run.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'styrkod-register-'))

/** A made-up register with two departments, each answering to a committee of its own. */
function norsjo(): string {
  const place = folder()
  const begun = (type: string, id: string, rest: object = {}): string =>
    JSON.stringify({ id: `${type}-${id}`, day: '2020-01-01', action: 'introduce', object: { type, id }, ...rest })
  writeFileSync(
    join(place, 'register.yaml'),
    "language: 1\nmunicipality: '2417'\nruleset: norsjo\nsince: 2020-01-01\ninvented: true\ntitle: Påhittat\n",
  )
  const lines = [
    begun('committee', 'school-board'),
    begun('committee', 'care-board'),
    begun('department', 'school', { establishes: { 'object.committee': 'school-board' } }),
    begun('department', 'care', { establishes: { 'object.committee': 'care-board' } }),
  ]
  writeFileSync(join(place, 'events.jsonl'), `${lines.join('\n')}\n`)
  return place
}

interface Shown {
  readonly ok: boolean
  readonly refusal: {
    readonly outcome: string
    readonly needs: { readonly approvals: readonly { readonly step: string; readonly section: string }[] }
  }
}

describe('a strategy from its parts to its end', () => {
  const place = norsjo()
  const put = (day: string, actor: string, action: string, ...more: readonly string[]) =>
    styrkod([
      'propose',
      action,
      'it-strategy:strategy',
      '--register',
      place,
      '--actor',
      actor,
      '--day',
      day,
      '--edition',
      '2024',
      '--json',
      ...more,
    ])
  const stateOn = (day: string): string =>
    styrkod(['status', 'it-strategy', '--register', place, '--at', day, '--json']).json<{
      documents: { state: string }[]
    }>().documents[0]!.state

  it('takes part after part', () => {
    expect(put('2023-02-01', 'it-group', 'prepare', '--part', 'common').code).toBe(0)
    expect(put('2023-02-02', 'department:school', 'prepare', '--part', 'school').code).toBe(0)
    expect(put('2023-02-03', 'department:care', 'prepare', '--part', 'care').code).toBe(0)
    expect(put('2023-03-01', 'committee:care-board', 'anchor', '--part', 'care').code).toBe(0)
    expect(stateOn('2023-03-02')).toBe('in-preparation')
  })
  it('is not compiled, nor adopted, before every part is anchored, and says which step is missing', () => {
    for (const [actor, action] of [
      ['it-group', 'compile'],
      ['executive-board', 'adopt'],
    ] as const) {
      const run = put('2023-04-01', actor, action)
      expect(run.code).toBe(1)
      const { refusal } = run.json<Shown>()
      expect(refusal.outcome).toBe('deny')
      expect(refusal.needs.approvals).toContainEqual(
        expect.objectContaining({ step: 'department.anchor', section: '3', parts: ['school'] }),
      )
    }
    expect(readFileSync(join(place, 'events.jsonl'), 'utf8').trim().split('\n')).toHaveLength(8)
  })
  it('knows no other parts than its own', () => {
    const run = put('2023-04-02', 'committee:school-board', 'anchor', '--part', 'culture')
    expect(run.code).toBe(1)
    expect(run.json<Shown>().refusal).toMatchObject({ outcome: 'unknown-part', parts: ['care', 'common', 'school'] })
  })
  it('is adopted by whoever adopts it, takes effect on its day and is due for renewal a year later', () => {
    expect(put('2023-04-02', 'committee:school-board', 'anchor', '--part', 'school').code).toBe(0)
    expect(put('2023-04-03', 'it-group', 'compile').code).toBe(0)
    expect(put('2023-04-04', 'municipal-council', 'adopt').code).toBe(1)
    expect(put('2023-04-04', 'executive-board', 'adopt', '--dry-run').code).toBe(0)
    expect(stateOn('2023-04-05')).not.toBe('adopted')
    const run = put('2023-04-04', 'executive-board', 'adopt', '--effective', '2024-01-01', '--decision', 'Ks § 12')
    expect(run.code).toBe(0)
    expect(stateOn('2023-12-31')).toBe('adopted')
    expect(stateOn('2024-01-01')).toBe('in-force')
    expect(stateOn('2025-01-01')).toBe('due-for-renewal')
    expect(stateOn('2027-01-01')).toBe('expired')
    const due = styrkod(['due', 'it-strategy', '--register', place, '--at', '2025-02-01', '--json'])
    expect(due.json<object[]>()).toContainEqual(
      expect.objectContaining({ action: 'renew', date: '2025-01-01', overdue: true, section: '3' }),
    )
  })
})

describe('the file of a register', () => {
  const add = (place: string, id: string) =>
    styrkod([
      'propose',
      'prepare',
      'it-strategy:s',
      '--register',
      place,
      '--actor',
      'it-group',
      '--part',
      'common',
      '--day',
      '2023-02-01',
      '--edition',
      '2024',
      '--id',
      id,
    ])
  const events = (place: string): string => readFileSync(join(place, 'events.jsonl'), 'utf8')

  it('takes an id once', () => {
    const place = norsjo()
    expect(add(place, 'a').code).toBe(0)
    const before = events(place)
    expect(add(place, 'a').code).toBe(1)
    expect(events(place)).toBe(before)
  })
  it('refuses to write on a chain that has been tampered with, and stays as it is', () => {
    const place = norsjo()
    add(place, 'a')
    const path = join(place, 'events.jsonl')
    writeFileSync(path, events(place).replace('2023-02-01', '2023-01-31'))
    const before = events(place)
    const run = add(place, 'b')
    expect(run.code).toBe(2)
    expect(run.err).toContain('events.jsonl:5')
    expect(events(place)).toBe(before)
  })
  it('has one writer at a time', () => {
    const place = norsjo()
    const release = lockFolder(place)
    const before = events(place)
    const run = add(place, 'a')
    expect(run.code).toBe(2)
    expect(run.err).toContain('.lock')
    expect(events(place)).toBe(before)
    release()
  })
  it('takes a batch of events whole, or not at all', () => {
    const place = norsjo()
    const batch = join(place, 'more.jsonl')
    const event = (id: string, day: string): string =>
      `${JSON.stringify({ id, day, action: 'prepare', role: 'it-group', object: { type: 'it-strategy', id: 's' } })}\n`
    writeFileSync(batch, event('x', '2023-02-01') + event('y', '2023-02-30'))
    const before = events(place)
    const refused = styrkod(['apply', batch, '--register', place])
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('more.jsonl:2')
    expect(events(place)).toBe(before)
    writeFileSync(batch, event('x', '2023-02-01') + event('y', '2023-02-28'))
    expect(styrkod(['apply', batch, '--register', place]).code).toBe(0)
    expect(events(place).trim().split('\n')).toHaveLength(6)
  })
  it('is looked at by count, of one as of more', () => {
    const place = norsjo()
    const audited = (...more: readonly string[]): string => styrkod(['audit', '--register', place, ...more]).out
    expect(audited('--lang', 'sv')).toContain('5 objekt, 4 händelser granskade.')
    writeFileSync(join(place, 'events.jsonl'), `${events(place).split('\n')[0]}\n`)
    expect(audited()).toContain('2 objects, 1 event looked at.')
    expect(audited('--lang', 'sv')).toContain('2 objekt, 1 händelse granskade.')
    writeFileSync(join(place, 'events.jsonl'), '')
    expect(audited()).toContain('1 object, 0 events looked at.')
  })
  it('has its mistakes shown with line and column', () => {
    const place = norsjo()
    appendFileSync(join(place, 'events.jsonl'), '{"id":"z","day":"2023-02-01","action":"adpot","object":{}}\n')
    const run = styrkod(['audit', '--register', place])
    expect(run.code).toBe(2)
    expect(run.err).toMatch(/events\.jsonl:5/)
  })
})

describe('simulate', () => {
  it('tells what a person leaves behind', () => {
    const answer = styrkod([
      'simulate',
      '--register',
      'harjedalen/clean',
      '--leave',
      'person-09',
      '--at',
      '2026-06-01',
      '--json',
    ]).json<{ appeared: unknown[]; cured: unknown[] }>()
    expect(answer.appeared.length).toBeGreaterThan(0)
    expect(answer.cured).toEqual([])
  })
})

describe('a ruleset of one’s own', () => {
  it('is made, holds together, is formatted already, and passes its cases', () => {
    const place = join(folder(), 'mine')
    expect(styrkod(['new', place]).code).toBe(0)
    expect(styrkod(['lint', '-r', place]).code).toBe(0)
    expect(styrkod(['fmt', place, '--check']).code).toBe(0)
    expect(styrkod(['test', place, '--coverage', '--json']).json()).toMatchObject({ failed: 0 })
    expect(styrkod(['new', place]).code).toBe(2)
  })
  it('is formatted with its comments kept', () => {
    const place = join(folder(), 'mine')
    styrkod(['new', place, '--lang', 'sv'])
    const path = join(place, 'duties.yaml')
    const neat = readFileSync(path, 'utf8')
    writeFileSync(path, neat.replace('  role: head-of-it', '  role:    head-of-it   # av oss'))
    expect(styrkod(['fmt', place, '--check']).code).toBe(1)
    expect(styrkod(['fmt', place]).code).toBe(0)
    expect(readFileSync(path, 'utf8')).toBe(neat.replace('  role: head-of-it', '  role: head-of-it # av oss'))
  })
  it('is compared with what it was', () => {
    const before = join(folder(), 'mine')
    const after = join(folder(), 'mine')
    styrkod(['new', before])
    cpSync(before, after, { recursive: true })
    const path = join(after, 'authorities.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('100000', '200000'))
    const answer = styrkod(['compare', before, after, '--json']).json<{
      differences: { action: string; object: string; relation: string; witness: { facts: object } }[]
    }>()
    const differences = answer.differences.filter((one) => one.relation !== 'same')
    expect(differences.map((one) => [one.action, one.object])).toEqual([['decide', 'purchase']])
    expect(differences[0]!.witness.facts).toHaveProperty(['object.amount'])
    const { out } = styrkod(['compare', before, after, '--format', 'csv', '--lang', 'sv'])
    expect(out.startsWith('\uFEFF')).toBe(true)
  })
})

describe('export', () => {
  it('draws the life of a document and the way to a decision', () => {
    const life = styrkod(['export', 'mermaid', 'it-strategy', '-r', 'norsjo', '--lang', 'sv'])
    expect(life.code).toBe(0)
    expect(life.out).toMatch(/^stateDiagram-v2/)
    const way = styrkod(['export', 'mermaid', 'adopt', 'it-strategy', '-r', 'norsjo'])
    expect(way.out).toMatch(/^flowchart/)
  })
})
