import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { styrkod } from './run.ts'

const YEAR = ['--from', '2026-01-01', '--through', '2026-12-31']
const due = (...more: string[]) => styrkod(['due', '--register', 'norsjo/clean', ...YEAR, ...more])

describe('what is due', () => {
  it('is a calendar for other programs, an all-day entry a duty', () => {
    const { out, code } = due('--format', 'ics')
    const listed = due('--json').json<{ date?: string }[]>()
    expect(code).toBe(0)
    expect(out.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
    expect(out.match(/BEGIN:VEVENT/g)).toHaveLength(listed.filter((one) => one.date !== undefined).length)
    expect(out).toContain('DTSTART;VALUE=DATE:20261231')
    for (const line of out.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })
  it('keeps the id of an entry from one day to the next', () => {
    const ids = (out: string) => out.match(/^UID:.*$/gm)
    expect(ids(due('--format', 'ics', '--at', '2026-02-01').out)).toEqual(ids(due('--format', 'ics').out))
  })
  it('is a wheel to hang on the wall, with a text of its own', () => {
    const { out } = due('--format', 'svg', '--lang', 'sv')
    expect(out).toMatch(/^<svg [^>]*role="img" aria-labelledby="wheel-title wheel-desc"/)
    expect(out).toContain('<title id="wheel-title">Årshjul – Norsjö 2026</title>')
    expect(out).toContain('2026-12-31')
  })
  it('is no format that there is not', () => {
    const { code, err } = due('--format', 'xlsx')
    expect(code).toBe(2)
    expect(err).toContain('table, csv, md, html, ics, svg, json')
  })
})

describe('an audit', () => {
  const place = mkdtempSync(join(tmpdir(), 'styrkod-audit-'))
  const audit = (variant: string, ...more: string[]) =>
    styrkod(['audit', '--register', `harjedalen/${variant}`, '--at', '2026-11-01', ...more])
  const save = (variant: string): string => {
    const file = join(place, `${variant}.json`)
    writeFileSync(file, audit(variant, '--json').out)
    return file
  }
  it('tells what has come and what is cured since an earlier one', () => {
    const count = audit('defective', '--json').json<{ findings: unknown[] }>().findings.length
    const worse = audit('defective', '--since', save('clean'), '--json')
    expect(worse.code).toBe(1)
    expect(worse.json<{ appeared: unknown[]; cured: unknown[] }>()).toMatchObject({ cured: [] })
    expect(worse.json<{ appeared: unknown[] }>().appeared).toHaveLength(count)
    const better = audit('clean', '--since', save('defective'), '--json')
    expect(better.code).toBe(0)
    expect(better.json<{ cured: unknown[] }>().cured).toHaveLength(count)
    const same = audit('defective', '--since', save('defective'))
    expect(same.code).toBe(0)
  })
  it('compares with nothing but an audit', () => {
    const file = join(place, 'other.json')
    writeFileSync(file, '{"findings":[{"id":1}]}')
    const { code, err } = audit('clean', '--since', file)
    expect(code).toBe(2)
    expect(err).toContain('is not a saved audit')
  })
  it('is a log for review tools, each finding at the line of its event', () => {
    interface Sarif {
      readonly version: string
      readonly runs: readonly {
        readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
        readonly results: readonly {
          readonly ruleId: string
          readonly ruleIndex: number
          readonly level: string
          readonly baselineState?: string
          readonly locations: readonly {
            readonly physicalLocation: { readonly region?: { readonly startLine: number } }
          }[]
        }[]
      }[]
    }
    const log = audit('defective', '--format', 'sarif', '--since', save('clean')).json<Sarif>()
    expect(log.version).toBe('2.1.0')
    const [run] = log.runs
    for (const one of run!.results) {
      expect(run!.tool.driver.rules[one.ruleIndex]!.id).toBe(one.ruleId)
      expect(['error', 'warning', 'note']).toContain(one.level)
      expect(one.baselineState).toBe('new')
    }
    expect(run!.results.some((one) => one.locations[0]!.physicalLocation.region !== undefined)).toBe(true)
  })
  it('opens right in Excel with Swedish settings', () => {
    const { out } = audit('defective', '--format', 'csv', '--lang', 'sv')
    expect(out.startsWith('\uFEFFgrad;objekt;fynd;')).toBe(true)
  })
})
