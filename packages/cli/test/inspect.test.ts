import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { styrkod } from './run.ts'

const place = mkdtempSync(join(tmpdir(), 'styrkod-inspect-'))

const SYSTEMS = [
  { id: 's1', inUse: true, permitsHeld: false, licencesHeld: true, users: 3 },
  { id: 's2', inUse: true, permitsHeld: true, licencesHeld: false, users: 1 },
  { id: 's3', inUse: false, permitsHeld: false, licencesHeld: false },
]

function file(name: string, text: string): string {
  const path = join(place, name)
  writeFileSync(path, text)
  return path
}

const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
const inspect = (path: string, ...more: string[]) =>
  styrkod(['inspect', path, '-r', 'mjolby', '--at', '2026-11-01', ...more])

interface Summary {
  readonly objects: number
  readonly findings: number
  readonly checks: readonly {
    readonly kind: string
    readonly section: string
    readonly count: number
    readonly ids: string[]
  }[]
}

describe('an inventory', () => {
  it('is read as lines, as a list and as a table, from a file or from standard input, with the same findings', () => {
    const table = 'id;inUse;permitsHeld;licencesHeld;users\ns1;ja;nej;ja;3\ns2;ja;ja;nej;1\ns3;nej;nej;nej;\n'
    const expected = inspect(file('systems.jsonl', lines(SYSTEMS)), '--json')
    expect(expected.json<Summary>().objects).toBe(3)
    expect(inspect(file('systems.json', JSON.stringify(SYSTEMS)), '--json').out).toBe(expected.out)
    expect(inspect(file('systems.csv', `\uFEFF${table}`), '--json').out).toBe(expected.out)
    expect(inspect(file('commas.csv', table.replaceAll(';', ',')), '--json').out).toBe(expected.out)
    const given = styrkod(['inspect', '-', '-r', 'mjolby', '--at', '2026-11-01', '--json'], lines(SYSTEMS))
    expect(given.out).toBe(expected.out)
  })

  it('is summed up by rule, the gravest first, with the objects that come first', () => {
    const { code, out, err } = inspect(file('more.jsonl', lines(SYSTEMS)), '--sure')
    expect(code).toBe(1)
    expect(err).toBe('')
    expect(out).toMatch(/^Mjölby – system, 2026-11-01\n3 objects looked at\.\n\nviolation\n/)
    expect(out).toContain('1  A system that is in operation must have its permits.\n    such as s1\n')
    expect(inspect(join(place, 'more.jsonl'), '--lang', 'sv').out).toContain('3 objekt granskade.')
    const one = file('one.jsonl', lines(SYSTEMS.slice(0, 1)))
    expect(inspect(one).out).toContain('\n1 object looked at.\n')
    expect(inspect(one, '--lang', 'sv').out).toContain('\n1 objekt granskat.\n')
  })

  it('tells what is wrong from what cannot be told', () => {
    const path = file('doubt.jsonl', lines([{ id: 's1', inUse: true }]))
    const all = inspect(path, '--json').json<Summary>().checks
    expect(all.filter(({ kind }) => kind === 'cannot-tell').length).toBeGreaterThan(0)
    expect(inspect(path, '--json', '--sure').json<Summary>().checks).toEqual([])
    expect(inspect(path, '--sure').code).toBe(0)
  })

  it('gives every finding, one a line', () => {
    const path = file('every.jsonl', lines(SYSTEMS))
    const { findings } = inspect(path, '--json').json<Summary>()
    const found = inspect(path, '--format', 'jsonl').out.trim().split('\n')
    expect(found).toHaveLength(findings)
    expect(JSON.parse(found[0]!)).toMatchObject({ id: 's1', kind: 'cannot-tell', severity: 'info' })
    const table = inspect(path, '--format', 'csv').out
    expect(table.startsWith('\uFEFFobject;severity;finding;section;rule\r\n')).toBe(true)
    expect(table.trim().split('\r\n')).toHaveLength(findings + 1)
  })

  it('longer than what is read at a time has the findings of its parts', () => {
    const many = Array.from({ length: 30_000 }, (_, at) => ({
      ...SYSTEMS[at % 3]!,
      id: `s${at}`,
      åäö: 'ö'.repeat(at % 7),
    }))
    const { objects, checks } = inspect(file('many.jsonl', lines(many)), '--json', '--sure').json<Summary>()
    expect(objects).toBe(30_000)
    expect(checks.map(({ count }) => count)).toContain(10_000)
    expect(checks.find(({ section, count }) => section === '3.2.2' && count === 10_000)?.ids).toHaveLength(3)
  })

  it('that cannot be read is placed by its line', () => {
    const noId = inspect(file('no-id.jsonl', '{"id":"s1"}\n\n{"inUse":true}\n'))
    expect(noId.code).toBe(2)
    expect(noId.err).toContain('no-id.jsonl:3:1')
    expect(noId.err).toContain('must have an `id`')
    expect(inspect(file('no.jsonl', '{"id":\n')).err).toContain('no.jsonl:1:1')
    expect(inspect(file('no.csv', 'id;inUse\n"s1;ja\n')).err).toContain('the table cannot be read')
    expect(inspect(file('no.json', '{"id":"s1"}')).err).toContain('is not an inventory')
    expect(inspect(join(place, 'nowhere.jsonl')).code).toBe(2)
    expect(inspect(join(place, 'no.json'), '--format', 'xlsx').err).toContain('summary, csv, jsonl, json')
    expect(inspect(join(place, 'no.json'), '--type', 'sistem').code).toBe(2)
  })
})
